import { Asking } from "#dashboard/frame/Asking.tsx";
import { askDefinition } from "#dashboard/frame/ask.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ForManagers } from "#dashboard/trouble/ForManagers.tsx";
import { RemarkList } from "./RemarkList.tsx";
import { RemarksExport } from "./RemarksExport.tsx";
import { RoutedRemarks } from "./RoutedRemarks.tsx";
import { isLongEnough } from "./remark-query.ts";

/** What citizens wrote, for heads only; without time, counter or anything else that says who. */
export function RemarksOf(props: ViewProps) {
  const { say } = useVoice();
  const { choice, catalogue } = props;
  return (
    <section className="figure remarks" id="remarks">
      <h2 id="remarks-title" tabIndex={-1}>
        {say("remarks.title")}
      </h2>
      <ForManagers otherwise={say("remarks.not-for-you")}>
        <p className="sub">{say("remarks.read", { minimum: catalogue.minimumGroup })}</p>
        {choice.only !== null && <p className="why">{say("remarks.whole")}</p>}
        {isLongEnough(choice) ? (
          <Asking ask={askDefinition} query={choice.survey}>
            {(definition) => (
              <>
                <RemarkList {...props} definition={definition} />
                <RemarksExport {...props} definition={definition} />
              </>
            )}
          </Asking>
        ) : (
          <p className="why">{say("remarks.week")}</p>
        )}
        <RoutedRemarks catalogue={catalogue} />
      </ForManagers>
    </section>
  );
}
