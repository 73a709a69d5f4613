import { useCallback, useMemo } from "react";
import type { Catalogue } from "#protocol/results.ts";
import { FailureBanner } from "./FailureBanner.tsx";
import { Filters } from "./Filters.tsx";
import { Foot } from "./Foot.tsx";
import { Frame } from "./Frame.tsx";
import { Icon } from "./Icon.tsx";
import { Shown } from "./Shown.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { addressOf, readAddress, type Part } from "./address.ts";
import { askResults } from "./ask.ts";
import type { Failure } from "./asked.ts";
import { chosen, type View } from "./choice.ts";
import { instantName, scopeName } from "./names.ts";
import { questionOf } from "./question.ts";
import { useAsked } from "./use-asked.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly search: string;
  readonly go: (search: string) => void;
  readonly catalogue: Catalogue;
  /** Why the newest catalogue could not be had; the one in hand is older. */
  readonly failure: Failure | null;
  readonly onRefresh: () => void;
};

/** One choice and its figures. Figures of the choice before stay, under their own name, until the new ones are here. */
export function Chosen({ search, go, catalogue, failure, onRefresh }: Props) {
  const voice = useVoice();
  const { say, read } = voice;
  const reading = useMemo(() => readAddress(search, catalogue), [search, catalogue]);
  if (reading === null) throw new RangeError("a choice needs a questionnaire");
  const { choice, dropped } = reading;
  const [asked] = useAsked(useCallback((signal: AbortSignal) => askResults(questionOf(choice), signal), [choice]));
  const answer = asked.last !== null && asked.last.results.query.groupBy === questionOf(choice).groupBy ? asked.last : null;
  const scope = scopeName(answer?.results.query ?? questionOf(choice), catalogue, voice);
  const failed = asked.stage === "failed" ? asked.failure : failure;
  const addressOfView = (view: View) => addressOf(chosen(choice, { view }), catalogue);
  const until = asked.last?.results.dataUntil ?? null;
  return (
    <Frame
      organisation={read(catalogue.organisation.name)}
      question={say(`view.${choice.view}`)}
      scope={scope}
      dataUntil={until === null ? null : instantName(until)}
      status={asked.stage === "asking" ? say("state.asking") : ""}
      onRefresh={onRefresh}
      way={{ current: choice.view, addressOf: addressOfView, go }}
    >
      <Filters choice={choice} catalogue={catalogue} onChoose={(next) => go(addressOf(next, catalogue))} />
      {dropped.length > 0 && <Dropped parts={dropped} />}
      {failed !== null && <FailureBanner failure={failed} last={answer === null ? null : scope} onRetry={onRefresh} />}
      {answer === null && failed === null && <Skeleton />}
      {answer !== null && (
        <div className="answer" aria-busy={asked.stage === "asking"}>
          <Shown answer={answer} choice={choice} catalogue={catalogue} itemsAddress={addressOfView("items")} go={go} />
          <Foot results={answer.results} definition={answer.definition} minimum={catalogue.minimumGroup} />
        </div>
      )}
    </Frame>
  );
}

function Dropped({ parts }: { readonly parts: readonly Part[] }) {
  const { say } = useVoice();
  const names = [...new Set(parts)].map((part) => say(`part.${part}`)).join(", ");
  return (
    <p className="banner" role="status">
      <Icon name="information" />
      {say("notice.dropped", { parts: names })}
    </p>
  );
}
