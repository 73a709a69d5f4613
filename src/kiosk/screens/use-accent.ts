import { useLayoutEffect } from "react";
import { accentOf } from "#ui/accent.ts";

/** Puts the organisation's colour on the page; in high contrast it gives way to the theme's own. */
export function useAccent(colour: string | null, contrast: boolean): void {
  useLayoutEffect(() => {
    if (colour === null || contrast) return undefined;
    const { style } = document.documentElement;
    const accent = Object.entries(accentOf(colour));
    for (const [name, value] of accent) style.setProperty(name, value);
    return () => {
      for (const [name] of accent) style.removeProperty(name);
    };
  }, [colour, contrast]);
}
