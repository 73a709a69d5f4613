import { useState } from "react";
import type { Target } from "#protocol/targets.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { useVoice } from "#admin/voice.ts";
import { copiedTo, exampleTargets } from "./example.ts";
import type { Plan } from "./plan.ts";
import { TargetTable } from "./TargetTable.tsx";

type Props = {
  readonly plan: Plan;
  /** All targets as they stand on this page. */
  readonly targets: readonly Target[];
  readonly onTargets: (targets: readonly Target[]) => void;
  readonly onEdit: (target: Target | null, year: number) => void;
};

/** The targets of one year, and ways to begin them. */
export function YearOfTargets({ plan, targets, onTargets, onEdit }: Props) {
  const { say } = useVoice();
  const now = Number(plan.today.slice(0, 4));
  const [year, setYear] = useState(now);
  const years = [...new Set([now + 1, now, now - 1, ...targets.map((target) => target.year)])].toSorted((one, other) => other - one);
  const shown = targets.filter((target) => target.year === year);
  const lastYear = targets.filter((target) => target.year === year - 1);
  return (
    <section className="figure" aria-labelledby="targets">
      <div className="head">
        <h2 id="targets" tabIndex={-1}>
          {say("targets.of-year", { year: String(year) })}
        </h2>
        <div className="row">
          {shown.length > 0 && lastYear.length > 0 && <Copying year={year} lastYear={lastYear} targets={targets} onTargets={onTargets} />}
          <button className="button" type="button" onClick={() => onEdit(null, year)}>
            {say("targets.add")}
          </button>
        </div>
      </div>
      <div className="sieve">
        <SelectField
          label={say("targets.year")}
          value={String(year)}
          options={years.map((one) => [String(one), String(one)] as const)}
          onChange={({ target }) => setYear(Number(target.value))}
        />
      </div>
      {shown.length > 0 ? (
        <TargetTable
          plan={plan}
          targets={shown}
          onEdit={(target) => onEdit(target, year)}
          onRemove={(gone) => {
            document.querySelector<HTMLElement>("#targets")?.focus();
            onTargets(targets.filter(({ id }) => id !== gone.id));
          }}
        />
      ) : (
        <div className="none-yet">
          <p>{say("targets.none", { year: String(year) })}</p>
          <div className="row">
            {lastYear.length > 0 && <Copying year={year} lastYear={lastYear} targets={targets} onTargets={onTargets} />}
            <button
              className="button"
              type="button"
              onClick={() => onTargets([...targets, ...exampleTargets({ targets, fields: plan.fields, year, today: plan.today })])}
            >
              {say("targets.take-example")}
            </button>
          </div>
          <p className="hint">{say("targets.example-is")}</p>
        </div>
      )}
    </section>
  );
}

type CopyingProps = Pick<Props, "targets" | "onTargets"> & { readonly year: number; readonly lastYear: readonly Target[] };

function Copying({ year, lastYear, targets, onTargets }: CopyingProps) {
  const { say } = useVoice();
  return (
    <button className="button" type="button" onClick={() => onTargets([...targets, ...copiedTo(year, lastYear, targets)])}>
      {say("targets.copy", { year: String(year - 1) })}
    </button>
  );
}
