/** What an address says of which criteria are open: their codes with dots between, `none`; without a word the first alone. */
export function openFrom(text: string | undefined, codes: readonly string[]): ReadonlySet<string> {
  if (text === undefined) return new Set(codes.slice(0, 1));
  const named = new Set(text.split("."));
  return new Set(codes.filter((code) => named.has(code)));
}

/** What stands in the address; undefined for the usual. */
export function textOfOpen(open: ReadonlySet<string>, codes: readonly string[]): string | undefined {
  const [first] = codes;
  if (open.size === 1 && first !== undefined && open.has(first)) return undefined;
  return open.size === 0 ? "none" : codes.filter((code) => open.has(code)).join(".");
}
