/** The endpoint takes no longer lists. */
const longest = 900_000;

/** A list as it was read from a file, or why it cannot be one. */
export type ListFile = { readonly name: string; readonly csv: string } | { readonly fault: "letters" | "long" | "empty" };

/** Reads a list. Spreadsheets that do not save as UTF-8 break every accented letter: better told before than after. */
export function listIn(name: string, text: string): ListFile {
  if (text.includes("\uFFFD") || text.includes("\0")) return { fault: "letters" };
  if (text.length > longest) return { fault: "long" };
  return text.trim() === "" ? { fault: "empty" } : { name, csv: text };
}
