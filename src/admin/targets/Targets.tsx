import { useState } from "react";
import { call } from "#protocol/call.ts";
import { changeTargets, readTargets, type Target } from "#protocol/targets.ts";
import { useSending } from "#ui/use-sending.ts";
import { Answered } from "#admin/Answered.tsx";
import "#admin/lists/lists.css";
import { Meanwhile } from "#admin/revised/Meanwhile.tsx";
import { isSame } from "#admin/revised/rebased.ts";
import { useSaving } from "#admin/revised/use-saving.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useLeaveWarning } from "#admin/settings/use-leave-warning.ts";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { type Draft, isWhole, merged, withTarget } from "./draft.ts";
import { askPlan, type Plan, renewed } from "./plan.ts";
import { TargetSheet } from "./TargetSheet.tsx";
import "./targets.css";
import { useTargetWords } from "./use-target-words.ts";
import { YearOfTargets } from "./YearOfTargets.tsx";

/** What figures are to reach, year by year. */
export function Targets() {
  const [asked, again] = useAnswer(askPlan);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(plan) => <TargetsPage plan={plan} onPlan={again} />}
    </Answered>
  );
}

type Props = { readonly plan: Plan; readonly onPlan: (newer: Plan) => void };

/** Targets are saved all at once; until then they are a draft of this page. */
function TargetsPage({ plan, onPlan }: Props) {
  const { say } = useVoice();
  const { described } = useTargetWords(plan);
  const [draft, setDraft] = useState<Draft | null>(null);
  /** The target in the sheet; null in it makes a new one. */
  const [edited, setEdited] = useState<{ readonly target: Target | null; readonly year: number } | null>(null);
  const targets = draft ? merged(draft, plan.targets) : plan.targets;
  const isDirty = !isSame(targets, plan.targets);
  const open = targets.filter((target) => !isWhole(target)).length;
  useLeaveWarning(isDirty);
  const change = (mine: readonly Target[]) => setDraft({ base: plan.targets, mine });
  const { before, save } = useSaving({ part: plan, ask: async () => renewed(plan, await call(readTargets, {})), onPart: onPlan });
  const { sending, onSubmit } = useSending(async () => {
    if (!isDirty || open > 0) return;
    const send = async (revision: number) => renewed(plan, await call(changeTargets, { revision, targets: [...targets] }));
    if ((await save(send)) === "saved") setDraft(null);
  });
  return (
    <form className="targets" onSubmit={onSubmit}>
      <YearOfTargets plan={plan} targets={targets} onTargets={change} onEdit={(target, year) => setEdited({ target, year })} />
      {before && <Meanwhile before={before.targets.map(described)} after={plan.targets.map(described)} />}
      <SendingFailure sending={sending} />
      <div className="row saving">
        <button className="button main" type="submit" disabled={!isDirty || open > 0 || sending.stage === "sending"}>
          {say("accounts.save")}
        </button>
        <button className="button" type="button" disabled={!isDirty} onClick={() => setDraft(null)}>
          {say("section.discard")}
        </button>
        {isDirty && <span className="tag warn">{say("section.unsaved")}</span>}
        {open > 0 && <span className="failure">{say("targets.open", { count: open })}</span>}
      </div>
      {edited && (
        <TargetSheet
          {...edited}
          plan={plan}
          targets={targets}
          onDone={(target) => {
            change(withTarget(targets, target));
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </form>
  );
}
