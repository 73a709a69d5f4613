import { useCallback, useEffect, useMemo, useState } from "react";
import type { Notices } from "#protocol/notices.ts";
import type { Catalogue } from "#protocol/results.ts";
import { DroppedNotice } from "./DroppedNotice.tsx";
import { FailureBanner } from "./FailureBanner.tsx";
import { Filters } from "./Filters.tsx";
import { Foot } from "./Foot.tsx";
import { Frame } from "./Frame.tsx";
import { Shown } from "./Shown.tsx";
import { Tools } from "./Tools.tsx";
import { addressOf, type Reading } from "./address.ts";
import { askResults, type Answer } from "./ask.ts";
import type { Failure } from "./asked.ts";
import { bringInPauses } from "./bring-view.ts";
import { chosen, type Choice } from "./choice.ts";
import { instantName, scopeName } from "./names.ts";
import { PageAround } from "./page.ts";
import { footQuestion } from "./question.ts";
import { useAsked } from "./use-asked.ts";
import type { ViewProps } from "./view.ts";
import { useBusy, type Busy } from "./use-busy.ts";
import { useOutage } from "./use-outage.ts";
import { useSame } from "./use-same.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly reading: Reading;
  readonly catalogue: Catalogue;
  /** Why the newest catalogue could not be had; the one in hand is older. */
  readonly failure: Failure | null;
  readonly go: (search: string) => void;
  readonly onRefresh: () => void;
  readonly notices: Notices | null;
};

const unreachable: Failure = { kind: "unreachable" };

/** One choice and the view that answers it; the view asks for its own figures. */
export function Chosen({ reading: { choice, dropped }, catalogue, failure, go, onRefresh, notices }: Props) {
  const voice = useVoice();
  const [attempt, setAttempt] = useState(0);
  const [status, busy] = useBusy();
  const [outage, outOfReach] = useOutage();
  const askAgain = useCallback(() => {
    setAttempt((count) => count + 1);
    onRefresh();
  }, [onRefresh]);
  const [asked] = useAsked(useSummary(choice, attempt));
  const atFoot = useAtFoot(asked.last, status);
  const until = asked.last?.results.dataUntil ?? null;
  const scope = scopeName(choice, catalogue, voice);
  const addressWith = useCallback((change: Partial<Choice>) => addressOf(chosen(choice, change), catalogue), [choice, catalogue]);
  const choose = useCallback((next: Choice) => go(addressOf(next, catalogue)), [catalogue, go]);
  // The same for as long as the choice is, so that what only says what the page is doing draws nothing else anew.
  const shown: ViewProps = useMemo(() => ({ choice, catalogue, addressOf: addressWith, go }), [choice, catalogue, addressWith, go]);
  const figures = useMemo(() => <Shown {...shown} />, [shown]);
  const page = useMemo(() => ({ scope, attempt, askAgain, busy, outOfReach }), [scope, attempt, askAgain, busy, outOfReach]);
  return (
    <PageAround value={page}>
      <Frame
        organisation={voice.read(catalogue.organisation.name)}
        question={voice.say(`view.${choice.view}`)}
        scope={scope}
        dataUntil={until === null ? null : instantName(until)}
        status={status === "quiet" ? "" : voice.say(`state.${status}`)}
        onRefresh={askAgain}
        notices={notices}
        tools={<Tools {...shown} />}
        way={{ current: choice.view, addressOf: (view) => addressWith({ view }), go }}
      >
        <Filters choice={choice} catalogue={catalogue} onChoose={choose} />
        <DroppedNotice parts={dropped} />
        {outage !== null && <FailureBanner failure={unreachable} last={outage.last} onRetry={askAgain} />}
        {outage === null && failure !== null && <FailureBanner failure={failure} last={scope} onRetry={askAgain} />}
        {figures}
        {atFoot !== null && <Foot answer={atFoot} minimum={catalogue.minimumGroup} method={addressWith({ view: "method" })} go={go} />}
      </Frame>
    </PageAround>
  );
}

/** What the foot tells of: nothing before the first figures, which would push it away. Other views are brought while nothing is on its way. */
function useAtFoot(answer: Answer | null, status: Busy): Answer | null {
  const isDrawn = answer !== null && status === "quiet";
  const [once, setOnce] = useState(isDrawn);
  if (isDrawn && !once) setOnce(true);
  useEffect(() => (isDrawn ? bringInPauses() : undefined), [isDrawn]);
  return once ? answer : null;
}

/** Asks how many forms stand behind what is chosen, and until when: what the foot of every view says. */
function useSummary(choice: Choice, attempt: number) {
  const summary = useSame({ attempt, question: footQuestion(choice) });
  return useCallback((signal: AbortSignal) => askResults(summary.question, signal), [summary]);
}
