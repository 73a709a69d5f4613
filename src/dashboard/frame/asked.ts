import { Refused } from "#protocol/call.ts";

/** Why a question to the endpoint got no answer. */
export type Failure =
  | { readonly kind: "unreachable" }
  /** Signed in, but not as somebody who reads figures. */
  | { readonly kind: "forbidden" }
  /** The endpoint says no, in a sentence for developers. */
  | { readonly kind: "refused"; readonly message: string }
  /** Something answered, but not as the endpoint does: a captive portal, another version. */
  | { readonly kind: "unreadable" };

/** One question to the endpoint; `last` is the newest answer to any question before it, so that figures stay on the screen. */
export type Asked<Value> =
  | { readonly stage: "asking"; readonly last: Value | null }
  | { readonly stage: "answered"; readonly last: Value }
  | { readonly stage: "failed"; readonly last: Value | null; readonly failure: Failure };

/** What can happen to a question. */
export type Happening<Value> =
  | { readonly kind: "asks" }
  | { readonly kind: "answers"; readonly value: Value }
  | { readonly kind: "fails"; readonly error: unknown };

/** The state after something happened; an answer once shown is never lost to a failure. What asks already is the same state, so that nothing is drawn anew. */
export function afterwards<Value>(asked: Asked<Value>, happening: Happening<Value>): Asked<Value> {
  const { last } = asked;
  if (happening.kind === "answers") return { stage: "answered", last: happening.value };
  if (happening.kind === "asks" && asked.stage === "asking") return asked;
  return happening.kind === "asks" ? { stage: "asking", last } : { stage: "failed", last, failure: failureOf(happening.error) };
}

/** Puts a name to what a call threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refused && error.problem?.error === "forbidden") return { kind: "forbidden" };
  if (error instanceof Refused && error.problem !== null) return { kind: "refused", message: error.problem.message };
  return error instanceof TypeError ? { kind: "unreachable" } : { kind: "unreadable" };
}
