import { useCallback } from "react";
import type { Catalogue } from "#protocol/results.ts";
import { DroppedNotice } from "./DroppedNotice.tsx";
import { FailureBanner } from "./FailureBanner.tsx";
import { Filters } from "./Filters.tsx";
import { Foot } from "./Foot.tsx";
import { Frame } from "./Frame.tsx";
import { Shown } from "./Shown.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { addressOf, type Reading } from "./address.ts";
import { askResults, type Answer } from "./ask.ts";
import type { Asked, Failure } from "./asked.ts";
import { chosen, type Choice, type View } from "./choice.ts";
import { instantName, scopeName } from "./names.ts";
import { questionOf } from "./question.ts";
import { useAsked } from "./use-asked.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly reading: Reading;
  readonly catalogue: Catalogue;
  /** Why the newest catalogue could not be had; the one in hand is older. */
  readonly failure: Failure | null;
  readonly go: (search: string) => void;
  readonly onRefresh: () => void;
};

/** One choice and its figures. Figures of the choice before stay, under their own name, until the new ones are here. */
export function Chosen({ reading: { choice, dropped }, catalogue, failure, go, onRefresh }: Props) {
  const voice = useVoice();
  const [asked] = useAsked(useCallback((signal: AbortSignal) => askResults(questionOf(choice), signal), [choice]));
  const answer = answerFor(choice, asked);
  const scope = scopeName(answer?.results.query ?? questionOf(choice), catalogue, voice);
  const failed = asked.stage === "failed" ? asked.failure : failure;
  const addressOfView = (view: View) => addressOf(chosen(choice, { view }), catalogue);
  return (
    <Frame
      organisation={voice.read(catalogue.organisation.name)}
      question={voice.say(`view.${choice.view}`)}
      scope={scope}
      dataUntil={dataUntil(asked)}
      status={asked.stage === "asking" ? voice.say("state.asking") : ""}
      onRefresh={onRefresh}
      way={{ current: choice.view, addressOf: addressOfView, go }}
    >
      <Filters choice={choice} catalogue={catalogue} onChoose={(next) => go(addressOf(next, catalogue))} />
      <DroppedNotice parts={dropped} />
      {failed !== null && <FailureBanner failure={failed} last={answer === null ? null : scope} onRetry={onRefresh} />}
      {answer === null && failed === null && <Skeleton />}
      {answer !== null && (
        <div className="answer" aria-busy={asked.stage === "asking"}>
          <Shown answer={answer} choice={choice} catalogue={catalogue} itemsAddress={addressOfView("items")} go={go} />
          <Foot {...answer} minimum={catalogue.minimumGroup} items={choice.view === "items"} />
        </div>
      )}
    </Frame>
  );
}

/** The newest answer, where it is divided as the view needs it. */
function answerFor(choice: Choice, { last }: Asked<Answer>): Answer | null {
  return last !== null && last.results.query.groupBy === questionOf(choice).groupBy ? last : null;
}

function dataUntil({ last }: Asked<Answer>): string | null {
  const until = last?.results.dataUntil ?? null;
  return until === null ? null : instantName(until);
}
