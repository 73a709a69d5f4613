import { useEffect, useInsertionEffect } from "react";
import { speak } from "#ui/language.ts";
import type { Comfort } from "./comfort.ts";

/** Puts language, text size and contrast on the page, whose style sheet does the rest. */
export function useComfort({ language, textStep, contrast }: Comfort): void {
  useEffect(() => speak(language), [language]);
  // Before anything is measured.
  useInsertionEffect(() => {
    const { dataset } = document.documentElement;
    dataset["text"] = String(textStep);
    dataset["theme"] = contrast ? "contrast" : "light";
  }, [textStep, contrast]);
}
