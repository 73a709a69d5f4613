import { lazy, Suspense, type ComponentType } from "react";

/** A picture that is brought when it is first drawn, the drawing library with it; until then its place is kept. */
function brought<Props extends object>(bring: () => Promise<ComponentType<Props>>) {
  const Drawn = lazy(async () => ({ default: await bring() }));
  return function Brought(props: Props) {
    return (
      <Suspense fallback={<div className="awaited" aria-hidden="true" />}>
        <Drawn {...props} />
      </Suspense>
    );
  };
}

/** The five levels of each row, «Bình thường» in the middle, on one scale. Props: `rows` (LevelsRow), `label`. */
export const DivergingBars = brought(async () => (await import("./drawn/DivergingBars.tsx")).DivergingBars);

/** Dots with their intervals on one axis, one a series in each row. Props: `rows` (WhiskerRow), `series`, `target`, `label`. */
export const Whiskers = brought(async () => (await import("./drawn/Whiskers.tsx")).Whiskers);

/** Bars from 0 with interval and target line. Props: `rows` (BulletRow), `label`. */
export const Bullets = brought(async () => (await import("./drawn/Bullets.tsx")).Bullets);

/** Rows by columns of coloured numbers. Props: `columns`, `rows` (HeatRow), `label`. */
export const HeatMap = brought(async () => (await import("./drawn/HeatMap.tsx")).HeatMap);

/** What is left of a chain, step by step. Props: `rows` (FunnelRow), `label`. */
export const Funnel = brought(async () => (await import("./drawn/Funnel.tsx")).Funnel);

/** Figures over time with their intervals. Props: `points` (LinePoint), `pieces` (LinePiece), `marks` (LineMark), `target`, `label`, `height`. */
export const LineWithIntervals = brought(async () => (await import("./drawn/LineWithIntervals.tsx")).LineWithIntervals);
