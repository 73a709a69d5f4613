const readWithinMs = 60_000;

/** Keeps a text as a file in the browser's downloads; the page's policy allows the address of a Blob as that of a download. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the Blob only after a while.
  setTimeout(() => URL.revokeObjectURL(address), readWithinMs);
}
