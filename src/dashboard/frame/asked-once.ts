/** A question to the endpoint, called off by its signal. */
type Ask<Query, Value> = (query: Query, signal: AbortSignal) => Promise<Value>;

type AskedOnce<Query, Value> = {
  readonly ask: Ask<Query, Value>;
  /** Asks before anybody waits for the answer, which is kept for the first who does and those who ask in the same breath; so is a failure. */
  readonly ahead: (query: Query) => Promise<Value>;
};

/** The same question asked while it is on its way is one question; it is called off when everybody who waits for it has called off. */
export function askedOnce<Query, Value>(ask: Ask<Query, Value>): AskedOnce<Query, Value> {
  const asked = new Map<string, { readonly answer: Promise<Value>; readonly callOff: () => void; waiting: number }>();

  function begin(query: Query, key: string) {
    const off = new AbortController();
    const begun = { answer: ask(query, off.signal), callOff: () => off.abort(), waiting: 0 };
    asked.set(key, begun);
    return begun;
  }

  function wait(query: Query, signal: AbortSignal): Promise<Value> {
    const key = JSON.stringify(query);
    const one = asked.get(key) ?? begin(query, key);
    const forget = () => void (asked.get(key) === one && asked.delete(key));
    one.waiting += 1;
    signal.addEventListener("abort", () => {
      one.waiting -= 1;
      if (one.waiting > 0) return;
      forget();
      one.callOff();
    });
    one.answer.then(forget, forget);
    return one.answer;
  }

  function ahead(query: Query): Promise<Value> {
    const { answer } = begin(query, JSON.stringify(query));
    // Whoever waits for it hears of the failure.
    answer.catch(() => {});
    return answer;
  }

  return { ask: wait, ahead };
}
