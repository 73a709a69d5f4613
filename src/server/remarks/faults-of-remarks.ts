import type { RemarksQuery } from "#protocol/remarks.ts";
import type { Asking } from "#server/answers/faults-of-query.ts";
import { faultsOfHalfMonths } from "#server/belief/faults-of-belief.ts";
import type { Fault } from "#survey/fault.ts";

/** What in a question about remarks cannot be answered: they are told by unit and months only, and sieved by what the survey knows. */
export function faultsOfRemarks(asked: RemarksQuery, asking: Asking): Fault[] {
  return [...faultsOfHalfMonths(asked, asking), ...faultsOfSieve(asked, asking)];
}

function faultsOfSieve({ survey, criterion, reason }: RemarksQuery, { surveys }: Asking): Fault[] {
  const criteria = surveys.get(survey)?.layout.criteria;
  if (!criteria) return [];
  const chosen = criteria.filter(({ code }) => code === (criterion ?? code));
  if (chosen.length === 0) return [{ place: "criterion", fault: "is not a criterion of this survey" }];
  const isKnown = reason === undefined || chosen.some(({ slotByReason }) => slotByReason.has(reason));
  return isKnown ? [] : [{ place: "reason", fault: "is not a reason this survey offers there" }];
}
