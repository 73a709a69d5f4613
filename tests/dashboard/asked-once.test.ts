import { expect, test, vi } from "vitest";
import { askedOnce } from "#dashboard/frame/asked-once.ts";

/** An endpoint that answers when it is told to, and the signals it was asked with. */
function anEndpoint() {
  const signals: AbortSignal[] = [];
  const answers: PromiseWithResolvers<string>[] = [];
  const ask = vi.fn<(query: { readonly period: string }, signal: AbortSignal) => Promise<string>>((_, signal) => {
    const answer = Promise.withResolvers<string>();
    answers.push(answer);
    signals.push(signal);
    return answer.promise;
  });
  return { ask, signals, answers };
}

const patient = () => new AbortController().signal;
const year = { period: "2026" };

test("what a view and the foot of its page ask at once is asked of the endpoint once, and anew the next time", async () => {
  const { ask, answers } = anEndpoint();
  const once = askedOnce(ask);
  const both = [once.ask(year, patient()), once.ask({ ...year }, patient())];
  const other = once.ask({ period: "2025" }, patient());
  expect(ask).toHaveBeenCalledTimes(2);
  answers[0]?.resolve("85,81");
  answers[1]?.resolve("84,00");
  expect(await Promise.all([...both, other])).toEqual(["85,81", "85,81", "84,00"]);
  void once.ask(year, patient());
  expect(ask).toHaveBeenCalledTimes(3);
});

test("an answer that came before anything was drawn is there for the first who draw it, and is not kept for later", async () => {
  const { ask, answers } = anEndpoint();
  const once = askedOnce(ask);
  const ahead = once.ahead(year);
  answers[0]?.resolve("85,81");
  await ahead;
  expect(await Promise.all([once.ask(year, patient()), once.ask(year, patient())])).toEqual(["85,81", "85,81"]);
  expect(ask).toHaveBeenCalledTimes(1);
  void once.ask(year, patient());
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a failure that came before anything was drawn is told to who draws, and asking again asks the endpoint", async () => {
  const { ask, answers } = anEndpoint();
  const once = askedOnce(ask);
  const ahead = once.ahead(year);
  answers[0]?.reject(new TypeError("Failed to fetch"));
  await expect(ahead).rejects.toThrow("Failed to fetch");
  await expect(once.ask(year, patient())).rejects.toThrow("Failed to fetch");
  const again = once.ask(year, patient());
  answers[1]?.resolve("85,81");
  expect(await again).toBe("85,81");
});

test("a question is called off when everybody who waits for it has gone, and asked anew by whoever comes then", () => {
  const { ask, signals } = anEndpoint();
  const once = askedOnce(ask);
  const [view, foot] = [new AbortController(), new AbortController()];
  void once.ask(year, view.signal);
  void once.ask(year, foot.signal);
  view.abort();
  expect(signals[0]?.aborted).toBe(false);
  foot.abort();
  expect(signals[0]?.aborted).toBe(true);
  void once.ask(year, patient());
  expect(ask).toHaveBeenCalledTimes(2);
});
