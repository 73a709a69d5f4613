import { lazy } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import { LaterPart } from "#kiosk/screens/LaterPart.tsx";
import { PracticeBand } from "#kiosk/screens/PracticeBand.tsx";
import type { Tablet } from "#kiosk/tablet.ts";
import type { Comfort } from "#ui/tablet/comfort.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import { Invite } from "./Invite.tsx";
import { noticesOf } from "./notices.ts";
import { isThere, restAt } from "./rest.ts";
import { useNow } from "./use-now.ts";

export type WaitingProps = {
  readonly tablet: Pick<Tablet, "clock" | "outbox" | "recognition">;
  readonly bundle: Pick<Bundle, "store" | "settings">;
  readonly unit: Bundle["units"][number] | undefined;
  /** Minutes the usual form takes. */
  readonly minutes: number;
  /** When the screen was last touched, by the clock that only runs forward. */
  readonly lastTouch: number;
  readonly comfort: Comfort;
  /** Null where citizens do not start by themselves. */
  readonly onBegin: (() => void) | null;
  readonly onInvite: () => void;
  readonly onStaff: () => void;
  readonly onComfort: (comfort: Partial<Comfort>) => void;
};

/** Not needed to begin, so not in the way of the first screen. */
const Notices = lazy(async () => ({ default: (await import("./at-rest.ts")).Notices }));
const StaffMarks = lazy(async () => ({ default: (await import("./at-rest.ts")).StaffMarks }));

/** Nobody is answering: an invitation, and beside it what the unit tells those who wait. */
export function Waiting(props: WaitingProps) {
  const { tablet, bundle, unit, comfort, lastTouch, onStaff } = props;
  const { idleSeconds, timeZone } = { ...bundle.settings, ...unit?.desk };
  const quiet = { now: useNow(tablet.clock.steady), lastTouch, idleSeconds };
  const { right, down, swapped } = restAt(quiet);
  const drift = { translate: `${right}px ${down}px` };
  const { now, isWrong } = tablet.clock.reckon();
  const notices = unit ? noticesOf(unit.desk) : [];
  return (
    <>
      <PracticeBand />
      <div className={`poster with-${Math.min(notices.length, 3)} ${swapped ? "swapped" : ""}`}>
        <Invite {...props} drift={drift} day={isWrong ? null : localHour(now, timeZone).day}>
          <LaterPart instead={null}>
            <StaffMarks tablet={tablet} store={bundle.store} onStaff={onStaff} />
          </LaterPart>
        </Invite>
        {unit && notices.length > 0 && (
          <aside className="know">
            <div style={drift}>
              <LaterPart instead={null}>
                <Notices key={`${comfort.language} ${comfort.contrast}`} desk={unit.desk} isSomebodyThere={isThere(quiet)} />
              </LaterPart>
            </div>
          </aside>
        )}
      </div>
    </>
  );
}
