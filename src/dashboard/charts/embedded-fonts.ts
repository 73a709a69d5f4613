/** A type face by the names a text asks for it with. */
export type Face = { readonly family: string; readonly weight: string };

/** The page's own type faces as rules that carry the faces themselves, for a picture that is looked at elsewhere. */
export async function embeddedFonts(): Promise<{ readonly rules: string; readonly faces: readonly Face[] }> {
  const rules = Array.from(document.styleSheets, ({ cssRules }) => Array.from(cssRules))
    .flat()
    .filter((rule) => rule instanceof CSSFontFaceRule);
  const faces = rules.map(({ style }) => ({
    family: unquoted(style.getPropertyValue("font-family")),
    weight: style.getPropertyValue("font-weight"),
  }));
  return { rules: (await Promise.all(rules.map(embedded))).join(""), faces };
}

function unquoted(family: string): string {
  return family.replaceAll(/["']/g, "");
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
