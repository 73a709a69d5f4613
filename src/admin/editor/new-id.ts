import type { SurveyDefinition } from "#survey/definition.ts";

/** As long as an id may be. */
const longest = 60;

/** Every name a survey gives to a question, a block or the rates of a block. */
export function idsIn({ criteria, blocks }: SurveyDefinition): string[] {
  const questions = [...criteria, ...blocks].flatMap((group) => group.questions.map(({ id }) => id));
  return [...questions, ...blocks.flatMap(({ id, rates }) => [id, ...rates.map((rate) => rate.id)])];
}

/** An id made of a Vietnamese name, its marks taken off: «Số lần đi lại» → `so-lan-di-lai`; with a number behind where it is taken. */
export function newId(name: string, taken: ReadonlySet<string>): string {
  const plain = withoutMarks(name).slice(0, longest).replace(/-+$/, "") || "cau-hoi";
  if (isFree(plain, taken)) return plain;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const id = plain.slice(0, longest - ending.length).replace(/-+$/, "") + ending;
    if (isFree(id, taken)) return id;
  }
}

/** Some words are kept by the language answers are stored in. */
function isFree(id: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(id) && !(id in {});
}

function withoutMarks(name: string): string {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
