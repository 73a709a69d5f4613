import { lazy, Suspense } from "react";
import { Overview } from "#dashboard/standing/Overview.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { bring } from "./bring-view.ts";
import type { View } from "./choice.ts";
import type { ViewProps } from "./view.ts";

const shown = {
  overview: Overview,
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
