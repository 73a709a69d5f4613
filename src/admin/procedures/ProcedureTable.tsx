import type { Procedure } from "#protocol/procedures.ts";
import { formatDate } from "#ui/numbers.ts";
import { versionOn } from "#admin/places/unit-on.ts";
import { useVoice } from "#admin/voice.ts";
import { type Catalogue, standingOn } from "./catalogue.ts";
import type { Over } from "./Procedures.tsx";

type Props = {
  readonly rows: readonly Procedure[];
  readonly catalogue: Catalogue;
  readonly onOver: (over: Over) => void;
};

/** One row a procedure. */
export function ProcedureTable({ rows, catalogue, onOver }: Props) {
  const { say } = useVoice();
  return (
    <table className="stack procedures">
      <thead>
        <tr>
          <th scope="col">{say("procedures.id")}</th>
          <th scope="col">{say("procedures.name")}</th>
          <th scope="col">{say("procedures.field")}</th>
          <th scope="col">{say("procedures.units")}</th>
          <th scope="col">
            <span className="unseen">{say("procedures.change")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((procedure) => (
          <Row key={procedure.id} procedure={procedure} catalogue={catalogue} onOver={onOver} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, "rows"> & { readonly procedure: Procedure };

function Row({ procedure, catalogue: { fields, units, today }, onOver }: RowProps) {
  const { say, read } = useVoice();
  const { id, name, field, from, endedOn } = procedure;
  const standing = standingOn(procedure, today);
  const named = fields.find((one) => one.id === field);
  const dealing = procedure.units?.map((of) => units.find((unit) => unit.id === of));
  return (
    <tr>
      <td className="code-of">{id}</td>
      <th scope="row">
        {read(name)}
        {standing === "to-come" && <span className="tag accent">{say("procedures.begins-on", { day: formatDate(from) })}</span>}
        {endedOn !== null && <span className="tag warn">{say("procedures.ended-on", { day: formatDate(endedOn) })}</span>}
      </th>
      <td data-label={say("procedures.field")}>{named ? read(named.name) : field}</td>
      <td data-label={say("procedures.units")}>
        {dealing ? (
          <DealingUnits
            names={dealing.map((unit, index) => (unit ? read(versionOn(unit, today).name) : (procedure.units?.[index] ?? "")))}
          />
        ) : (
          say("procedures.units-of-field")
        )}
      </td>
      <td>
        <button
          className="button plain"
          type="button"
          aria-label={say("procedures.change-procedure", { id })}
          onClick={() => onOver({ sheet: "procedure", procedure })}
        >
          {say("procedures.change")}
        </button>
      </td>
    </tr>
  );
}

function DealingUnits({ names }: { readonly names: readonly string[] }) {
  const { say } = useVoice();
  const [first, second, ...further] = names;
  return (
    <>
      {[first, second].filter(Boolean).join(", ")}
      {further.length > 0 && <small title={further.join(", ")}>{say("procedures.and-more", { count: further.length })}</small>}
    </>
  );
}
