import type { SurveyDefinition } from "#survey/definition.ts";
import type { CriterionResult, Distribution, Figure } from "#survey/figure.ts";
import { formatCount } from "#ui/numbers.ts";
import { FigureCells, Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { Icon } from "#ui/Icon.tsx";
import { chevronDown, chevronRight } from "#ui/icons.ts";
import { LevelsBar } from "#dashboard/charts/LevelsBar.tsx";
import type { LevelsScale } from "#dashboard/charts/levels-layout.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type View = { readonly scale: LevelsScale; readonly minimum: number; readonly open: boolean; readonly onToggle: () => void };
type Props = { readonly criterion: CriterionResult; readonly definition: SurveyDefinition; readonly view: View };

/** A criterion's row, and the rows of its items while it is open. */
export function CriterionRows({ criterion, definition, view }: Props) {
  const { read } = useVoice();
  return (
    <tbody className={view.open ? "open" : undefined}>
      <tr className="criterion">
        <th scope="row">
          <button type="button" aria-expanded={view.open} onClick={view.onToggle}>
            <Icon path={view.open ? chevronDown : chevronRight} />
            <span>{read(criterionTitle(criterion.code, definition).whole)}</span>
          </button>
          <Indicative figure={criterion.figure} />
        </th>
        <Cells figure={criterion.figure} distribution={criterion.distribution} view={view} thin />
      </tr>
      {view.open &&
        criterion.items.map(({ id, figure, distribution }) => (
          <tr key={id}>
            <th scope="row">
              {read(itemText(id, definition))} <Indicative figure={figure} />
            </th>
            <Cells figure={figure} distribution={distribution} view={view} />
          </tr>
        ))}
    </tbody>
  );
}

type CellsProps = { readonly figure: Figure; readonly distribution: Distribution | null; readonly view: View; readonly thin?: boolean };

function Cells({ figure, distribution, view, thin = false }: CellsProps) {
  const { say } = useVoice();
  if (figure.state !== "shown") return <Unshown figure={figure} minimum={view.minimum} columns={6} />;
  return (
    <>
      {distribution === null ? (
        <td className="none picture">
          <span>{say("levels.hidden")}</span>
        </td>
      ) : (
        <td className="picture">
          <LevelsBar distribution={distribution} scale={view.scale} thin={thin} />
        </td>
      )}
      <FigureCells figure={figure} minimum={view.minimum} />
      <OutsideCells distribution={distribution} />
    </>
  );
}

/** What is outside the scale; hidden together with the spread of the answers. */
function OutsideCells({ distribution }: Pick<CellsProps, "distribution">) {
  const { say, language } = useVoice();
  const written = (count: number | undefined) => (count === undefined ? say("figure.hidden-short") : formatCount(count, language));
  return (
    <>
      <td className="num soft" data-label={say("column.not-applicable")}>
        {written(distribution?.notApplicable)}
      </td>
      <td className="num soft" data-label={say("column.missing")}>
        {written(distribution?.missing)}
      </td>
    </>
  );
}
