import { type FormEvent, useId, useState } from "react";
import type { Target } from "#protocol/targets.ts";
import { Field } from "#ui/Field.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { ownId } from "#admin/places/own-id.ts";
import { useVoice } from "#admin/voice.ts";
import { FieldsChoice } from "./FieldsChoice.tsx";
import { FigureFields } from "./FigureFields.tsx";
import { isWhole } from "./draft.ts";
import { wordOf } from "./figure.ts";
import { percentIn, percentText } from "./percent.ts";
import type { Plan } from "./plan.ts";
import { UnitsChoice } from "./UnitsChoice.tsx";

type Props = {
  /** Null makes a new one, of this year. */
  readonly target: Target | null;
  readonly year: number;
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly onDone: (target: Target) => void;
  readonly onClose: () => void;
};

/** One target to be written; it is not saved before the page is. */
export function TargetSheet({ target, year, plan, targets, onDone, onClose }: Props) {
  const { say, language } = useVoice();
  const title = useId();
  const [mine, setMine] = useState(target ?? blankTarget(year));
  const [typed, setTyped] = useState(target ? percentText(target.percent, language) : "");
  const [isTried, setTried] = useState(false);
  const percent = percentIn(typed);

  function finish(event: FormEvent): void {
    event.preventDefault();
    // The page's own form lies around this one.
    event.stopPropagation();
    setTried(true);
    if (percent === null || !isWhole(mine)) return;
    const ids = targets.map(({ id }) => id);
    onDone({ ...mine, percent, id: target ? mine.id : ownId(`${wordOf(mine.figure)}-${year}`, ids) });
  }

  return (
    <Sheet labelledBy={title} className="wide" onDismiss={onClose}>
      <div className="form">
        <h2 id={title} tabIndex={-1}>
          {say(target ? "targets.change-title" : "targets.new-title", { year: String(mine.year) })}
        </h2>
        <FigureFields surveys={plan.surveys} figure={mine.figure} onChange={(figure) => setMine({ ...mine, figure })} />
        <UnitsChoice plan={plan} units={mine.units} onChange={(units) => setMine({ ...mine, units })} isTried={isTried} />
        <FieldsChoice plan={plan} fields={mine.fields} onChange={(fields) => setMine({ ...mine, fields })} isTried={isTried} />
        <Field
          label={say("targets.percent")}
          hint={say("targets.percent-hint")}
          inputMode="decimal"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && finish(event)}
          {...(isTried && percent === null && { fault: say("targets.percent-fault") })}
        />
        <div className="row">
          <button className="button main" type="button" onClick={finish}>
            {say("targets.put-in")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
        <p className="hint">{say("targets.not-saved-yet")}</p>
      </div>
    </Sheet>
  );
}

function blankTarget(year: number): Target {
  return { id: "", figure: { kind: "overall" }, units: null, fields: null, year, percent: 8500 };
}
