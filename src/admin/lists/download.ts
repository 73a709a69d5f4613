/** Browsers may read a file a while after it was asked for. */
const readWithinMs = 60_000;

/** Keeps a list as a file in the browser's downloads; the page's policy allows the address of a Blob as that of a download. */
export function downloadList(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readWithinMs);
}
