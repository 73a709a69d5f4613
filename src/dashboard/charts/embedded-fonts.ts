/** The page's own type faces as rules that carry the faces themselves, for a picture that is looked at elsewhere. */
export async function embeddedFonts(): Promise<string> {
  const rules = Array.from(document.styleSheets, ({ cssRules }) => Array.from(cssRules)).flat();
  return (await Promise.all(rules.filter((rule) => rule instanceof CSSFontFaceRule).map(embedded))).join("");
}

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
  if (address === undefined) return "";
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const face = await (await fetch(new URL(address, base))).blob();
  return rule.cssText.replace(address, await dataAddress(face));
}

async function dataAddress(face: Blob): Promise<string> {
  const bytes = new Uint8Array(await face.arrayBuffer());
  return `data:font/woff2;base64,${bytes.toBase64()}`;
}
