/** What a look at the tablet came to; `unknown`: nobody can tell, or not yet. `said` goes into the words about it. */
export type Finding = {
  readonly state: "working" | "good" | "not-good" | "unknown";
  readonly said?: Readonly<Record<string, string | number>>;
};

/** Good, or not. */
export function goodIf(isGood: boolean): Finding {
  return { state: isGood ? "good" : "not-good" };
}
