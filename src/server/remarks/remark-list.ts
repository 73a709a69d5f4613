import type { Remarks, RemarksQuery } from "#protocol/remarks.ts";
import { selectedOf, type SurveyGround } from "#server/answers/ground.ts";
import type { Counted } from "#server/figures/figures.ts";
import type { CriterionCode } from "#survey/definition.ts";
import { smallestGroup } from "#survey/disclosure.ts";
import { reasonShowings } from "#survey/figures-of-tally.ts";
import { type Listed, listedIn } from "./listed.ts";
import type { RemarksStanding } from "./routed-remarks.ts";
import type { Remark, Said } from "./remark.ts";
import { told } from "./words.ts";

/** Remarks on a page. */
const onPage = 50;

/** What answers about remarks of a survey version stand on. */
export type RemarksGround = SurveyGround & RemarksStanding;

/** The remarks of a selection, unless too few persons are in it, gave the criterion a low score, or tapped the reason. */
export async function readRemarkList(ground: RemarksGround, query: RemarksQuery): Promise<Remarks> {
  const total = ground.figures.select(selectedOf(query));
  const shown = shownCriteria(ground, total);
  if (total.decision.showings[0] !== "shown" || !isSieveWide(ground, query, { total, shown })) return { state: "hidden" };
  const listed = listedIn(ground, query);
  const isSieved = query.criterion !== undefined || query.reason !== undefined;
  const fitting = isSieved ? listed.filter(({ remark }) => fits(query, remark.said)) : listed;
  const kept = ground.index.isAnyRouted ? fitting.filter(({ remark }) => !ground.index.isRouted(remark)) : fitting;
  const first = (Number(query.page ?? "1") - 1) * onPage;
  return {
    state: "shown",
    total: kept.length,
    remarks: await told(ground.source, remarksOf(kept.slice(first, first + onPage)), shown),
    pages: Math.ceil(kept.length / onPage),
    routed: fitting.length - kept.length,
  };
}

/** The remarks of a list. */
export function remarksOf(listed: readonly Listed[]): readonly Remark[] {
  return listed.map(({ remark }) => remark);
}

/** Criteria whose reasons may be shown: enough persons gave each a low score. */
export function shownCriteria({ layout }: RemarksGround, { decision }: Counted): ReadonlySet<CriterionCode> {
  const showings = reasonShowings(layout, decision.showings);
  return new Set(layout.criteria.flatMap(({ code }, index) => (showings[index] === "shown" ? [code] : [])));
}

type Sieved = { readonly total: Counted; readonly shown: ReadonlySet<CriterionCode> };

/** Whether enough persons of a selection are behind what remarks are sieved by. Where a reason is among several criteria's, enough for one of them are enough. */
function isSieveWide({ layout, minimumGroup }: RemarksGround, { criterion, reason }: RemarksQuery, { total, shown }: Sieved): boolean {
  if (criterion !== undefined && !shown.has(criterion)) return false;
  if (reason === undefined) return true;
  const tapped = layout.criteria
    .filter(({ code, slotByReason }) => slotByReason.has(reason) && (criterion ?? code) === code)
    .map(({ code, slotByReason }) => (shown.has(code) ? (total.tally[slotByReason.get(reason) ?? -1] ?? 0) : 0));
  return tapped.some((persons) => persons >= smallestGroup(minimumGroup));
}

function fits({ criterion, reason }: RemarksQuery, { low, reasons }: Said): boolean {
  if (criterion !== undefined && !low.includes(criterion)) return false;
  return reason === undefined || reasons.some((one) => one.reason === reason && (criterion ?? one.criterion) === one.criterion);
}
