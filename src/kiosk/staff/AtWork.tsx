import type { DeskProps } from "#kiosk/Desk.tsx";
import type { Choice, Launch } from "#kiosk/visit/launch.ts";
import type { Visit } from "#kiosk/visit/stage.ts";
import { Menu } from "./Menu.tsx";
import { PlacePage } from "./PlacePage.tsx";

export type AtWorkProps = Omit<DeskProps, "visit"> & {
  readonly visit: Extract<Visit, { stage: "launching" | "pin" | "staff" }>;
  /** What a choice launches here and now; null when there is nothing to ask. */
  readonly launchOf: (choice: Choice) => Launch | null;
};

/** The tablet in the hands of staff: the launcher, and behind the PIN what keeps the tablet in order. Nothing here shows an answer. */
export function AtWork(props: AtWorkProps) {
  const { visit } = props;
  if (visit.stage !== "staff") return null;
  if (visit.page === "place") return <PlacePage {...props} />;
  return <Menu {...props} isPractice={visit.isPractice} />;
}
