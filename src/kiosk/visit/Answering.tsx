import { outcomeOfLeaving } from "#survey/form-in-progress.ts";
import { Invitation } from "./Invitation.tsx";
import { Questions } from "./Questions.tsx";
import { Remark } from "#ui/tablet/Remark.tsx";
import { IdleWarning } from "#kiosk/screens/IdleWarning.tsx";
import type { Visit, VisitEvent } from "./stage.ts";
import { secondsLeft } from "./visit.ts";

type Props = {
  readonly visit: Extract<Visit, { stage: "invited" | "asking" | "not-eligible" | "idle-warning" }>;
  readonly countdownSeconds: number;
  readonly minimumGroup: number;
  readonly send: (event: VisitEvent) => void;
};

/** A form in somebody's hands; the idle warning lies over it, so that the rest stays where it was. */
export function Answering({ visit, countdownSeconds, minimumGroup, send }: Props) {
  const behind = visit.stage === "idle-warning" ? visit.behind : visit;
  const shared = { comfort: visit.comfort, send };
  return (
    <>
      {behind.stage === "invited" && <Invitation {...shared} form={behind.form} minimumGroup={minimumGroup} />}
      {behind.stage === "asking" && <Questions {...shared} {...behind} isWarned={visit.stage === "idle-warning"} />}
      {behind.stage === "not-eligible" && <Remark {...shared} {...behind} />}
      {visit.stage === "idle-warning" && (
        <IdleWarning
          secondsLeft={secondsLeft(visit) ?? 0}
          countdownSeconds={countdownSeconds}
          keeps={behind.stage === "not-eligible" || outcomeOfLeaving(behind.form) !== "abandoned"}
          onStay={() => send({ type: "stayed" })}
          onFinish={() => send({ type: "stopped" })}
        />
      )}
    </>
  );
}
