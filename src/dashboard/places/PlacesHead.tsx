import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { periodName } from "#dashboard/frame/names.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { PlacesAnswer } from "./ask-places.ts";
import { divisionOf } from "./row-name.ts";
import type { TableView } from "./table-view.ts";

type Props = { readonly answer: PlacesAnswer; readonly view: TableView };

/** What the columns are; the axis carries its numbers, and its target where all rows have the same. */
export function PlacesHead({ answer: { results, definition }, view }: Props) {
  const voice = useVoice();
  const { say, read } = voice;
  const titleOf = (code: string) => read(criterionTitle(code, definition).short);
  return (
    <thead>
      <tr>
        {view.ranked > 0 && (
          <th scope="col" className="rank">
            {say("rank.head", { ranked: view.ranked })}
          </th>
        )}
        <th scope="col">{say(`by.${divisionOf(results)}`)}</th>
        <th scope="col" className="num">
          {say("column.n")}
        </th>
        <th scope="col" className="picture">
          <span className="hidden">{say("column.chart")}</span>
          {view.axis !== null && <AxisHead axis={view.axis} target={view.target?.percent ?? null} />}
        </th>
        <th scope="col" className="num">
          {say(view.criterion === null ? "places.overall" : "column.index")}
        </th>
        {view.codes.length === 0 && (
          <th scope="col" className="num interval">
            {say("column.interval")}
          </th>
        )}
        {view.compared && results.before !== null && (
          <th scope="col" className="num change">
            {say("places.change", { period: inSentence(periodName(results.before.period, voice)) })}
          </th>
        )}
        {view.codes.map((code) => (
          <th key={code} scope="col" className="num cell">
            {titleOf(code)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
