/** The web address in a text: the words before it, the address as people read it, the words after, and where a camera is led. */
export type AddressInText = { readonly before: string; readonly address: string; readonly after: string; readonly url: string };

/** With `https://`, or a bare name such as `dichvucong.gov.vn`; never the end of an e-mail address, nor «TP.HCM». */
const pattern = /(?<![@\w.-])(https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/[^\s<>“”"),;]*)?)/u;
/** What a name without `https://` ends in, so that no abbreviation is taken for one. */
const publicEnds = /\.(?:vn|com|net|org|info|asia)(?:[:/]|$)/u;

/** The first web address in what a unit wrote; null where there is none. */
export function addressIn(text: string): AddressInText | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const [whole, scheme = "", rest = ""] = found;
  const bare = rest.replace(/[.?!:/]+$/u, "");
  if (scheme === "" && !publicEnds.test(bare)) return null;
  const end = found.index + whole.length - (rest.length - bare.length);
  const after = text.slice(end).replace(/^\//u, "");
  return { before: text.slice(0, found.index), address: bare, after, url: `${scheme || "https://"}${bare}` };
}
