import { lowest } from "#survey/flow.ts";
import { outcomeOfLeaving } from "./finished.ts";
import type { Form, FormView } from "./form.ts";
import { Reasons } from "#kiosk/screens/Reasons.tsx";
import { Stop } from "#kiosk/screens/Stop.tsx";
import type { Asking, VisitEvent } from "./stage.ts";

type Props = {
  readonly form: Form;
  readonly view: FormView;
  readonly over: Asking["over"];
  readonly partSize: number;
  readonly send: (event: VisitEvent) => void;
};

/** The sheet that lies over the questions, if one does. */
export function SheetOver({ form, view: { screen }, over, partSize, send }: Props) {
  if (over === "stop") {
    return (
      <Stop
        keeps={outcomeOfLeaving(form) !== "abandoned"}
        onKeep={() => send({ type: "stopped" })}
        onDiscard={() => send({ type: "discarded" })}
        onStay={() => send({ type: "stayed" })}
      />
    );
  }
  if (over !== "reasons" || screen.kind === "block") return null;
  const { criterion } = screen;
  const low = lowest(criterion, form.given.answers);
  if (!low) return null;
  return (
    <Reasons
      criterion={criterion}
      low={low}
      chosen={form.given.reasons[criterion.code] ?? []}
      onChoose={(chosen) => send({ type: "reasons-given", criterion: criterion.code, chosen })}
      onClose={() => send({ type: "reasons-closed", partSize })}
    />
  );
}
