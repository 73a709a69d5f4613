import { Asking } from "#dashboard/frame/Asking.tsx";
import { askResults } from "#dashboard/frame/ask.ts";
import { questionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { Expectations } from "./Expectations.tsx";
import { RemarksOf } from "./RemarksOf.tsx";
import { WaysIn } from "./WaysIn.tsx";
import "./wishes.css";

/** «Người dân mong muốn gì?»: what people want improved most, how they would like to come in, and what they wrote. */
export function Wishes(props: ViewProps) {
  const { choice, catalogue } = props;
  return (
    <>
      <Asking ask={askResults} query={questionOf(choice, { detail: "questions" })}>
        {(answer) => (
          <>
            <Expectations answer={answer} minimum={catalogue.minimumGroup} />
            <WaysIn answer={answer} minimum={catalogue.minimumGroup} />
          </>
        )}
      </Asking>
      <RemarksOf {...props} />
    </>
  );
}
