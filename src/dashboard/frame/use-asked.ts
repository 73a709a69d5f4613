import { useCallback, useEffect, useMemo, useReducer, useState } from "react";
import { isSignedOut } from "#protocol/call.ts";
import { signInAddress } from "#ui/sign-in-address.ts";
import { afterwards, type Asked, type Happening } from "./asked.ts";

/**
 * Asks when first drawn and whenever `ask` is another function; a question that was overtaken is called off and says nothing.
 * The second member asks once more.
 */
export function useAsked<Value>(ask: (signal: AbortSignal) => Promise<Value>): readonly [Asked<Value>, () => void] {
  const [asked, tell] = useReducer<Asked<Value>, [Happening<Value>]>(afterwards, { stage: "asking", last: null });
  const [attempt, setAttempt] = useState(0);
  const question = useMemo(() => ({ ask, attempt }), [ask, attempt]);
  useEffect(() => {
    const overtaken = new AbortController();
    const say = (happening: Happening<Value>) => {
      if (!overtaken.signal.aborted) tell(happening);
    };
    say({ kind: "asks" });
    void question.ask(overtaken.signal).then(
      (value) => say({ kind: "answers", value }),
      (error: unknown) => (isSignedOut(error) ? window.location.assign(signInAddress(window.location)) : say({ kind: "fails", error })),
    );
    return () => overtaken.abort();
  }, [question]);
  return [asked, useCallback(() => setAttempt((count) => count + 1), [])];
}
