/** What is written into a saved picture, over and under it. */
export type Written = {
  readonly title: string;
  readonly read: string;
  /** What it is about, how it was made, until when: a line each. */
  readonly foot: readonly string[];
};

/** A line of text at its height in the picture, in pixels. */
type PlacedText = { readonly text: string; readonly y: number; readonly voice: "title" | "read" | "foot" };

/** Everything written into a picture, broken into lines, and how tall it then is. */
export type Sheet = { readonly texts: readonly PlacedText[]; readonly pictureAt: number; readonly height: number };

const leading = { title: 22, read: 18, foot: 18 } as const;

/** Lays title, reading line and foot around a picture of a size; `widthOf` measures a text in one of the three voices. */
export function sheetAround(written: Written, { height }: { readonly height: number }, fits: Fits): Sheet {
  let y = 4;
  const place = (text: string, voice: PlacedText["voice"]): readonly PlacedText[] =>
    linesOf(text, (line) => fits(line, voice)).map((line) => {
      y += leading[voice];
      return { text: line, y, voice };
    });
  const head = [...place(written.title, "title"), ...place(written.read, "read")];
  const pictureAt = y + 12;
  y = pictureAt + height + 8;
  const foot = written.foot.flatMap((line) => place(line, "foot"));
  return { texts: [...head, ...foot], pictureAt, height: Math.ceil(y + 12) };
}

/** Whether a text is short enough for one line. */
type Fits = (text: string, voice: PlacedText["voice"]) => boolean;

/** A text in as few lines as hold it, broken between words; a word too long for a line stands alone. */
export function linesOf(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
