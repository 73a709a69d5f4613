import type { ReactNode } from "react";
import type { Catalogue } from "#protocol/results.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import { OnlyFilter } from "./OnlyFilter.tsx";
import { PeriodFilter } from "./PeriodFilter.tsx";
import { UnitFilter } from "./UnitFilter.tsx";
import type { Choice } from "./choice.ts";
import { surveyName } from "./names.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly choice: Choice; readonly catalogue: Catalogue; readonly change: (part: Partial<Choice>) => void };

type SideProps = Props & {
  /** What else stands in the line, before «Thêm bộ lọc». */
  readonly more?: ReactNode;
};

/** Everything one selection is made of: questionnaire, unit, period or wave, the tree of units, and one filter more. */
export function SideFilters({ choice, catalogue, change, more }: SideProps) {
  return (
    <>
      <SurveyFilter choice={choice} catalogue={catalogue} change={change} />
      <UnitFilter unit={choice.unit} catalogue={catalogue} onChoose={(unit) => change({ unit })} />
      <PeriodFilter choice={choice} catalogue={catalogue} change={change} />
      <TreeFilter choice={choice} catalogue={catalogue} change={change} />
      {more}
      <OnlyFilter choice={choice} catalogue={catalogue} onChoose={(only) => change({ only })} />
    </>
  );
}

/** A wave belongs to its questionnaire: choosing another one lets go of it. */
function SurveyFilter({ choice, change, catalogue }: Props) {
  const voice = useVoice();
  const current = catalogue.surveys.find(({ hash }) => hash === choice.survey);
  const only = choice.only?.by === "wave" ? null : choice.only;
  return (
    <FilterSelect
      label={voice.say("filter.survey")}
      shown={current === undefined ? choice.survey : surveyName(current, voice)}
      value={choice.survey}
      onChoose={(survey) => change({ survey, only })}
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

const trees = ["then", "now"] as const;

/** Whether units stand as they did then or as they do today; only where any has ended, which is when it makes a difference. */
function TreeFilter({ choice, catalogue, change }: Props) {
  const { say } = useVoice();
  const changed = catalogue.units.some(({ endedOn }) => endedOn !== null && endedOn !== undefined);
  if (!changed && choice.tree === "then") return null;
  return (
    <FilterSelect
      label={say("filter.tree")}
      shown={say(`tree.${choice.tree}`)}
      value={choice.tree}
      onChoose={(value) => change({ tree: trees.find((tree) => tree === value) ?? "then" })}
    >
      {trees.map((tree) => (
        <option key={tree} value={tree}>
          {say(`tree.${tree}-long`)}
        </option>
      ))}
    </FilterSelect>
  );
}
