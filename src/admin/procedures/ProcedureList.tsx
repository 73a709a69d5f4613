import { useDeferredValue, useMemo, useState } from "react";
import { Field } from "#ui/Field.tsx";
import { formatCount } from "#ui/numbers.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { downloadList } from "#admin/lists/download.ts";
import { useVoice } from "#admin/voice.ts";
import type { Catalogue, Standing } from "./catalogue.ts";
import { Pages } from "./Pages.tsx";
import { proceduresAsList } from "./procedure-list.ts";
import { ProcedureTable } from "./ProcedureTable.tsx";
import type { Over } from "./Procedures.tsx";
import { findable, pageOf, sieve } from "./sieve.ts";

type Props = {
  readonly catalogue: Catalogue;
  readonly field: string | null;
  readonly onField: (field: string | null) => void;
  readonly onOver: (over: Over) => void;
};

const standings: readonly Standing[] = ["valid", "to-come", "ended"];

/** The procedures, sought by words without marks and shown page by page: there may be thousands. */
export function ProcedureList({ catalogue, field, onField, onOver }: Props) {
  const { say, read, language } = useVoice();
  const { procedures, fields, today } = catalogue;
  const [typed, setTyped] = useState("");
  const [standing, setStanding] = useState<Standing | null>("valid");
  const [wanted, setWanted] = useState(0);
  const text = useDeferredValue(typed);
  const all = useMemo(() => findable(procedures), [procedures]);
  const found = useMemo(() => sieve(all, { text, field, standing }, today), [all, text, field, standing, today]);
  const { rows, page, pages } = pageOf(found, wanted);
  const seek = (turn: () => void) => {
    setWanted(0);
    turn();
  };
  return (
    <section className="figure procedure-list" aria-labelledby="procedures">
      <div className="head">
        <h2 id="procedures">{say("procedures.list", { count: formatCount(found.length, language) })}</h2>
        <div className="row">
          <button
            className="button"
            type="button"
            onClick={() => downloadList(`thu-tuc-${today}.csv`, proceduresAsList(procedures, today))}
          >
            {say("list.export")}
          </button>
          <button className="button" type="button" onClick={() => onOver({ sheet: "import", about: "procedures" })}>
            {say("list.import")}
          </button>
          <button
            className="button main"
            type="button"
            disabled={fields.length === 0}
            onClick={() => onOver({ sheet: "procedure", procedure: null })}
          >
            {say("procedures.add")}
          </button>
        </div>
      </div>
      <div className="sieve">
        <Field label={say("procedures.find")} type="search" value={typed} onChange={({ target }) => seek(() => setTyped(target.value))} />
        <SelectField
          label={say("procedures.field")}
          value={field ?? ""}
          options={[["", say("procedures.all-fields")], ...fields.map(({ id, name }) => [id, read(name)] as const)]}
          onChange={({ target }) => seek(() => onField(target.value === "" ? null : target.value))}
        />
        <SelectField
          label={say("procedures.standing")}
          value={standing ?? ""}
          options={[["", say("procedures.all-standings")], ...standings.map((one) => [one, say(`procedures.is-${one}`)] as const)]}
          onChange={({ target }) => seek(() => setStanding(standings.find((one) => one === target.value) ?? null))}
        />
      </div>
      {rows.length === 0 ? (
        <p className="status">{say(procedures.length === 0 ? "procedures.none" : "procedures.none-found")}</p>
      ) : (
        <ProcedureTable rows={rows} catalogue={catalogue} onOver={onOver} />
      )}
      <Pages page={page} pages={pages} onPage={setWanted} />
    </section>
  );
}
