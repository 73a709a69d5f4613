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
 * while the next are asked for or cannot be had; what failed, with a button that asks again. A `key` forgets the answer before.
 */
export function Asking<Query, Value>({ ask, query, children }: Props<Query, Value>) {
  const page = usePage();
  const { scope, attempt, askAgain, busy } = page;
  const question = useSame({ attempt, scope, query });
  const put = useCallback(
    async (signal: AbortSignal) => ({ about: question.scope, value: await ask(question.query, signal) }),
    [ask, question],
  );
  const [asked] = useAsked(put);
  const { stage, last } = asked;
  useEffect(() => (stage === "asking" ? busy() : undefined), [stage, busy]);
  return (
    <>
      {asked.stage === "failed" && <FailureBanner failure={asked.failure} last={last?.about ?? null} onRetry={askAgain} />}
      {last === null && stage === "asking" && <Skeleton />}
      {last !== null && (
        <div className="answer" aria-busy={stage === "asking"}>
          {stage === "asking" && last.about !== scope && <Before scope={last.about} />}
          <PageAround value={{ ...page, scope: last.about }}>{children(last.value)}</PageAround>
        </div>
      )}
    </>
  );
}

/** Whose figures still stand here; shown when the next ones take their time. */
function Before({ scope }: { readonly scope: string }) {
  const { say } = useVoice();
  return <p className="before">{say("state.before", { scope })}</p>;
}
