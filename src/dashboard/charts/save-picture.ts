import { saveFile } from "#ui/save-file.ts";
import { embeddedFonts } from "./embedded-fonts.ts";
import { facesCome, probeStrip, stripHeight } from "./face-probe.ts";
import { sheetAround, type Written } from "./picture-text.ts";
import { standaloneCopy } from "./standalone-copy.ts";

/** Pixels of a saved PNG for each of the page's. */
const sharpness = 2;
const edge = 16;
const fontSizes = { title: 16, read: 13, foot: 13 } as const;

/** Saves the picture in a place as a file that needs nothing of this page: title, n, method and version written into it. Rejects where it cannot be drawn. */
export async function savePicture(place: HTMLElement, written: Written & { readonly file: string }, kind: "png" | "svg"): Promise<void> {
  const drawn = await pictureIn(place);
  const fonts = await embeddedFonts();
  const sheet = sheetOf(drawn, written);
  saveFile(kind === "svg" ? svgOf(sheet, fonts.rules) : await photographed(sheet, fonts), `${written.file}.${kind}`);
}

/** The drawing, once it is there: the library that draws it may still be on its way. */
async function pictureIn(place: HTMLElement): Promise<SVGSVGElement> {
  await document.fonts.ready;
  const found = () => place.querySelector<SVGSVGElement>("svg.recharts-surface");
  const there = found();
  if (there !== null) return there;
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      const svg = found();
      if (svg === null) return;
      watch.disconnect();
      // The marks take their places from the axes, which are laid out a frame after the drawing appears.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(svg)));
    });
    watch.observe(place, { childList: true, subtree: true });
  });
}

type Drawn = { readonly width: number; readonly height: number; readonly inside: readonly string[]; readonly family: string };

function sheetOf(drawn: SVGSVGElement, written: Written): Drawn {
  const size = drawn.getBoundingClientRect();
  const width = Math.ceil(size.width) + 2 * edge;
  const style = getComputedStyle(document.body);
  const pen = document.createElement("canvas").getContext("2d");
  const sheet = sheetAround(written, { height: size.height }, (text, voice) => {
    if (pen === null) return true;
    pen.font = `${voice === "title" ? 600 : 400} ${fontSizes[voice]}px ${style.fontFamily}`;
    return pen.measureText(text).width <= width - 2 * edge;
  });
  const token = (name: string) => style.getPropertyValue(name).trim();
  const texts = sheet.texts.map(({ text, y, voice }) => {
    const fill = voice === "title" ? token("--ink") : token("--ink-soft");
    const weight = voice === "title" ? 600 : 400;
    return `<text x="${edge}" y="${y}" font-size="${fontSizes[voice]}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;
  });
  const height = sheet.height;
  return {
    width,
    height,
    family: style.fontFamily,
    inside: [
      `<rect width="${width}" height="${height}" fill="${token("--surface")}"/>`,
      ...texts,
      `<g transform="translate(${edge} ${sheet.pictureAt})">${standaloneCopy(drawn)}</g>`,
    ],
  };
}

/** The sheet as a file; `under` stands below it, `room` pixels tall. */
function svgOf({ width, height, inside, family }: Drawn, rules: string, { under, room } = { under: "", room: 0 }): Blob {
  const tall = height + room;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" font-family="${escaped(family)}">`;
  return new Blob([head, `<style>${rules}</style>`, ...inside, under, "</svg>"], { type: "image/svg+xml" });
}

async function photographed(sheet: Drawn, { rules, faces }: Awaited<ReturnType<typeof embeddedFonts>>): Promise<Blob> {
  const { width, height } = sheet;
  const address = URL.createObjectURL(svgOf(sheet, rules, { under: probeStrip(faces, height), room: stripHeight }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    await facesCome(image, faces, height);
    const canvas = document.createElement("canvas");
    canvas.width = width * sharpness;
    canvas.height = height * sharpness;
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("the canvas gave no picture")) : resolve(blob)), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
