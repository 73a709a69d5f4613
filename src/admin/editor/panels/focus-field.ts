import { fieldId } from "#admin/editor/selected.ts";

/** Focuses a field once what was just changed is drawn. */
export function focusField(field: string): void {
  queueMicrotask(() => document.getElementById(fieldId(field))?.focus());
}
