import "./base.css";
import "./fonts.css";
import "./tokens.css";
import "./staff.css";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage, startVietnamese, type Words } from "./language.ts";
import { speakAsBefore } from "./remembered-language.ts";

/** What a page says; English may be brought when it is first asked for. */
type Catalogues = { readonly vi: Words; readonly en: Words | (() => Promise<Words>) };

/** Draws a staff page in its place, in the language this browser chose before. A page's own style sheet is imported after this file. */
export function openStaffPage(page: ReactNode, { vi, en }: Catalogues): void {
  if (typeof en === "function") startVietnamese(vi, async () => en());
  else startLanguage(vi, en);
  speakAsBefore();
  const place = document.getElementById("page");
  if (place === null) throw new Error("the page has no place to draw in");
  createRoot(place).render(<StrictMode>{page}</StrictMode>);
}
