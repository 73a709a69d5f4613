/** Browsers may read a file a while after it was asked for. */
const readWithinMs = 60_000;

/** Hands a file to the browser's downloads under a name; the pages' policy allows the address of a Blob as that of a download. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readWithinMs);
}
