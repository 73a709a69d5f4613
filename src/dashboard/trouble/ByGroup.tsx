import type { Catalogue, ResultsQuery } from "#protocol/results.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { askDefinition, askResults, type Answer } from "#dashboard/frame/ask.ts";
import { questionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { FigureFilter } from "./FigureFilter.tsx";
import { GroupTable } from "./GroupTable.tsx";
import { detailFor, pickedFrom, textOfPicked, type Picked } from "./picked.ts";
import { useNameOfPicked } from "./use-name-of-picked.ts";
import { divideFrom, divides, obstacleTo } from "./divide.ts";

/** Where it is not good: fields, procedures or counters, the worst first, by any figure of the questionnaire. */
export function ByGroup(props: ViewProps) {
  const { choice, catalogue, addressOf, go } = props;
  const { say } = useVoice();
  const divide = divideFrom(choice.own.divide);
  const obstacle = obstacleTo(divide, choice, catalogue);
  return (
    <section className="figure by-group">
      <h2 id="by-group">{say("where.title")}</h2>
      <p className="sub">{say("where.read")}</p>
      <ul className="tabs" aria-label={say("filter.by")}>
        {divides.map((one) => (
          <li key={one}>
            <PageLink to={addressOf({ own: { ...choice.own, divide: one } })} go={go} current={one === divide}>
              {say(`by.${one}`)}
            </PageLink>
          </li>
        ))}
      </ul>
      {obstacle === null ? <Divided {...props} /> : <p className="why">{say(`obstacle.${obstacle}`)}</p>}
    </section>
  );
}

function Divided({ choice, catalogue, addressOf, go }: ViewProps) {
  const pick = (text: string) => go(addressOf({ own: { ...choice.own, figure: text } }));
  return (
    <Asking ask={askDefinition} query={choice.survey}>
      {(definition) => {
        const picked = pickedFrom(choice.own.figure ?? null, definition);
        return (
          <>
            <FigureFilter picked={textOfPicked(picked) ?? ""} definition={definition} onPick={pick} />
            <Asking key={detailFor(picked)} ask={askResults} query={queryFor(choice, picked)}>
              {(answer) => <Groups answer={answer} picked={picked} catalogue={catalogue} />}
            </Asking>
          </>
        );
      }}
    </Asking>
  );
}

/** What is asked of groups: only as much of each as the picked figure needs. */
function queryFor(choice: Choice, picked: Picked): ResultsQuery {
  return questionOf(choice, { groupBy: divideFrom(choice.own.divide), detail: detailFor(picked), against: choice.against });
}

type GroupsProps = { readonly answer: Answer; readonly picked: Picked; readonly catalogue: Catalogue };

/** The groups of an answer, which may be one asked for before: it says itself what it is divided by. */
function Groups({ answer: { results, definition }, picked, catalogue }: GroupsProps) {
  const nameOf = useNameOfPicked(definition);
  const divide = divideFrom(results.query.groupBy);
  return <GroupTable results={results} definition={definition} about={{ picked, divide, catalogue, name: nameOf(picked) }} />;
}
