import type { Figure } from "#survey/figure.ts";
import type { Axis } from "#dashboard/charts/axis.ts";

/** A shown figure in a small drawing: across in percent of its width, down in pixels. */
export type Place = { readonly x: number; readonly y: number; readonly low: number; readonly high: number };

/** Where the shown figures of a line lie, null for a gap, over so many steps in a drawing so many pixels high. */
export function placesOf(figures: readonly Figure[], axis: Axis, height: number): readonly (Place | null)[] {
  const down = (value: number) => (height * (axis.to - value)) / (axis.to - axis.from);
  return figures.map((figure, index) => {
    if (figure.state !== "shown") return null;
    const { percent, interval } = figure;
    return { x: (100 * (index + 0.5)) / figures.length, y: down(percent), low: down(interval.low), high: down(interval.high) };
  });
}
