import { createRoot } from "react-dom/client";
import { startLanguage } from "#ui/language.ts";
import "#ui/tokens.css";
import "#ui/base.css";
import "#ui/fonts.css";
import "#ui/faces.css";
import "#ui/kiosk.css";
import "./screens/place-chooser.css";
import "./screens/welcome.css";
import "./screens/block.css";
import "./screens/idle.css";
import "./screens/thanks.css";
import { App } from "./App.tsx";
import { pickUpDraft } from "./pick-up-draft.ts";
import { StorageClosed } from "./screens/StorageClosed.tsx";
import { en } from "./screens/words/en.ts";
import { vi } from "./screens/words/vi.ts";
import { applyUpdateWhenIdle } from "./service-worker.ts";
import { openTablet } from "./tablet.ts";

startLanguage(vi, en);

const page = document.querySelector("#root");
if (page) await openPage(page);

async function openPage(container: Element): Promise<void> {
  const root = createRoot(container);
  try {
    const tablet = await openTablet();
    root.render(<App tablet={tablet} draft={await pickUpDraft(tablet, localStorage)} startUpdates={applyUpdateWhenIdle} />);
  } catch (error) {
    reportError(error);
    root.render(<StorageClosed />);
  }
}
