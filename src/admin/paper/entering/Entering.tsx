import type { PaperOffice } from "#admin/paper/paper-office.ts";
export function Entering(_: { readonly office: PaperOffice; readonly onEntered: () => void }) {
  return null;
}
