import type { Target } from "#protocol/targets.ts";
import { isSame } from "#admin/revised/rebased.ts";
import { useVoice } from "#admin/voice.ts";
import { isWhole } from "./draft.ts";
import type { Plan } from "./plan.ts";
import { useTargetWords } from "./use-target-words.ts";

type Props = {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly onEdit: (target: Target) => void;
  readonly onRemove: (target: Target) => void;
};

/** One row a target. */
export function TargetTable({ plan, targets, onEdit, onRemove }: Props) {
  const { say } = useVoice();
  return (
    <table className="stack target-table">
      <thead>
        <tr>
          <th scope="col">{say("targets.figure")}</th>
          <th scope="col">{say("targets.units")}</th>
          <th scope="col">{say("targets.fields")}</th>
          <th scope="col" className="num">
            {say("targets.percent")}
          </th>
          <th scope="col">
            <span className="unseen">{say("targets.change")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <Row key={target.id} target={target} plan={plan} onEdit={onEdit} onRemove={onRemove} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ target, plan, onEdit, onRemove }: Omit<Props, "targets"> & { readonly target: Target }) {
  const { say } = useVoice();
  const { figureName, unitsOf, fieldsOf, percentOf } = useTargetWords(plan);
  const name = figureName(target);
  // Several targets are for one figure: what tells them apart is said too.
  const apart = `${name}, ${percentOf(target)}`;
  const isSaved = plan.targets.some((saved) => isSame(saved, target));
  return (
    <tr>
      <th scope="row">
        {name}
        {!isSaved && <span className="tag warn">{say("section.unsaved")}</span>}
      </th>
      <td data-label={say("targets.units")}>{unitsOf(target)}</td>
      <td data-label={say("targets.fields")}>
        {isWhole(target) ? fieldsOf(target) : <span className="failure">{say("targets.choose-fields")}</span>}
      </td>
      <td className="num percent" data-label={say("targets.percent")}>
        {percentOf(target)}
      </td>
      <td className="doings">
        <button
          className="button plain"
          type="button"
          aria-label={say("targets.change-of", { name: apart })}
          onClick={() => onEdit(target)}
        >
          {say("targets.change")}
        </button>
        <button
          className="button plain"
          type="button"
          aria-label={say("targets.remove-of", { name: apart })}
          onClick={() => onRemove(target)}
        >
          {say("targets.remove")}
        </button>
      </td>
    </tr>
  );
}
