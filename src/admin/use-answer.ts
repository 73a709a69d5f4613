import { createContext, useContext, useEffect, useState } from "react";
import { isSignedOut, Refused } from "#protocol/call.ts";
import { signInAddress } from "#ui/sign-in-address.ts";

/** How far a question to the endpoint has come; `message` is its own sentence, null when nothing of ours answered. */
export type Asked<Value> =
  | { readonly stage: "asking" }
  | { readonly stage: "answered"; readonly value: Value }
  /** Not for whoever is signed in. */
  | { readonly stage: "forbidden" }
  /** Whoever is here is signed out, and has something in hand that he must not be led away from. */
  | { readonly stage: "signed-out" }
  | { readonly stage: "failed"; readonly message: string | null };

const HeldContext = createContext(false);
/** Whether whoever is here writes on something: nothing that fails leads him away from it then. */
export const HeldProvider = HeldContext.Provider;

/** Asks when first drawn; the second member asks again, or takes over a newer answer. Whoever is signed out is sent to sign in, unless he is held. */
export function useAnswer<Value>(ask: (signal: AbortSignal) => Promise<Value>): readonly [Asked<Value>, (newer?: Value) => void] {
  const [asked, tell] = useState<Asked<Value>>({ stage: "asking" });
  const isHeld = useContext(HeldContext);
  const asking = asked.stage === "asking";
  useEffect(() => {
    const overtaken = new AbortController();
    const say = (next: Asked<Value>) => void (overtaken.signal.aborted || tell(next));
    const fail = (error: unknown) => {
      if (isSignedOut(error) && isHeld) say({ stage: "signed-out" });
      else if (isSignedOut(error)) window.location.assign(signInAddress(window.location));
      else if (error instanceof Refused && error.problem?.error === "forbidden") say({ stage: "forbidden" });
      else say({ stage: "failed", message: error instanceof Refused ? error.message : null });
    };
    if (asking) void ask(overtaken.signal).then((value) => say({ stage: "answered", value }), fail);
    return () => overtaken.abort();
  }, [asking, ask, isHeld]);
  return [asked, (newer) => tell(newer === undefined ? { stage: "asking" } : { stage: "answered", value: newer })];
}
