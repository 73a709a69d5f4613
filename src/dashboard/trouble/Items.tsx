import { useState } from "react";
import { CriterionRows } from "./CriterionRows.tsx";
import { LevelsLegend } from "#dashboard/charts/LevelsBar.tsx";
import type { Answer } from "#dashboard/frame/ask.ts";
import { scaleFor } from "#dashboard/charts/levels-layout.ts";
import { criteriaLowestFirst } from "#dashboard/charts/order.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly answer: Answer; readonly minimum: number };

/** «Điều gì chưa tốt?»: criteria from the lowest, each opening into its items, with the spread of their answers. */
export function Items({ answer: { results, definition }, minimum }: Props) {
  const { say } = useVoice();
  const criteria = criteriaLowestFirst(results.total.criteria);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(criteria.slice(0, 1).map(({ code }) => code)));
  const scale = scaleFor(
    criteria.flatMap(({ distribution, items }) => [distribution, ...items.map((item) => item.distribution)]).filter((one) => one !== null),
  );
  const toggle = (code: string) => setOpen(new Set([code]).symmetricDifference(open));
  const allOpen = criteria.every(({ code }) => open.has(code));
  return (
    <section className="figure">
      <div className="headline">
        <div>
          <h2 id="items">{say("items.title")}</h2>
          <p className="sub">{say("items.read")}</p>
        </div>
        <LevelsLegend />
      </div>
      <p className="tools">
        <button className="button plain" type="button" onClick={() => setOpen(new Set(allOpen ? [] : criteria.map(({ code }) => code)))}>
          {say(allOpen ? "items.close-all" : "items.open-all")}
        </button>
      </p>
      <table className="stack items" aria-labelledby="items">
        <thead>
          <tr>
            <th scope="col">{say("column.criteria-and-items")}</th>
            <th scope="col" className="picture">
              <span className="hidden">{say("column.levels")}</span>
            </th>
            {(["column.index", "column.interval", "column.n", "column.not-applicable", "column.missing"] as const).map((column) => (
              <th key={column} scope="col" className="num">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        {criteria.map((criterion) => (
          <CriterionRows
            key={criterion.code}
            criterion={criterion}
            definition={definition}
            view={{ scale, minimum, open: open.has(criterion.code), onToggle: () => toggle(criterion.code) }}
          />
        ))}
      </table>
    </section>
  );
}
