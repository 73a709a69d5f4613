import { memo } from "react";
import * as z from "zod/mini";
import { Method } from "#survey/definition.ts";
import type { Catalogue } from "#protocol/results.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import { SideFilters } from "./SideFilters.tsx";
import { blocksOf, chosen, comparedWith, divisions, type Choice, type View } from "./choice.ts";
import { divisionsFor } from "./divided.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly choice: Choice; readonly catalogue: Catalogue; readonly onChoose: (choice: Choice) => void };

/** Everything the figures can be narrowed by; what cannot stand beside the rest is off, with the reason in words. */
export const Filters = memo(function Filters({ choice, catalogue, onChoose }: Props) {
  const { say } = useVoice();
  const blocks = blocksOf(choice);
  const change = (part: Partial<Choice>) => onChoose(chosen(choice, part));
  const why = blocks.periods ?? blocks.only ?? blocks.weeks;
  return (
    <section aria-label={say("filter.title")}>
      <div className="filters">
        {choice.view === "groups" && <DivisionFilter choice={choice} catalogue={catalogue} change={change} />}
        <SideFilters choice={choice} catalogue={catalogue} change={change} more={<Reading choice={choice} change={change} />} />
      </div>
      {why !== null && <p className="why">{say(`block.${why}`)}</p>}
    </section>
  );
});

type Part = { readonly choice: Choice; readonly change: (part: Partial<Choice>) => void };

/** How the figures are read: against which period, by which method. */
function Reading({ choice, change }: Part) {
  return (
    <>
      {isCompared(choice) && <AgainstFilter choice={choice} change={change} />}
      <MethodFilter choice={choice} change={change} />
    </>
  );
}

const comparing: ReadonlySet<View> = new Set(["overview", "items", "groups"]);

/** Nothing comes before all time, nor before a wave. */
function isCompared({ view, period }: Choice): boolean {
  return comparing.has(view) && period !== "all";
}

function AgainstFilter({ choice, change }: Part) {
  const { say } = useVoice();
  return (
    <FilterSelect
      label={say("filter.against")}
      shown={say(`against.${choice.against}`)}
      value={choice.against}
      onChoose={(value) => change({ against: comparedWith.find((one) => one === value) ?? "previous" })}
    >
      {comparedWith.map((one) => (
        <option key={one} value={one}>
          {say(`against.${one}`)}
        </option>
      ))}
    </FilterSelect>
  );
}

function DivisionFilter({ choice, change, catalogue }: Part & { readonly catalogue: Catalogue }) {
  const { say } = useVoice();
  // A filter beside a unit without others below it leaves nothing to divide by; what the table says then stands here too.
  const offered = new Set([...divisionsFor(choice, catalogue), choice.by]);
  return (
    <FilterSelect
      label={say("filter.by")}
      shown={say(`by.${choice.by}`)}
      value={choice.by}
      onChoose={(value) => change({ by: divisions.find((division) => division === value) ?? "unit" })}
    >
      {[...offered].map((division) => (
        <option key={division} value={division}>
          {say(`by.${division}`)}
        </option>
      ))}
    </FilterSelect>
  );
}

function MethodFilter({ choice, change }: Part) {
  const { say } = useVoice();
  return (
    <FilterSelect
      label={say("filter.method")}
      shown={say(`method.${choice.method}`)}
      value={choice.method}
      onChoose={(value) => change({ method: z.parse(Method, value) })}
    >
      {Method.options.map((method) => (
        <option key={method} value={method}>
          {say(`method.${method}`)}
        </option>
      ))}
    </FilterSelect>
  );
}
