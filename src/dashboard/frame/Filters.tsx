import { Method } from "#survey/definition.ts";
import type { Catalogue } from "#protocol/results.ts";
import * as z from "zod/mini";
import { FilterSelect } from "./FilterSelect.tsx";
import { OnlyFilter } from "./OnlyFilter.tsx";
import { PeriodFilter } from "./PeriodFilter.tsx";
import { UnitFilter } from "./UnitFilter.tsx";
import { blocksOf, chosen, divisions, type Choice } from "./choice.ts";
import { surveyName } from "./names.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly choice: Choice; readonly catalogue: Catalogue; readonly onChoose: (choice: Choice) => void };

/** Everything the figures can be narrowed by; what cannot stand beside the rest is off, with the reason in words. */
export function Filters({ choice, catalogue, onChoose }: Props) {
  const { say } = useVoice();
  const blocks = blocksOf(choice);
  const change = (part: Partial<Choice>) => onChoose(chosen(choice, part));
  const why = blocks.only ?? blocks.weeks;
  return (
    <section aria-label={say("filter.title")}>
      <div className="filters">
        <SurveyFilter choice={choice} catalogue={catalogue} change={change} />
        <UnitFilter unit={choice.unit} catalogue={catalogue} onChoose={(unit) => change({ unit })} />
        <PeriodFilter
          period={choice.period}
          days={catalogue.days}
          weeks={blocks.weeks === null}
          onChoose={(period) => change({ period })}
        />
        {choice.view === "groups" && <DivisionFilter choice={choice} change={change} />}
        <MethodFilter choice={choice} change={change} />
        <OnlyFilter choice={choice} catalogue={catalogue} onChoose={(only) => change({ only })} />
      </div>
      {why !== null && <p className="why">{say(`block.${why}`)}</p>}
    </section>
  );
}

type Part = { readonly choice: Choice; readonly change: (part: Partial<Choice>) => void };

export function SurveyFilter({ choice, change, catalogue }: Part & { readonly catalogue: Catalogue }) {
  const voice = useVoice();
  const current = catalogue.surveys.find(({ hash }) => hash === choice.survey);
  return (
    <FilterSelect
      label={voice.say("filter.survey")}
      shown={current === undefined ? choice.survey : surveyName(current, voice)}
      value={choice.survey}
      onChoose={(survey) => change({ survey })}
    >
      {catalogue.surveys.map((survey) => {
        const title = voice.say("filter.version", { title: voice.read(survey.title), version: String(survey.version) });
        return (
          <option key={survey.hash} value={survey.hash}>
            {survey.inForce ? title : voice.say("filter.retired", { survey: title })}
          </option>
        );
      })}
    </FilterSelect>
  );
}

function DivisionFilter({ choice, change }: Part) {
  const { say } = useVoice();
  return (
    <FilterSelect
      label={say("filter.by")}
      shown={say(`by.${choice.by}`)}
      value={choice.by}
      onChoose={(value) => change({ by: divisions.find((division) => division === value) ?? "unit" })}
    >
      {divisions.map((division) => (
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
