import type { RemarksQuery } from "#protocol/remarks.ts";
import type { Selection } from "#protocol/selection.ts";
import type { CriterionCode, SurveyDefinition } from "#survey/definition.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { periodKind } from "#dashboard/frame/periods.ts";
import { selectionOf } from "#dashboard/frame/question.ts";

/** Which remarks are looked at beside the page's own filters. */
export type Sieve = { readonly criterion: CriterionCode | null; readonly reason: string | null; readonly page: number };

/** Reads it from the address; what the questionnaire does not know is left out. A reason is one of its criterion: «Lý do khác» stands under each. */
export function sieveFrom({ own }: Pick<Choice, "own">, { criteria }: Pick<SurveyDefinition, "criteria">): Sieve {
  const criterion = criteria.find(({ code }) => code === own.criterion);
  const reason = criterion?.reasons.find(({ id }) => id === own.reason);
  return { criterion: criterion?.code ?? null, reason: reason?.id ?? null, page: pageFrom(own.page) };
}

function pageFrom(text = "1"): number {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}

/** What of a sieve stands in the address. */
export function ownOf({ criterion, reason, page }: Sieve): Choice["own"] {
  return {
    ...(criterion !== null && { criterion }),
    ...(reason !== null && { reason }),
    ...(page > 1 && { page: String(page) }),
  };
}

/** What the endpoint is asked: remarks are told of all of a unit together, whatever else narrows the figures. */
export function remarksQuery(choice: Choice, { criterion, reason, page }: Sieve): RemarksQuery {
  return {
    ...wholeSelection(choice),
    ...(criterion !== null && { criterion }),
    ...(reason !== null && { reason }),
    page: String(page),
  };
}

/** The unit and period that are chosen, without any further filter. */
export function wholeSelection(choice: Choice): Selection {
  return selectionOf({ ...choice, only: null });
}

/** Whether the chosen period is long enough for remarks: a month or more, so that nobody finds the day. */
export function isLongEnough({ period }: Pick<Choice, "period">): boolean {
  return periodKind(period) !== "week";
}
