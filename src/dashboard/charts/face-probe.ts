import type { Face } from "./embedded-fonts.ts";

/** A digit, a plain letter and a Vietnamese one: each may come from a file of its own. */
const letters = ["0", "a", "ạ"];
const cell = 24;
/** Five seconds; after that something is wrong with the faces. */
const mostFrames = 300;

/** A strip with a letter of every face, to be put under a picture: a face that is still on its way leaves its letters out. */
export function probeStrip(faces: readonly Face[], top: number): string {
  return faces
    .flatMap((face) => letters.map((letter) => ({ ...face, letter })))
    .map(
      ({ family, weight, letter }, at) =>
        `<text x="${at * cell + 4}" y="${top + 18}" font-family="${family}" font-weight="${weight}" font-size="16">${letter}</text>`,
    )
    .join("");
}

/** How tall the strip is, in pixels. */
export const stripHeight = cell;

/** Waits until every letter of the strip is drawn. An image says it is ready before the faces within it are. Rejects where one never comes. */
export async function facesCome(image: HTMLImageElement, faces: readonly Face[], top: number): Promise<void> {
  const canvas = document.createElement("canvas");
  const count = faces.length * letters.length;
  canvas.width = count * cell;
  canvas.height = cell;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null || count === 0) return;
  for (let frame = 0; frame < mostFrames; frame += 1) {
    pen.clearRect(0, 0, canvas.width, cell);
    pen.drawImage(image, 0, top, canvas.width, cell, 0, 0, canvas.width, cell);
    if (Array.from({ length: count }, (_, at) => at).every((at) => isInked(pen, at))) return;
    await nextFrame();
  }
  throw new Error("a type face did not come");
}

function isInked(pen: CanvasRenderingContext2D, at: number): boolean {
  return pen.getImageData(at * cell, 0, cell, cell).data.some((value) => value > 0);
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
