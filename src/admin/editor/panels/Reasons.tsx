import { useDesk } from "#admin/editor/desk.ts";
import { newId } from "#admin/editor/new-id.ts";
import { fieldId } from "#admin/editor/selected.ts";
import { useVoice } from "#admin/voice.ts";
import type { Criterion } from "#survey/definition.ts";
import { reasonIds } from "./answered.ts";
import { ChooseReason } from "./ChooseReason.tsx";
import { NewEntry } from "./NewEntry.tsx";
import { addReason, endingReasons, moveReason } from "./reason-edits.ts";
import { ReasonRow } from "./ReasonRow.tsx";
import { Rows } from "./Rows.tsx";

/** What a citizen may tap after a low score in a criterion, in the order it is offered. */
export function Reasons({ criterion }: { readonly criterion: Criterion }) {
  const { code, reasons } = criterion;
  const { say } = useVoice();
  const { survey, earlier, edit, isReadOnly } = useDesk();
  const taken = reasonIds([survey, ...earlier.map(({ definition }) => definition)]);
  const rows = reasons.map((reason, position) => ({
    key: reason.id,
    name: reason.text.vi || say("panels.reason", { number: position + 1 }),
  }));
  const add = (vi: string) => {
    const id = newId(vi, taken);
    edit(`${code}.reasons.${id}`, addReason(code, { id, text: { vi, en: "" }, origin: "ours" }, endingReasons));
  };
  return (
    <section className="langs" aria-labelledby="panel-reasons">
      <h3 className="wide" id="panel-reasons">
        {say("panels.reasons")}
      </h3>
      <p className="wide quiet">{say(reasons.length === 0 ? "panels.reasons-none" : "panels.reasons-help")}</p>
      {isReadOnly ? (
        <ol className="wide read-rows">
          {reasons.map(({ id, text }) => (
            <li key={id}>
              <span lang="vi">{text.vi || say("panels.none")}</span>
              <span lang="en">{text.en || say("panels.none")}</span>
            </li>
          ))}
        </ol>
      ) : (
        <div className="wide list">
          <Rows
            label={say("panels.reasons")}
            rows={rows}
            onMove={(from, to) => edit(`${code}.reasons`, moveReason(code, from, to))}
            renderRow={(position) => <ReasonRow criterion={criterion} position={position} taken={taken} />}
          />
          <NewEntry id={fieldId("reasons")} label={say("panels.reason-own")} action={say("panels.reason-add")} onAdd={add} />
          <ChooseReason code={code} used={reasons} />
        </div>
      )}
    </section>
  );
}
