import type { Change } from "#survey/change.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { formatChange } from "#ui/numbers.ts";
import { Icon } from "#ui/Icon.tsx";
import { chevronDown, chevronRight } from "#ui/icons.ts";
import { FigureCells, Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { LevelsBar } from "#dashboard/charts/LevelsBar.tsx";
import type { LevelsScale } from "#dashboard/charts/levels-layout.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ChangeCell } from "#dashboard/standing/ChangeCell.tsx";
import { AimMark } from "./AimMark.tsx";
import { ReasonsRow } from "./ReasonsRow.tsx";
import { isBelowTarget, type Branch, type Line } from "./lines.ts";

type View = {
  readonly definition: SurveyDefinition;
  readonly query: ResultsQuery;
  readonly scale: LevelsScale;
  readonly minimum: number;
  /** The period changes are reckoned against; null where there is no column for them. */
  readonly against: string | null;
  readonly open: boolean;
  readonly onToggle: () => void;
};

/** A criterion's row; while it is open, the rows of its items and the reasons its low scores were given for. */
export function CriterionRows({ branch: { line, items, reasons }, view }: { readonly branch: Branch; readonly view: View }) {
  const { read } = useVoice();
  const { definition, open, onToggle, against } = view;
  return (
    <tbody className={open ? "open" : undefined}>
      <tr className="criterion">
        <th scope="row">
          <button type="button" aria-expanded={open} onClick={onToggle}>
            <Icon path={open ? chevronDown : chevronRight} />
            <span>{read(criterionTitle(line.criterion, definition).whole)}</span>
          </button>
          <Marks line={line} view={view} />
        </th>
        <Cells line={line} view={view} />
      </tr>
      {open &&
        items.map((item) => (
          <tr key={item.item}>
            <th scope="row">
              {read(itemText(item.item ?? "", definition))}
              <Marks line={item} view={view} />
            </th>
            <Cells line={item} view={view} />
          </tr>
        ))}
      {open && line.figure.state === "shown" && (
        <ReasonsRow
          criterion={line.criterion}
          reasons={reasons}
          definition={definition}
          about={{ minimum: view.minimum, columns: against === null ? 6 : 7 }}
        />
      )}
    </tbody>
  );
}

const notCompared: Change = { state: "unknown", reason: "empty" };

type Part = { readonly line: Line; readonly view: View };

function Marks({ line, view: { query } }: Part) {
  return (
    <>
      <Indicative figure={line.figure} />
      {isBelowTarget(line) && (
        <small>
          <AimMark line={line} query={query} />
        </small>
      )}
    </>
  );
}

function Cells({ line: { item, figure, distribution, change, cost }, view: { scale, minimum, against } }: Part) {
  const { say, language } = useVoice();
  if (figure.state !== "shown") return <Unshown figure={figure} minimum={minimum} columns={against === null ? 5 : 6} />;
  return (
    <>
      {distribution === null ? (
        <td className="none picture">
          <span>{say("levels.hidden")}</span>
        </td>
      ) : (
        <td className="picture">
          <LevelsBar distribution={distribution} scale={scale} thin={item === null} />
        </td>
      )}
      <FigureCells figure={figure} minimum={minimum} />
      {against !== null && <ChangeCell change={change ?? notCompared} label={say("trouble.change", { period: against })} />}
      <td className="num" data-label={say("trouble.cost")}>
        {cost === null ? say("figure.hidden-short") : formatChange(-cost, language)}
      </td>
    </>
  );
}
