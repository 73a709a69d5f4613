import { lazy } from "react";
import type { DeskProps } from "#kiosk/Desk.tsx";
import type { Choice, Launch } from "#kiosk/visit/launch.ts";
import type { Visit } from "#kiosk/visit/stage.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Launching } from "./Launching.tsx";
import { Menu } from "./Menu.tsx";
import { PinPad } from "./PinPad.tsx";
import { PlacePage } from "./PlacePage.tsx";
import { standingName } from "./standing-name.ts";

export type AtWorkProps = Omit<DeskProps, "visit"> & {
  readonly visit: Extract<Visit, { stage: "checking" | "launching" | "pin" | "staff" }>;
  /** Whether staff switched practice on. */
  readonly isPractice: boolean;
  /** What a choice launches here and now; null when there is nothing to ask. */
  readonly launchOf: (choice: Choice) => Launch | null;
};

/** Opened a few times in a day or in a tablet's life. */
const StatusPage = lazy(async () => ({ default: (await import("#kiosk/status/StatusPage.tsx")).StatusPage }));
const Explanation = lazy(async () => ({ default: (await import("#kiosk/status/Explanation.tsx")).Explanation }));
const SetUp = lazy(async () => ({ default: (await import("#kiosk/set-up/SetUp.tsx")).SetUp }));

/** The tablet in the hands of staff: its set-up, the launcher, and behind the PIN what keeps the tablet in order. Nothing here shows an answer. */
export function AtWork(props: AtWorkProps) {
  const { bundle, place, visit, send } = props;
  if (visit.stage === "checking") {
    // What the tablet rests as follows from what staff decided.
    return <SetUp {...props} isFirst isFormWaiting={false} onEnrol={() => enrolAgain(send)} onDone={() => send({ type: "ticked" })} />;
  }
  if (visit.stage === "launching") return <Launching {...props} />;
  const pin = bundle.units.find(({ id }) => id === place.unit)?.desk.pin;
  if (visit.stage === "pin") {
    return pin ? (
      <PinPad pin={pin} tries={localStorage} onOpen={() => send({ type: "pin-right" })} onBack={() => send({ type: "staff-left" })} />
    ) : null;
  }
  return <Page {...props} visit={visit} />;
}

function enrolAgain(send: AtWorkProps["send"]): void {
  send({ type: "enrolment-asked", code: "" });
}

function Page(props: AtWorkProps & { readonly visit: Extract<Visit, { stage: "staff" }> }) {
  const { tablet, bundle, place, visit, send } = props;
  const { language } = useKioskWords();
  const about = standingName(bundle, place, language);
  const toMenu = () => send({ type: "page-opened", page: "menu" });
  const isUnsaved = visit.behind !== null;
  if (visit.page === "place") return <PlacePage {...props} />;
  if (visit.page === "status") {
    // What failed to be saved is what staff come back to.
    const back = () => (isUnsaved ? send({ type: "staff-left" }) : toMenu());
    return <StatusPage tablet={tablet} bundle={bundle} about={about} isUnsaved={isUnsaved} onBack={back} />;
  }
  if (visit.page === "explanation") return <Explanation bundle={bundle} about={about} onBack={toMenu} />;
  if (visit.page === "set-up") {
    return <SetUp {...props} isFirst={false} isFormWaiting={isUnsaved} onEnrol={() => enrolAgain(send)} onDone={toMenu} />;
  }
  return <Menu {...props} />;
}
