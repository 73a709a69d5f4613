import type { Catalogue, Results } from "#protocol/results.ts";
import { dimensions } from "#protocol/selection.ts";
import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { GroupTableRow } from "./GroupTableRow.tsx";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { askResults, type Answer } from "#dashboard/frame/ask.ts";
import { divisions, type Division } from "#dashboard/frame/choice.ts";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import { axisOf, groupRows } from "./group-rows.ts";
import { unitName } from "#dashboard/frame/names.ts";
import { questionOf } from "#dashboard/frame/question.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";

type Props = { readonly answer: Answer; readonly catalogue: Catalogue };

/** «Đơn vị nào ở đâu?»: the overall index and the criteria of each unit, field or kind of respondent, under their total. */
export function Groups({ choice, catalogue }: ViewProps) {
  return (
    <Asking key={choice.by} ask={askResults} query={questionOf(choice, { groupBy: choice.by })}>
      {(answer) => <GroupsTable answer={answer} catalogue={catalogue} />}
    </Asking>
  );
}

function GroupsTable({ answer: { results, definition }, catalogue }: Props) {
  const voice = useVoice();
  const { say, read } = voice;
  const rows = groupRows(results, catalogue);
  const axis = axisOf([results.total, ...rows.map(({ figures }) => figures)]);
  const codes = definition.criteria.map(({ code }) => code);
  const by = divisionOf(results);
  const view = { axis, codes, minimum: catalogue.minimumGroup };
  const total = unitName(results.query.unit ?? null, catalogue, voice);
  return (
    <section className="figure">
      <h2 id="groups">{say("groups.title", { by: say(`by.${by}`) })}</h2>
      <p className="sub">{say("groups.read")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard */}
      <section className="scroll" aria-labelledby="groups" tabIndex={0}>
        <table className="groups" aria-labelledby="groups">
          <thead>
            <tr>
              <th scope="col">{say(`by.${by}`)}</th>
              <th scope="col" className="picture">
                <span className="hidden">{say("column.chart")}</span>
                {axis !== null && <AxisHead axis={axis} />}
              </th>
              <th scope="col" className="num">
                {say("column.overall")}
              </th>
              <th scope="col" className="num">
                {say("column.interval")}
              </th>
              <th scope="col" className="num">
                {say("column.n")}
              </th>
              {codes.map((code) => (
                <th key={code} scope="col" className="num cell">
                  {read(criterionTitle(code, definition).short)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <GroupTableRow name={total} depth={0} figures={results.total} view={view} total />
            {rows.map(({ key, depth, figures }) => (
              <GroupTableRow key={key} name={groupName(key, results, { catalogue, voice })} depth={depth} figures={figures} view={view} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && <p className="nothing">{say("groups.none")}</p>}
    </section>
  );
}

function divisionOf({ query }: Results): Division {
  return divisions.find((division) => division === query.groupBy) ?? "unit";
}

function groupName(
  key: string,
  { query }: Results,
  { catalogue, voice }: { readonly catalogue: Catalogue; readonly voice: Voice },
): string {
  const by = dimensions.find((dimension) => dimension === query.groupBy);
  const unit = catalogue.units.find(({ id }) => id === key);
  const name = by === undefined ? unit && voice.read(unit.name) : valueName(by, key, { catalogue, voice });
  return name ?? voice.say("groups.unknown", { key });
}
