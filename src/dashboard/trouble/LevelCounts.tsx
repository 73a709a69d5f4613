import type { SurveyDefinition } from "#survey/definition.ts";
import type { Distribution } from "#survey/figure.ts";
import { levels } from "#survey/scale.ts";
import { formatCount } from "#ui/numbers.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Branch, Line } from "./lines.ts";

type Props = { readonly branches: readonly Branch[]; readonly definition: SurveyDefinition; readonly minimum: number };

/** The table behind the bars: how many gave each level, what is outside the scale, item by item. */
export function LevelCounts({ branches, definition, minimum }: Props) {
  const { say, read } = useVoice();
  return (
    <details className="counts-behind">
      <summary>{say("trouble.levels-table")}</summary>
      <div className="scroll">
        <table className="level-counts">
          <thead>
            <tr>
              <th scope="col">{say("column.criteria-and-items")}</th>
              {levels.map(({ id, text }) => (
                <th key={id} scope="col" className="num">
                  {read(text)}
                </th>
              ))}
              <th scope="col" className="num">
                {say("column.not-applicable")}
              </th>
              <th scope="col" className="num">
                {say("column.missing")}
              </th>
            </tr>
          </thead>
          {branches.map(({ line, items }) => (
            <tbody key={line.criterion}>
              {[line, ...items].map((one) => (
                <tr key={one.item ?? one.criterion}>
                  <th scope="row">
                    {one.item === null ? (
                      <b>{read(criterionTitle(one.criterion, definition).whole)}</b>
                    ) : (
                      read(itemText(one.item, definition))
                    )}
                  </th>
                  <Counts line={one} minimum={minimum} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </details>
  );
}

function Counts({ line: { figure, distribution }, minimum }: { readonly line: Line; readonly minimum: number }) {
  const { say, language } = useVoice();
  if (distribution === null) {
    const hidden =
      figure.state === "hidden" && figure.reason === "complement" ? say("figure.complement") : say("figure.too-few", { minimum });
    return (
      <td className={figure.state === "empty" ? "soft" : "none"} colSpan={levels.length + 2}>
        <span>{figure.state === "empty" ? say("figure.none") : hidden}</span>
      </td>
    );
  }
  return countsOf(distribution).map(([column, count]) => (
    <td key={column} className="num">
      {formatCount(count, language)}
    </td>
  ));
}

function countsOf({ levels: [one, two, three, four, five], notApplicable, missing }: Distribution) {
  return Object.entries({ one, two, three, four, five, notApplicable, missing });
}
