import type { SurveyDefinition } from "#survey/definition.ts";

/** As long as an id may be. */
export const longestId = 60;

/** Every name a survey gives to a question, a block or the rates of a block. */
export function idsIn({ criteria, blocks }: SurveyDefinition): string[] {
  const questions = [...criteria, ...blocks].flatMap((group) => group.questions.map(({ id }) => id));
  return [...questions, ...blocks.flatMap(({ id, rates }) => [id, ...rates.map((rate) => rate.id)])];
}

/**
 * An id made of a Vietnamese name, its marks taken off: «Số lần đi lại» → `so-lan-di-lai`; with a number behind where it is taken.
 * Who makes many keeps `next`, the number each id goes on with.
 */
export function newId(name: string, taken: ReadonlySet<string>, next = new Map<string, number>()): string {
  const plain = idFrom(name) || "cau-hoi";
  if (isFree(plain, taken)) return plain;
  for (let number = next.get(plain) ?? 2; ; number += 1) {
    const ending = `-${number}`;
    const id = plain.slice(0, longestId - ending.length).replace(/-+$/, "") + ending;
    if (!isFree(id, taken)) continue;
    next.set(plain, number + 1);
    return id;
  }
}

/** Some words are kept by the language answers are stored in. */
function isFree(id: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(id) && !(id in {});
}

/** A name as an id: `Phiếu của phường` becomes `phieu-cua-phuong`; empty where no letter or digit is left. */
export function idFrom(name: string): string {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  const words = letters.replace(/[^a-z0-9]+/g, "-").replace(/^-+/, "");
  return words.slice(0, longestId).replace(/-+$/, "");
}
