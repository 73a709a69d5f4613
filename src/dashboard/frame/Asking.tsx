import { useCallback, useEffect, type ReactNode } from "react";
import { FailureBanner } from "./FailureBanner.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { PageAround, usePage } from "./page.ts";
import { useAsked } from "./use-asked.ts";
import { useSame } from "./use-same.ts";
import { useVoice } from "./voice.ts";

type Props<Query, Value> = {
  /** The call, the same function every time: `askResults`, or what `asking` made of an endpoint once a module. */
  readonly ask: (query: Query, signal: AbortSignal) => Promise<Value>;
  /** What is asked, as plain data; another one is asked at once. */
  readonly query: Query;
  /** Draws an answer; while the next one is on its way it is the one before, so read from the answer what it is about. */
  readonly children: (value: Value) => ReactNode;
};

/**
 * Asks the endpoint and draws the answer: a skeleton before the first; the figures of the choice before, under their own name,
 * while the next are asked for or cannot be had; what failed, with a button that asks again (an endpoint out of reach is said by
 * the page, once). A `key` forgets the answer before.
 */
export function Asking<Query, Value>({ ask, query, children }: Props<Query, Value>) {
  const page = usePage();
  const { scope, attempt, askAgain, busy, outOfReach } = page;
  const question = useSame({ attempt, scope, query });
  const put = useCallback(
    async (signal: AbortSignal) => ({ about: question.scope, value: await ask(question.query, signal) }),
    [ask, question],
  );
  const [asked] = useAsked(put);
  const { stage, last } = asked;
  const about = last?.about ?? null;
  const isAsking = stage === "asking";
  const failure = asked.stage === "failed" ? asked.failure : null;
  const isUnreachable = failure?.kind === "unreachable";
  useEffect(() => (isAsking ? busy() : undefined), [isAsking, busy]);
  useEffect(() => (isUnreachable ? outOfReach(about) : undefined), [isUnreachable, about, outOfReach]);
  return (
    <>
      {failure !== null && <Failed failure={failure} last={about} onRetry={askAgain} />}
      {last === null && isAsking && <Skeleton />}
      {last !== null && (
        <div className="answer" aria-busy={isAsking}>
          {isAsking && <Before scope={last.about} now={scope} />}
          <PageAround value={{ ...page, scope: last.about }}>{children(last.value)}</PageAround>
        </div>
      )}
    </>
  );
}

/** An endpoint out of reach is the page's to say, once for all its questions. */
function Failed(props: Parameters<typeof FailureBanner>[0]) {
  return props.failure.kind === "unreachable" ? null : <FailureBanner {...props} />;
}

/** Whose figures still stand here, where they are not those that were asked for; shown when the next ones take their time. */
function Before({ scope, now }: { readonly scope: string; readonly now: string }) {
  const { say } = useVoice();
  return scope === now ? null : <p className="before">{say("state.before", { scope })}</p>;
}
