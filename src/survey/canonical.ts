/**
 * The one JSON text of a value, whatever order its members were written in (the rules of RFC 8785):
 * members sorted by UTF-16 code units, no white space, text untouched. The SHA-256 of its UTF-8 bytes identifies a survey version.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "object" && value !== null) return `{${canonicalMembers(value).join(",")}}`;
  return JSON.stringify(value) ?? "null";
}

function canonicalMembers(value: object): string[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`);
}
