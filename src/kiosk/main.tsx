import { createRoot, type Root } from "react-dom/client";
import { startVietnamese } from "#ui/language.ts";
import "#ui/tokens.css";
import "#ui/base.css";
import "#ui/fonts.css";
import "#ui/faces.css";
import "#ui/kiosk.css";
import "./bundle/place-chooser.css";
import "./screens/mode.css";
import "./screens/welcome.css";
import "#ui/tablet/block.css";
import "./screens/idle.css";
import "#ui/tablet/thanks.css";
import "./waiting/waiting.css";
import "./enrolment/enrolment.css";
import "./program/hold-in-app.css";
import { App } from "./App.tsx";
import { enrolmentInAddress } from "./enrolment/enrolment-in-address.ts";
import { browserTimer } from "./sending/loop.ts";
import { onlyPage } from "./program/only-page.ts";
import { opened } from "./program/opened.ts";
import { pickUpDraft } from "./visit/pick-up-draft.ts";
import type { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";
import { applyUpdateWhenIdle } from "./program/service-worker.ts";
import { openTablet } from "./tablet.ts";

/** Long after any first screen. */
const patienceMs = 5000;

startVietnamese(vi, bringEnglish);

const page = document.querySelector("#root");
// Not awaited: what is loaded later stands on this very script, and would wait for its end.
if (page) openPage(createRoot(page)).catch(reportError);

async function openPage(root: Root): Promise<void> {
  // Service worker, crypto and locks are not there at all over plain HTTP (w3.org/TR/secure-contexts).
  if (!isSecureContext) return close(root, "insecure", () => true);
  const enrolment = takeEnrolment();
  // Not needed to answer, so not in the way of the first screen.
  import("./program/hold-in-app.ts").then(({ holdInApp }) => holdInApp()).catch(reportError);
  const locks = "locks" in navigator ? navigator.locks : null;
  let waitsForPage = true;
  await onlyPage({ locks, timer: browserTimer, onOther: () => void close(root, "other-window", () => waitsForPage) });
  waitsForPage = false;
  let waitsForStorage = true;
  const { promise: shown, resolve: show } = Promise.withResolvers<void>();
  // What was saved is sent also where no screen can be drawn.
  browserTimer(show, patienceMs);
  try {
    const onHindrance = (why: "other-window" | "storage") => void close(root, why, () => waitsForStorage);
    const tablet = await opened((onBlocked) => openTablet({ onBlocked, shown }), { timer: browserTimer, onHindrance });
    const draft = await pickUpDraft(tablet);
    waitsForStorage = false;
    const startUpdates = (isIdle: () => Promise<boolean>) => {
      show();
      return applyUpdateWhenIdle(isIdle, tablet.outbox);
    };
    root.render(<App tablet={tablet} draft={draft} enrolment={enrolment} startUpdates={startUpdates} />);
    // So that «English» answers at once.
    shown.then(bringEnglish).catch(reportError);
  } catch (error) {
    reportError(error);
    // A tablet that cannot keep anything must not ask anything.
    await close(root, "storage", () => true);
  }
}

/** Not in the way of the first screen, which most citizens read in Vietnamese. */
async function bringEnglish(): Promise<typeof en> {
  return (await import("./words/en.ts")).en;
}

/** The code is taken out of the address at once, so that nobody reads it there; one that comes later opens the page anew. */
function takeEnrolment(): string | null {
  const code = enrolmentInAddress(location.hash);
  if (code !== null) history.replaceState(null, "", `${location.pathname}${location.search}`);
  window.addEventListener("hashchange", () => enrolmentInAddress(location.hash) !== null && location.reload());
  return code;
}

/** Not needed to answer, so not in the way of the first screen; says nothing when it is no longer so once it has come. */
async function close(root: Root, why: "other-window" | "insecure" | "storage", isStillSo: () => boolean): Promise<void> {
  const { Closed } = await import("./screens/Closed.tsx");
  if (isStillSo()) root.render(<Closed why={why} />);
}
