import { newId } from "#admin/editor/new-id.ts";

/** Gives each name of an XLSForm an id as questionnaires write them, the same one each time, and no two names one id. */
export function openNames() {
  const idByName = new Map<string, string>();
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name: string): string => {
    const known = idByName.get(name);
    if (known !== undefined) return known;
    const id = newId(name, taken, next);
    taken.add(id);
    idByName.set(name, id);
    return id;
  };
}
