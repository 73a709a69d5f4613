/** Lists of a definition, whose entries are called by their number. */
const lists = ["criteria", "questions", "options", "blocks", "reasons", "rates", "order", "sources"] as const;
/** Members whose names an admin knows by other words. */
const members = ["title", "text", "vi", "en", "id", "name", "when", "kind", "scale", "required", "version", "format"] as const;

/** One step on the way to a place in a file, to be said in words; what has no word of ours stays as the file calls it. */
export type Step =
  | { readonly kind: "nth"; readonly name: (typeof lists)[number]; readonly nth: number }
  | { readonly kind: "member"; readonly name: (typeof members)[number] }
  | { readonly kind: "unknown"; readonly name: string };

/** The steps of a place as `criteria[2].questions[0].text.vi`, counted from 1; none for the whole file. */
export function stepsOf(place: string): Step[] {
  if (place === "definition") return [];
  return [...place.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)].map(([, name = "", position]): Step => {
    const list = lists.find((one) => one === name);
    if (list && position !== undefined) return { kind: "nth", name: list, nth: Number(position) + 1 };
    const member = members.find((one) => one === name);
    if (member && position === undefined) return { kind: "member", name: member };
    return { kind: "unknown", name: position === undefined ? name : `${name} ${Number(position) + 1}` };
  });
}
