import type { Distribution } from "#survey/figure.ts";
import { levelPercents, scoredOf } from "#survey/satisfaction.ts";

type Levels = Distribution["levels"];

/** How much room a set of bars takes on either side of the middle of «Bình thường», in shares of all answers. */
export type LevelsScale = { readonly left: number; readonly right: number };

/** One piece of a bar: where it starts and how wide it is, in shares of the drawing's width; `percent` is its whole percentage. */
export type Segment = { readonly level: 1 | 2 | 3 | 4 | 5; readonly start: number; readonly width: number; readonly percent: number };

/** One scale for all bars of a table: wide enough for the longest on either side, so that bars can be compared. */
export function scaleFor(distributions: readonly Distribution[]): LevelsScale {
  const reaches = distributions.map(({ levels }) => reachOf(levels));
  return { left: Math.max(0.05, ...reaches.map(({ left }) => left)), right: Math.max(0.05, ...reaches.map(({ right }) => right)) };
}

/** Where the middle of «Bình thường» lies, as a share of the drawing's width. */
export function middleOf({ left, right }: LevelsScale): number {
  return left / (left + right);
}

/** The pieces of one bar, centred on the middle of «Bình thường»; a level nobody chose has no piece, an item nobody answered no bar. */
export function segmentsOf(levels: Levels, scale: LevelsScale): readonly Segment[] {
  const percents = levelPercents(levels);
  if (percents === null) return [];
  const total = scoredOf(levels);
  const room = scale.left + scale.right;
  let start = (scale.left - reachOf(levels).left) / room;
  return levels.flatMap((count, index) => {
    const level = levelAt(index);
    const segment = { level, start, width: count / total / room, percent: percents[index] ?? 0 };
    start += segment.width;
    return count === 0 ? [] : [segment];
  });
}

/** Whether a piece is wide enough to carry its number: 22 px in the narrowest drawing, 300 px. */
export function carriesNumber({ width }: Segment): boolean {
  return width * 300 >= 22;
}

function reachOf([one, two, three, four, five]: Levels): LevelsScale {
  const total = one + two + three + four + five;
  if (total === 0) return { left: 0, right: 0 };
  return { left: (one + two + three / 2) / total, right: (three / 2 + four + five) / total };
}

function levelAt(index: number): Segment["level"] {
  const level = ([1, 2, 3, 4, 5] as const)[index];
  if (level === undefined) throw new RangeError(`there is no level at ${index}`);
  return level;
}
