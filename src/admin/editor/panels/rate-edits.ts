import { changeBlocks } from "#admin/editor/structure.ts";
import { changeEach } from "#admin/editor/change-each.ts";
import type { Change } from "#admin/editor/desk.ts";
import type { Rate } from "#survey/definition.ts";

import { noWords, type Rewrite } from "./localized.ts";
import { kept, withMember } from "./members.ts";

/** The two sides of a rate. */
export type Side = "numerator" | "denominator";

/** Adds a rate of a question: nothing above yet, every answer that counts below. */
export function addRate(rate: Pick<Rate, "id" | "question" | "denominator">): Change {
  const added: Rate = { ...rate, name: noWords, numerator: [] };
  return (survey) =>
    changeBlocks(survey, (block) =>
      block.questions.some(({ id }) => id === rate.question) ? { ...block, rates: [...block.rates, added] } : block,
    );
}

/** Takes a rate away. */
export function removeRate(id: string): Change {
  return (survey) =>
    changeBlocks(survey, (block) =>
      withMember(
        block,
        "rates",
        kept(block.rates, (rate) => rate.id !== id),
      ),
    );
}

/** Rewrites the name of a rate. */
export function rewriteRate(id: string, rewrite: Rewrite): Change {
  return changeRate(id, (rate) => withMember(rate, "name", rewrite(rate.name) ?? noWords));
}

/** Counts an answer on one side of a rate or no longer: what is above stands below too, what is not below is not above. */
export function countIn(id: string, option: string, { side, counts }: { readonly side: Side; readonly counts: boolean }): Change {
  const follows: Side = counts ? "denominator" : "numerator";
  return changeRate(id, (rate) => listing(listing(rate, side, { option, counts }), follows, { option, counts }));
}

function listing(rate: Rate, side: Side, { option, counts }: { readonly option: string; readonly counts: boolean }): Rate {
  if (rate[side].includes(option) === counts) return rate;
  return withMember(rate, side, counts ? [...rate[side], option] : rate[side].filter((id) => id !== option));
}

function changeRate(id: string, change: (rate: Rate) => Rate): Change {
  return (survey) =>
    changeBlocks(survey, (block) =>
      withMember(
        block,
        "rates",
        changeEach(block.rates, (rate) => (rate.id === id ? change(rate) : rate)),
      ),
    );
}
