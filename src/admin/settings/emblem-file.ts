/** As much as the endpoint takes of a picture, written as a `data:` address. */
const mostCharacters = 40_000;

/** What was chosen: a picture as a `data:` address, or why it is none that can be taken. */
export type ChosenEmblem = { readonly emblem: string } | { readonly fault: "kind" | "size" | "addresses" };

/** Reads a file that somebody chose as the emblem. */
export async function emblemIn(file: Pick<File, "type" | "arrayBuffer">): Promise<ChosenEmblem> {
  if (!["image/png", "image/svg+xml", "image/webp"].includes(file.type)) return { fault: "kind" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length > mostCharacters) return { fault: "size" };
  // A picture that asks for others would tell them who looks.
  if (file.type === "image/svg+xml" && /https?:(?!\/\/www\.w3\.org)/.test(new TextDecoder().decode(bytes))) return { fault: "addresses" };
  const emblem = `data:${file.type};base64,${btoa(String.fromCodePoint(...bytes))}`;
  return emblem.length > mostCharacters ? { fault: "size" } : { emblem };
}
