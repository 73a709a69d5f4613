import { saveFile } from "#ui/save-file.ts";

/** Keeps a list as a file in the browser's downloads. */
export function downloadList(name: string, csv: string): void {
  saveFile(new Blob([csv], { type: "text/csv;charset=utf-8" }), name);
}
