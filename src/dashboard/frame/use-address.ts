import { useCallback, useSyncExternalStore } from "react";

/** What follows «?» in the page's address, and a way to go to another one that the browser's back button undoes. */
export function useAddress(): readonly [string, (search: string) => void] {
  const search = useSyncExternalStore(listen, () => window.location.search);
  const go = useCallback((next: string) => {
    if (next === window.location.search) return;
    window.history.pushState(null, "", next);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, []);
  return [search, go];
}

function listen(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  return () => window.removeEventListener("popstate", onChange);
}
