import { lowest } from "#survey/flow.ts";
import { type FormInProgress, type FormView, outcomeOfLeaving } from "#survey/form-in-progress.ts";
import type { Deed, Over } from "./deed.ts";
import { Reasons } from "./Reasons.tsx";
import { Stop } from "./Stop.tsx";

type Props = {
  readonly form: FormInProgress;
  readonly view: FormView;
  readonly over: Over;
  readonly partSize: number;
  readonly send: (deed: Deed) => void;
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
