/** More than any form has; a spreadsheet that says more is none to read, for a single cell far out makes a program hold all before it. */
export const bounds = { bytes: 5_000_000, unpackedBytes: 50_000_000, rows: 2000, otherRows: 10_000, columns: 100, options: 20_000 };

/** Whether a packed spreadsheet stays within bounds once it is read: told by its directory and its cells' addresses, before anything holds them. */
export async function staysWithinBounds(packed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const parts = partsOf(packed);
  const sizes = parts.map(({ unpackedBytes }) => unpackedBytes);
  if (packed.length > bounds.bytes || sizes.reduce((sum, size) => sum + size, 0) > bounds.unpackedBytes) return false;
  for (const part of parts.filter(({ name }) => name.endsWith(".xml"))) if (!hasOnlyNearCells(await textOf(part))) return false;
  return true;
}

type Part = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly unpackedBytes: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** The parts of a ZIP by the directory at its end (APPNOTE.TXT 4.3.12 and 4.3.16). */
function partsOf(zip: Uint8Array<ArrayBuffer>): Part[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06_05_4b_50) end -= 1;
  if (end < 0) return [];
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [packed, nameLength, begin] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint32(at + 42, true)];
    const data = begin + 30 + view.getUint16(begin + 26, true) + view.getUint16(begin + 28, true);
    parts.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)),
      isDeflated: view.getUint16(at + 10, true) === 8,
      unpackedBytes: view.getUint32(at + 24, true),
      bytes: zip.subarray(data, data + packed),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

async function textOf({ isDeflated, bytes }: Part): Promise<string> {
  const packed = new Blob([bytes]).stream();
  const reader = (isDeflated ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed).getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += decoder.decode(piece.value, { stream: true });
    // What is more than its directory says is cut off, as readers do.
    if (text.length > bounds.unpackedBytes) await reader.cancel();
  }
  return text;
}

/** Rows and cells bear their address: `<row r="7">`, `<c r="B7">`. */
function hasOnlyNearCells(xml: string): boolean {
  return xml.matchAll(/<(?:\w+:)?(?:row|c)\s[^>]*?\br\s*=\s*["']([A-Z]*)([^"']*)["']/g).every(([, letters = "", row]) => {
    const column = Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
    return column <= bounds.columns && Number(row) <= bounds.otherRows + 1;
  });
}
