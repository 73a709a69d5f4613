import { lazy } from "react";
import type { DeskProps } from "#kiosk/Desk.tsx";
import type { Choice, Launch } from "#kiosk/visit/launch.ts";
import type { Visit } from "#kiosk/visit/stage.ts";
import { Launching } from "./Launching.tsx";
import { Menu } from "./Menu.tsx";
import { PinPad } from "./PinPad.tsx";
import { PlacePage } from "./PlacePage.tsx";

export type AtWorkProps = Omit<DeskProps, "visit"> & {
  readonly visit: Extract<Visit, { stage: "launching" | "pin" | "staff" }>;
  /** What a choice launches here and now; null when there is nothing to ask. */
  readonly launchOf: (choice: Choice) => Launch | null;
};

/** Opened a few times in a tablet's life. */
const SetUp = lazy(async () => ({ default: (await import("#kiosk/set-up/SetUp.tsx")).SetUp }));

/** The tablet in the hands of staff: the launcher, and behind the PIN what keeps the tablet in order. Nothing here shows an answer. */
export function AtWork(props: AtWorkProps) {
  const { bundle, place, visit, send } = props;
  if (visit.stage === "launching") return <Launching {...props} />;
  const pin = bundle.units.find(({ id }) => id === place.unit)?.desk.pin;
  if (visit.stage === "pin") {
    return pin ? (
      <PinPad pin={pin} tries={localStorage} onOpen={() => send({ type: "pin-right" })} onBack={() => send({ type: "staff-left" })} />
    ) : null;
  }
  if (visit.page === "place") return <PlacePage {...props} />;
  if (visit.page === "set-up") {
    return (
      <SetUp
        {...props}
        isFirst={false}
        isFormWaiting={visit.behind !== null}
        onEnrol={() => send({ type: "enrolment-asked", code: "" })}
        onDone={() => send({ type: "page-opened", page: "menu" })}
      />
    );
  }
  return <Menu {...props} isPractice={visit.isPractice} />;
}
