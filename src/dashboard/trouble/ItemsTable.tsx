import { useState } from "react";
import { LevelsLegend } from "#dashboard/charts/LevelsBar.tsx";
import { scaleFor } from "#dashboard/charts/levels-layout.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Trouble } from "./ask-trouble.ts";
import { ComparedWith } from "./ComparedWith.tsx";
import { CriterionRows } from "./CriterionRows.tsx";
import type { Branch } from "./lines.ts";

type Props = { readonly branches: readonly Branch[]; readonly trouble: Trouble; readonly minimum: number };

/** Criteria from the dearest, each opening into its items, with the spread of their answers and the reasons given. */
export function ItemsTable({ branches, trouble, minimum }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const { before, query } = trouble.results;
  const codes = branches.map(({ line }) => line.criterion);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(codes.slice(0, 1)));
  const lines = branches.flatMap(({ line, items }) => [line, ...items]);
  const scale = scaleFor(lines.map(({ distribution }) => distribution).filter((one) => one !== null));
  const allOpen = codes.every((code) => open.has(code));
  const toggle = (code: string) => setOpen(new Set([code]).symmetricDifference(open));
  const shared = {
    scale,
    minimum,
    query,
    definition: trouble.definition,
    against: before === null ? null : periodName(before.period, voice),
  };
  return (
    <section className="figure">
      <div className="headline">
        <div>
          <h2 id="items">{say("items.title")}</h2>
          <p className="sub">
            {say("items.read")} <ComparedWith before={before} />
          </p>
        </div>
        <LevelsLegend />
      </div>
      <p className="tools">
        <button className="button plain" type="button" onClick={() => setOpen(new Set(allOpen ? [] : codes))}>
          {say(allOpen ? "items.close-all" : "items.open-all")}
        </button>
      </p>
      <table className="stack items" aria-labelledby="items">
        <Head against={shared.against} />
        {branches.map((branch) => {
          const code = branch.line.criterion;
          return <CriterionRows key={code} branch={branch} view={{ ...shared, open: open.has(code), onToggle: () => toggle(code) }} />;
        })}
      </table>
    </section>
  );
}

function Head({ against }: { readonly against: string | null }) {
  const { say } = useVoice();
  const columns = [say("column.index"), say("column.interval"), say("column.n")];
  const change = against === null ? [] : [say("column.change", { period: against })];
  return (
    <thead>
      <tr>
        <th scope="col">{say("column.criteria-and-items")}</th>
        <th scope="col" className="picture">
          <span className="hidden">{say("column.levels")}</span>
        </th>
        {[...columns, ...change, say("trouble.cost")].map((column) => (
          <th key={column} scope="col" className="num">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
