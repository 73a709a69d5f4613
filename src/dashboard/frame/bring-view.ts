import { views, type View } from "./choice.ts";

/** Each view but the one nearly everybody opens is brought when it is first looked at, or before, while the page has nothing else to do. */
export const bring = {
  items: async () => ({ default: (await import("#dashboard/trouble/Items.tsx")).Items }),
  groups: async () => ({ default: (await import("#dashboard/places/Groups.tsx")).Groups }),
  trend: async () => ({ default: (await import("#dashboard/movement/Trend.tsx")).Trend }),
  wishes: async () => ({ default: (await import("#dashboard/wishes/Wishes.tsx")).Wishes }),
  belief: async () => ({ default: (await import("#dashboard/belief/Belief.tsx")).Belief }),
  comparison: async () => ({ default: (await import("#dashboard/comparison/Comparison.tsx")).Comparison }),
  method: async () => ({ default: (await import("#dashboard/method/Method.tsx")).Method }),
  print: async () => ({ default: (await import("#dashboard/taking/Print.tsx")).Print }),
} as const satisfies Record<Exclude<View, "overview">, () => Promise<unknown>>;

/** The pictures some views draw at once, and the drawing library with them. */
const pictures: Readonly<Partial<Record<View, () => Promise<unknown>>>> = {
  items: () => import("#dashboard/charts/drawn/Funnel.tsx"),
  trend: () => import("#dashboard/charts/drawn/LineWithIntervals.tsx"),
  comparison: () => import("#dashboard/charts/drawn/Whiskers.tsx"),
};

/** Brings a view ahead of its drawing, and what it draws with; where that fails, drawing it asks again and says so. */
export function bringView(view: View): void {
  if (view !== "overview") Promise.all([bring[view](), pictures[view]?.()]).catch(() => {});
}

/** Brings every view in the pauses of a page that is drawn, so that going to another question waits for its figures only. Calls off with what it returns. */
export function bringInPauses(): () => void {
  if (!("requestIdleCallback" in window)) return () => {};
  const waiting = [...views];
  const next = () => {
    const view = waiting.shift();
    if (view === undefined) return;
    bringView(view);
    pause = window.requestIdleCallback(next);
  };
  let pause = window.requestIdleCallback(next, { timeout: 10_000 });
  return () => window.cancelIdleCallback(pause);
}
