import { formatCount, formatDate } from "#ui/numbers.ts";
import { downloadList } from "#admin/lists/download.ts";
import { useVoice } from "#admin/voice.ts";
import { type Catalogue, standingOn } from "./catalogue.ts";
import { fieldsAsList } from "./procedure-list.ts";
import type { Over } from "./Procedures.tsx";

type Props = {
  readonly catalogue: Catalogue;
  readonly chosen: string | null;
  /** Shows the procedures of a field; null shows all. */
  readonly onChoose: (field: string | null) => void;
  readonly onOver: (over: Over) => void;
};

/** The fields, each with how many procedures are valid in it. */
export function FieldList({ catalogue: { fields, procedures, today }, chosen, onChoose, onOver }: Props) {
  const { say, read, language } = useVoice();
  const valid = procedures.filter((procedure) => standingOn(procedure, today) === "valid");
  const inField = Map.groupBy(valid, ({ field }) => field);
  return (
    <section className="figure field-list" aria-labelledby="fields">
      <div className="head">
        <h2 id="fields">{say("procedures.fields", { count: fields.length })}</h2>
        <button className="button" type="button" onClick={() => onOver({ sheet: "field", field: null })}>
          {say("procedures.add-field")}
        </button>
      </div>
      <ul>
        {fields.map((field) => (
          <li key={field.id}>
            <button
              className="button plain name"
              type="button"
              aria-pressed={field.id === chosen}
              onClick={() => onChoose(field.id === chosen ? null : field.id)}
            >
              {read(field.name)}
              <small>
                {say("procedures.count", { count: formatCount(inField.get(field.id)?.length ?? 0, language) })}
                {field.endedOn !== null && `, ${say("procedures.ended-on", { day: formatDate(field.endedOn) })}`}
                {field.from > today && `, ${say("procedures.begins-on", { day: formatDate(field.from) })}`}
              </small>
            </button>
            <button
              className="button plain"
              type="button"
              aria-label={say("procedures.change-field", { name: read(field.name) })}
              onClick={() => onOver({ sheet: "field", field })}
            >
              {say("procedures.change")}
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <button className="button plain" type="button" onClick={() => onOver({ sheet: "import", about: "fields" })}>
          {say("procedures.import-fields")}
        </button>
        <button className="button plain" type="button" onClick={() => downloadList(`linh-vuc-${today}.csv`, fieldsAsList(fields, today))}>
          {say("procedures.export-fields")}
        </button>
      </div>
    </section>
  );
}
