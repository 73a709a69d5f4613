import { CriteriaTable } from "./CriteriaTable.tsx";
import { LaunchOutcomes } from "./LaunchOutcomes.tsx";
import { LowestItems } from "./LowestItems.tsx";
import { OverallFigure } from "./OverallFigure.tsx";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { askResults } from "#dashboard/frame/ask.ts";
import { questionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";

/** «Chúng ta đang ở đâu?»: the figure, its criteria, how the visits ended, where to look first. */
export function Overview({ choice, catalogue: { minimumGroup: minimum }, addressOf, go }: ViewProps) {
  return (
    <Asking ask={askResults} query={questionOf(choice)}>
      {({ results: { total: figures }, definition }) => (
        <>
          <div className="grid a">
            <OverallFigure figures={figures} minimum={minimum} />
            <CriteriaTable figures={figures} definition={definition} minimum={minimum} />
          </div>
          <div className="grid b">
            <LaunchOutcomes outcomes={figures.outcomes} minimum={minimum} />
            <LowestItems figures={figures} definition={definition} to={addressOf({ view: "items" })} go={go} />
          </div>
        </>
      )}
    </Asking>
  );
}
