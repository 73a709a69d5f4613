import { Buffer } from "node:buffer";
import type { Browser } from "playwright-core";

/** Makes pictures small, in the browser's own way, because no package here can. */
export type SmallPictures = {
  /** A PNG as WebP, scaled. */
  readonly of: (png: Buffer, scale: number) => Promise<Buffer>;
  readonly sizeOf: (picture: Buffer) => Promise<{ readonly width: number; readonly height: number }>;
  readonly close: () => Promise<void>;
};

/** On a page of its own, whose policy admits pictures. */
export async function smallPictures(browser: Browser): Promise<SmallPictures> {
  const page = await browser.newPage();
  return {
    async of(png, scale) {
      const webp = await page.evaluate(shrink, { address: `data:image/png;base64,${png.toString("base64")}`, scale });
      return Buffer.from(webp.slice(webp.indexOf(",") + 1), "base64");
    },
    sizeOf: (picture) => page.evaluate(measure, `data:image/webp;base64,${picture.toString("base64")}`),
    close: () => page.close(),
  };
}

/** Runs in the page. */
async function shrink({ address, scale }: { address: string; scale: number }): Promise<string> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("the browser draws nothing");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/webp", 0.4);
}

/** Runs in the page. */
async function measure(address: string): Promise<{ width: number; height: number }> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return { width: picture.width, height: picture.height };
}
