import type { Figure } from "#survey/figure.ts";

/** A shown figure at its place on the time axis. */
type Standing = { readonly key: string; readonly percent: number };

/** The runs of shown figures that follow each other without a gap; a figure between two gaps is a run of its own. */
export function stretchesOf(
  points: readonly { readonly key: string }[],
  figures: ReadonlyMap<string, Figure>,
): readonly (readonly Standing[])[] {
  const stretches: Standing[][] = [];
  let open: Standing[] | null = null;
  for (const { key } of points) {
    const figure = figures.get(key);
    if (figure?.state !== "shown") {
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      stretches.push(open);
    }
    open.push({ key, percent: figure.percent });
  }
  return stretches;
}
