import "#ui/base.css";
import "#ui/fonts.css";
import "#ui/tokens.css";
import "#ui/staff.css";
import "./account.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "#ui/language.ts";
import { speakAsBefore } from "#ui/remembered-language.ts";
import { Account } from "./Account.tsx";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

startLanguage(vi, en);
speakAsBefore();
const place = document.getElementById("page");
if (place === null) throw new Error("the page has no place to draw in");
createRoot(place).render(
  <StrictMode>
    <Account />
  </StrictMode>,
);
