import { Asking } from "#dashboard/frame/Asking.tsx";
import { questionOf, selectionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { Chain } from "./Chain.tsx";
import { Lateness } from "./Lateness.tsx";
import { NotTold } from "./NotTold.tsx";
import { Outliers } from "./Outliers.tsx";
import { QualityTable } from "./QualityTable.tsx";
import { ReadOtherwise } from "./ReadOtherwise.tsx";
import { askBelief } from "./ask-belief.ts";
import { whyNotTold } from "./why-not-told.ts";
import "./belief.css";

/** «Số liệu có đáng tin?»: what is odd about the forms, what the index would be otherwise, whose word differs, and whether the store is whole. */
export function Belief(props: ViewProps) {
  const { choice, catalogue, addressOf, go } = props;
  const why = whyNotTold(choice);
  if (why !== null) return <NotTold {...props} why={why} />;
  const query = {
    results: questionOf(choice, { detail: "criteria" }),
    quality: { ...selectionOf(choice), method: choice.method },
  };
  const minimum = catalogue.minimumGroup;
  return (
    <Asking ask={askBelief} query={query}>
      {({ results, definition, quality }) => (
        <>
          <QualityTable quality={quality} minimum={minimum} way={{ to: addressOf({ view: "method" }), go }} />
          <ReadOtherwise quality={quality} official={results.total} definition={definition} />
          <div className="grid belief-pair">
            <Lateness lateness={quality.lateness} minimum={minimum} />
            <Outliers outliers={quality.outliers} unit={quality.query.unit ?? null} catalogue={catalogue} />
          </div>
          <Chain chain={quality.chain} />
        </>
      )}
    </Asking>
  );
}
