import { newId } from "#admin/editor/new-id.ts";

/** Gives each name of an XLSForm an id as questionnaires write them, the same one each time, and no two names one id. */
export function openNames() {
  const idByName = new Map<string, string>();
  return (name: string): string => {
    const known = idByName.get(name);
    if (known !== undefined) return known;
    const id = newId(name, new Set(idByName.values()));
    idByName.set(name, id);
    return id;
  };
}
