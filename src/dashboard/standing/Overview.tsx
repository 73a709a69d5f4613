import { CriteriaTable } from "./CriteriaTable.tsx";
import { LaunchOutcomes } from "./LaunchOutcomes.tsx";
import { LowestItems } from "./LowestItems.tsx";
import { OverallFigure } from "./OverallFigure.tsx";
import type { Answer } from "#dashboard/frame/ask.ts";

type Props = {
  readonly answer: Answer;
  readonly minimum: number;
  readonly itemsAddress: string;
  readonly go: (search: string) => void;
};

/** «Chúng ta đang ở đâu?»: the figure, its criteria, how the visits ended, where to look first. */
export function Overview({ answer: { results, definition }, minimum, itemsAddress, go }: Props) {
  const figures = results.total;
  return (
    <>
      <div className="grid a">
        <OverallFigure figures={figures} minimum={minimum} />
        <CriteriaTable figures={figures} definition={definition} minimum={minimum} />
      </div>
      <div className="grid b">
        <LaunchOutcomes outcomes={figures.outcomes} minimum={minimum} />
        <LowestItems figures={figures} definition={definition} to={itemsAddress} go={go} />
      </div>
    </>
  );
}
