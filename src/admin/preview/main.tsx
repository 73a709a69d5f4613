import { createRoot } from "react-dom/client";
import { startLanguage } from "#ui/language.ts";
import { en as fillingEn } from "#ui/tablet/words/en.ts";
import { vi as fillingVi } from "#ui/tablet/words/vi.ts";
import "#ui/tokens.css";
import "#ui/base.css";
import "#ui/fonts.css";
import "#ui/faces.css";
import "#ui/kiosk.css";
import "#ui/tablet/block.css";
import "#ui/tablet/thanks.css";
import { Framed } from "./Framed.tsx";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

startLanguage({ ...fillingVi, ...vi }, { ...fillingEn, ...en });

const page = document.querySelector("#root");
if (page) createRoot(page).render(<Framed editor={window.parent} origin={location.origin} />);
