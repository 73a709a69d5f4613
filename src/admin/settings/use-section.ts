import { useSyncExternalStore } from "react";
import { sectionIn, type SectionName } from "./sections.ts";

/** The section the address names after its `#`, so that one can send it and go back to it. */
export function useSection(): SectionName {
  return sectionIn(useSyncExternalStore(onHash, () => window.location.hash));
}

function onHash(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
