import type { Figure } from "#survey/figure.ts";

/** A stretch of a percentage axis in whole hundredths, with the places that carry a number. */
export type Axis = { readonly from: number; readonly to: number; readonly ticks: readonly number[] };

/** The whole of a percentage: bars stand on it, because a bar starts at 0. */
export const wholeAxis: Axis = { from: 0, to: 10_000, ticks: [0, 5000, 10_000] };

const steps = [100, 200, 500, 1000, 2000];
const mostTicks = 7;
const fewestTicks = 5;

/** The shortest axis of five to seven round steps that leaves half a step of air on both sides of what it must hold; never beyond 0 and 100 %. */
export function axisAround(low: number, high: number): Axis {
  const [first = 100, ...wider] = steps;
  const fits = (step: number) => (stretch(low, high, step).to - stretch(low, high, step).from) / step < mostTicks;
  const step = fits(first) ? first : (wider.find(fits) ?? 2000);
  const { from, to } = widened(stretch(low, high, step), step);
  return { from, to, ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step) };
}

/** One axis for every figure that is shown and for the number they are to reach; the whole percentage where none is. */
export function axisOver(figures: readonly Figure[], target: number | null): Axis {
  const shown = figures.filter((figure) => figure.state === "shown");
  if (shown.length === 0) return wholeAxis;
  const ends = [...shown.flatMap(({ interval }) => [interval.low, interval.high]), ...(target === null ? [] : [target])];
  return axisAround(Math.min(...ends), Math.max(...ends));
}

/** The same axis without the numbers that would run into another one, printed in their row. */
export function clearOf(axis: Axis, value: number | null): Axis {
  if (value === null) return axis;
  return { ...axis, ticks: axis.ticks.filter((tick) => Math.abs(tick - value) > (axis.to - axis.from) / 16) };
}

/** The ticks that have room for their number in a narrow drawing: both ends, and every second one that does not crowd the last. */
export function roomyTicks({ ticks }: Axis): readonly number[] {
  if (ticks.length <= 3) return ticks;
  return ticks.filter((_, index) => index === ticks.length - 1 || (index % 2 === 0 && index !== ticks.length - 2));
}

/** How far along the axis a value lies, as a share of its length for CSS and SVG: `37.5%`. */
export function placeOn(axis: Axis, value: number): string {
  return `${(100 * (value - axis.from)) / (axis.to - axis.from)}%`;
}

type Stretch = { readonly from: number; readonly to: number };

/** Grows on both sides in turn until there are ticks enough to read a distance by. */
function widened({ from, to }: Stretch, step: number): Stretch {
  if ((to - from) / step >= fewestTicks - 1) return { from, to };
  const wider = { from: Math.max(0, from - step), to: Math.min(10_000, to + step) };
  return widened(wider, step);
}

function stretch(low: number, high: number, step: number): Stretch {
  const from = Math.max(0, Math.floor((low - step / 2) / step) * step);
  const to = Math.min(10_000, Math.ceil((high + step / 2) / step) * step);
  return { from, to };
}
