/** The custom properties of tokens.css an organisation's colour sets. */
export type Accent = Readonly<
  Record<"--accent" | "--accent-deep" | "--accent-soft" | "--on-accent" | "--band" | "--on-band" | "--on-band-soft", string>
>;

type Colour = readonly [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
/** `--paper` and `--ink` of tokens.css: the ground the accent is written on, and what is written on its palest tint. */
const paper: Colour = [246, 244, 239];

/** WCAG 2.2, 1.4.3. */
const leastContrast = 4.5;
const steps = Array.from({ length: 101 }, (_, step) => step / 100);

/** The tablet in an organisation's colour, `#rrggbb`; darkened as far as it must be for every pair in use to be read. */
export function accentOf(colour: string): Accent {
  const accent = firstReadable(
    steps.map((part) => mixed(colourOf(colour), black, part)),
    [paper],
  );
  const soft = firstReadable(
    steps.slice(86).map((part) => mixed(accent, white, part)),
    [accent],
  );
  const onBandSoft = firstReadable(
    steps.slice(80).map((part) => mixed(accent, white, part)),
    [accent],
  );
  return {
    "--accent": written(accent),
    "--accent-deep": written(mixed(accent, black, 0.28)),
    "--accent-soft": written(soft),
    "--on-accent": written(white),
    "--band": written(accent),
    "--on-band": written(white),
    "--on-band-soft": written(onBandSoft),
  };
}

/** How far apart two colours `#rrggbb` are, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(one: string, other: string): number {
  return contrast(colourOf(one), colourOf(other));
}

/** The last one stands where none is readable: it is black or white. */
function firstReadable(candidates: readonly Colour[], on: readonly Colour[]): Colour {
  const readable = candidates.find((colour) => on.every((ground) => contrast(rounded(colour), ground) >= leastContrast));
  return rounded(readable ?? candidates.at(-1) ?? black);
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed([red, green, blue]: Colour, [r, g, b]: Colour, part: number): Colour {
  const between = (from: number, to: number) => from + (to - from) * part;
  return [between(red, r), between(green, g), between(blue, b)];
}

function rounded([red, green, blue]: Colour): Colour {
  return [Math.round(red), Math.round(green), Math.round(blue)];
}

function colourOf(colour: string): Colour {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

function written(colour: Colour): string {
  return `#${rounded(colour)
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`;
}
