import { useEffect, useState } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import type { BundleStore } from "./bundle-store.ts";

/** The bundle in use; a newer one is taken over only while the tablet is waiting for a citizen. */
export function useBundle(bundles: Pick<BundleStore, "currentBundle" | "takeNewest" | "onNewer">, isWaiting: boolean): Bundle | null {
  const [bundle, setBundle] = useState(bundles.currentBundle);
  useEffect(() => {
    if (!isWaiting) return undefined;
    let isStillWaiting = true;
    // Whoever began meanwhile goes on with what they began with.
    const take = () => void bundles.takeNewest().then((newest) => isStillWaiting && setBundle(newest));
    take();
    const end = bundles.onNewer(take);
    return () => {
      isStillWaiting = false;
      end();
    };
  }, [bundles, isWaiting]);
  return bundle;
}
