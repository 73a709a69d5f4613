import { useState } from "react";
import { Field } from "#ui/Field.tsx";
import { downloadList } from "#admin/lists/download.ts";
import { plain } from "#admin/places/plain.ts";
import { fitting, rowsOf, treeOn } from "#admin/places/unit-on.ts";
import { useVoice } from "#admin/voice.ts";
import type { Deed } from "./deed.ts";
import type { Directory } from "./directory.ts";
import { PastUnits } from "./PastUnits.tsx";
import { unitsAsList } from "./unit-list.ts";
import { UnitTree } from "./UnitTree.tsx";

type Props = {
  readonly directory: Directory;
  readonly day: string;
  readonly chosen: string | null;
  readonly onDay: (day: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onDeed: (deed: Deed) => void;
  readonly onImport: () => void;
};

/** The tree of a day, with what can be done with all of it. */
export function UnitList({ directory: { units, today }, day, chosen, onDay, onChoose, onDeed, onImport }: Props) {
  const { say, read } = useVoice();
  const [typed, setTyped] = useState("");
  const [isPastShown, setPastShown] = useState(false);
  const tree = treeOn(units, day);
  const top = tree.find(({ version }) => !version.serves)?.unit.id ?? null;
  const sought = plain(typed.trim());
  const found = fitting(tree, ({ unit, version }) => `${plain(read(version.name))} ${unit.id}`.includes(sought));
  return (
    <section className="figure unit-list" aria-labelledby="units">
      <div className="head">
        <h2 id="units" tabIndex={-1}>
          {say("units.list", { count: rowsOf(tree).length })}
        </h2>
        <div className="row">
          <button className="button" type="button" onClick={() => downloadList(`don-vi-${day}.csv`, unitsAsList(units, day))}>
            {say("list.export")}
          </button>
          <button className="button" type="button" onClick={onImport}>
            {say("list.import")}
          </button>
          <button className="button main" type="button" onClick={() => onDeed({ deed: "add", parent: top })}>
            {say("units.do-add")}
          </button>
        </div>
      </div>
      <div className="sieve">
        <Field label={say("units.find")} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        <Field label={say("units.day")} type="date" value={day} onChange={({ target }) => onDay(target.value || today)} />
        <label className="tick">
          <input type="checkbox" checked={isPastShown} onChange={({ target }) => setPastShown(target.checked)} /> {say("units.show-past")}
        </label>
      </div>
      {found.length === 0 ? (
        <p className="status">{say(tree.length === 0 ? "units.none" : "picker.none")}</p>
      ) : (
        <UnitTree tree={found} day={day} isSought={sought !== ""} chosen={chosen} onChoose={onChoose} />
      )}
      <PastUnits units={units} day={day} isPastShown={isPastShown} onChoose={onChoose} />
    </section>
  );
}
