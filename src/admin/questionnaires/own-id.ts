import { idPattern } from "#survey/definition.ts";
import { longestId } from "#admin/editor/new-id.ts";

/** What keeps an id from being a new questionnaire's. */
export function idFault(id: string, taken: ReadonlySet<string>): "empty" | "form" | "taken" | null {
  if (id === "") return "empty";
  if (!idPattern.test(id) || id.length > longestId) return "form";
  return taken.has(id) ? "taken" : null;
}
