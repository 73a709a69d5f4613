import type { SurveyDefinition } from "#survey/definition.ts";
import type { CriterionResult, Distribution, Figure } from "#survey/figure.ts";
import { formatCount } from "#ui/numbers.ts";
import { FigureCells, Unshown } from "./FigureCells.tsx";
import { Icon } from "./Icon.tsx";
import { LevelsBar } from "./LevelsBar.tsx";
import type { LevelsScale } from "./levels-layout.ts";
import { criterionTitle, itemText } from "./texts.ts";
import { useVoice } from "./voice.ts";

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
            <Icon name={view.open ? "chevron-down" : "chevron-right"} />
            <span>{read(criterionTitle(criterion.code, definition).whole)}</span>
          </button>
        </th>
        <Cells figure={criterion.figure} distribution={criterion.distribution} view={view} thin />
      </tr>
      {view.open &&
        criterion.items.map(({ id, figure, distribution }) => (
          <tr key={id}>
            <th scope="row">{read(itemText(id, definition))}</th>
            <Cells figure={figure} distribution={distribution} view={view} />
          </tr>
        ))}
    </tbody>
  );
}

type CellsProps = { readonly figure: Figure; readonly distribution: Distribution | null; readonly view: View; readonly thin?: boolean };

function Cells({ figure, distribution, view, thin = false }: CellsProps) {
  if (figure.state !== "shown" || distribution === null) return <Unshown figure={figure} minimum={view.minimum} columns={6} />;
  return (
    <>
      <td className="picture">
        <LevelsBar distribution={distribution} scale={view.scale} thin={thin} />
      </td>
      <FigureCells figure={figure} minimum={view.minimum} />
      <Outside distribution={distribution} />
    </>
  );
}

function Outside({ distribution: { notApplicable, missing } }: { readonly distribution: Distribution }) {
  const { say, language } = useVoice();
  return (
    <>
      <td className="num soft" data-label={say("column.not-applicable")}>
        {formatCount(notApplicable, language)}
      </td>
      <td className="num soft" data-label={say("column.missing")}>
        {formatCount(missing, language)}
      </td>
    </>
  );
}
