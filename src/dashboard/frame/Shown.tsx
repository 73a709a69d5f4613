import { lazy, Suspense } from "react";
import { Skeleton } from "./Skeleton.tsx";
import type { View } from "./choice.ts";
import type { ViewProps } from "./view.ts";

/** Each view is brought when it is first looked at. */
const bring = {
  overview: async () => ({ default: (await import("#dashboard/standing/Overview.tsx")).Overview }),
  items: async () => ({ default: (await import("#dashboard/trouble/Items.tsx")).Items }),
  groups: async () => ({ default: (await import("#dashboard/places/Groups.tsx")).Groups }),
  trend: async () => ({ default: (await import("#dashboard/movement/Trend.tsx")).Trend }),
  wishes: async () => ({ default: (await import("#dashboard/wishes/Wishes.tsx")).Wishes }),
  belief: async () => ({ default: (await import("#dashboard/belief/Belief.tsx")).Belief }),
  comparison: async () => ({ default: (await import("#dashboard/comparison/Comparison.tsx")).Comparison }),
  method: async () => ({ default: (await import("#dashboard/method/Method.tsx")).Method }),
  print: async () => ({ default: (await import("#dashboard/taking/Print.tsx")).Print }),
} as const satisfies Record<View, () => Promise<unknown>>;

const shown = {
  overview: lazy(bring.overview),
  items: lazy(bring.items),
  groups: lazy(bring.groups),
  trend: lazy(bring.trend),
  wishes: lazy(bring.wishes),
  belief: lazy(bring.belief),
  comparison: lazy(bring.comparison),
  method: lazy(bring.method),
  print: lazy(bring.print),
} as const satisfies Record<View, unknown>;

/** The view that answers the chosen question. */
export function Shown(props: ViewProps) {
  const ShownView = shown[props.choice.view];
  return (
    <Suspense fallback={<Skeleton />}>
      <ShownView {...props} />
    </Suspense>
  );
}
