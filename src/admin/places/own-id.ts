import { plain } from "./plain.ts";

/** The endpoint takes no longer ones. */
const longest = 60;

/** An id nobody has had, made of a name: «Phường An Bình» is `phuong-an-binh`, or `phuong-an-binh-2` where there was one. */
export function ownId(name: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  const words = plain(name).match(/[a-z0-9]+/g) ?? ["khong-ten"];
  const begin = words
    .join("-")
    .slice(0, longest - 5)
    .replace(/-$/, "");
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? begin : `${begin}-${number}`;
    if (!known.has(id)) return id;
  }
}
