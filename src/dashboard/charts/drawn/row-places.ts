import { createContext, use } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import type { RowsLayout } from "./rows-layout.ts";

/** Where marks stand: `x` turns a value of the axis into pixels; `middle` is the height a row's marks are centred on. */
export type RowPlace = { readonly x: (value: number) => number; readonly middle: number; readonly top: number; readonly bottom: number };

/** The places of a picture of rows: of all of them together, and of one by its key. */
export type RowPlaces = { readonly layout: RowsLayout; readonly whole: RowPlace; readonly of: (key: string) => RowPlace };

const LayoutContext = createContext<RowsLayout | null>(null);

/** Puts a layout around the marks of a picture of rows. */
export const LayoutAround = LayoutContext.Provider;

/** Where things stand in the picture around; null until its axes are laid out. */
export function useRowPlaces(): RowPlaces | null {
  const layout = use(LayoutContext);
  const across = useXAxisScale();
  const down = useYAxisScale();
  const plot = usePlotArea();
  if (layout === null || across === undefined || down === undefined || plot === undefined) return null;
  const x = (value: number) => across(value) ?? plot.x;
  return {
    layout,
    whole: { x, middle: plot.y + plot.height / 2, top: plot.y, bottom: plot.y + plot.height },
    of: (key) => {
      const top = down(key, { position: "start" }) ?? plot.y;
      const bottom = top + layout.band;
      return { x, top, bottom, middle: layout.above ? bottom - layout.marks / 2 - layout.air : (top + bottom) / 2 };
    },
  };
}
