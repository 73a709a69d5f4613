import * as fc from "fast-check";
import type { ResultsQuery } from "#protocol/results.ts";
import type { Selection } from "#protocol/selection.ts";
import type { Response } from "#survey/response.ts";
import { aResponse, answersOf } from "../../support/a-survey.ts";
import { known } from "../figures/a-counted-store.ts";
import { form } from "../figures/random-stores.ts";
import { survey } from "./a-year.ts";

const level = fc.constantFrom<1 | 2 | 4 | 5>(1, 2, 4, 5);
const opinion = fc.record({
  "acc-1": level,
  "acc-2": fc.oneof(level, fc.constant("not-applicable")),
  "acc-3": level,
  "return-time": fc.constantFrom("early", "late", "no-appointment"),
  expected: fc.subarray(["faster", "clearer", "kinder"], { minLength: 1 }),
});

/** Who has given feedback is asked about it. */
const feedback = fc.oneof(
  fc.record({ "gave-feedback": fc.constant("no") }),
  fc.record({ "gave-feedback": fc.constant("yes"), "fbk-1": level, "fbk-2": level }),
);
const said = fc.tuple(opinion, feedback).map(([one, other]) => Object.assign({}, one, other));

/** People who came to one place in one way, with a few opinions among them; who gave a low score may say why. */
export const crowd: fc.Arbitrary<Response[]> = fc
  .record({ like: form, opinions: fc.array(said, { minLength: 1, maxLength: 3 }), many: fc.integer({ min: 3, max: 60 }) })
  .map(({ like, opinions, many }) =>
    Array.from({ length: many }, (_, person): Response => {
      const { id, nonce } = aResponse(survey, {});
      const own = opinions[person % opinions.length];
      if (like.outcome === "declined" || !own) return { ...like, id, nonce };
      return { ...like, id, nonce, answers: answersOf(own), reasons: own["acc-1"] <= 2 ? { ACC: ["acc-far"] } : {} };
    }),
  );

const selection: fc.Arbitrary<Selection> = fc.record({
  survey: fc.constant(known.hash),
  unit: fc.constantFrom(undefined, undefined, "p", "d1", "d2", "a"),
  period: fc.constantFrom("all", "2025", "2026", "2026-Q1", "2026-H1", "2026-01", "2026-02"),
  field: fc.constantFrom(undefined, undefined, undefined, "land"),
  tree: fc.constantFrom("then", "now"),
});
const week: fc.Arbitrary<Selection> = fc.record({
  survey: fc.constant(known.hash),
  unit: fc.constantFrom(undefined, "d1", "a"),
  period: fc.constantFrom("2026-W01", "2026-W05"),
});

const groupings = ["none", "unit", "field", "channel", "respondent-type", "month", "quarter", "week"] as const;
const method = fc.constantFrom("means" as const, "pooled" as const);
const against = fc.constantFrom(undefined, "previous" as const, "last-year" as const);

/** Questions of every kind. */
export const query: fc.Arbitrary<ResultsQuery> = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: selection }, week), fc.record({ groupBy: fc.constantFrom(...groupings), method, against }))
  .map(([one, { groupBy, ...how }]) => Object.assign({ detail: "questions" as const, groupBy: fitting(one, groupBy) }, one, how));

/** What cannot be divided so is asked undivided. */
function fitting({ period, field }: Selection, groupBy: (typeof groupings)[number]): ResultsQuery["groupBy"] {
  const isMonth = /^\d{4}-\d{2}$/.test(period);
  if (groupBy === "quarter" && isMonth) return "none";
  const always: readonly string[] = period.includes("W") ? ["unit"] : ["unit", "month", "quarter"];
  return always.includes(groupBy) || (field === undefined && !period.includes("W")) ? groupBy : "none";
}
