import { idPattern } from "#survey/definition.ts";

const longest = 60;

/** An id made of the words of a title: `Phiếu của phường` becomes `phieu-cua-phuong`; empty where no letter is left. */
export function idFrom(title: string): string {
  const plain = title.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  return plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, longest)
    .replace(/-$/, "");
}

/** What keeps an id from being a new questionnaire's. */
export function idFault(id: string, taken: ReadonlySet<string>): "empty" | "form" | "taken" | null {
  if (id === "") return "empty";
  if (!idPattern.test(id) || id.length > longest) return "form";
  return taken.has(id) ? "taken" : null;
}
