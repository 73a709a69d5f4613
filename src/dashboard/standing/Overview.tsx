import { Asking } from "#dashboard/frame/Asking.tsx";
import { footQuestion } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { Costs } from "./Costs.tsx";
import { CriteriaTable } from "./CriteriaTable.tsx";
import { Delivery } from "./Delivery.tsx";
import { OverallFigure } from "./OverallFigure.tsx";
import { ResponseRate } from "./ResponseRate.tsx";
import { Sample } from "./Sample.tsx";
import { TargetsTable } from "./TargetsTable.tsx";
import { askOverview } from "./ask-overview.ts";
import "./standing.css";

/** «Chúng ta đang ở đâu?»: the figure, its criteria, who was asked, what has arrived, what pulls it down, and every target. */
export function Overview({ choice, catalogue, addressOf, go }: ViewProps) {
  const minimum = catalogue.minimumGroup;
  return (
    <Asking ask={askOverview} query={footQuestion(choice)}>
      {({ results, definition, standing }) => (
        <>
          <div className="grid a">
            <OverallFigure results={results} standing={standing} minimum={minimum} />
            <CriteriaTable results={results} standing={standing} definition={definition} minimum={minimum} />
          </div>
          <div className="grid b">
            <ResponseRate results={results} standing={standing} minimum={minimum} />
            <Sample standing={standing} />
            <Delivery delivery={standing.delivery} />
            <Costs figures={results.total} definition={definition} to={addressOf({ view: "items" })} go={go} />
          </div>
          <TargetsTable standing={standing} definition={definition} catalogue={catalogue} minimum={minimum} />
        </>
      )}
    </Asking>
  );
}
