import { changeEach } from "#admin/editor/change-each.ts";
import type { Change } from "#admin/editor/desk.ts";
import type { CriterionCode, Reason } from "#survey/definition.ts";
import type { ReasonLists } from "#survey/instrument.ts";
import { changeCriterion } from "./change-parts.ts";
import { noWords, type Rewrite } from "./localized.ts";
import { kept, moved, withMember } from "./members.ts";

/** What ends every list of reasons that comes with the program: `always` in survey-definitions/reasons.json. */
export const endingReasons: ReadonlySet<string> = new Set(["other"]);

/** Adds a reason behind the others, but before those that end every list. */
export function addReason(code: CriterionCode, reason: Reason, ending: ReadonlySet<string>): Change {
  return changeReasons(code, (reasons) => {
    if (reasons.some(({ id }) => id === reason.id)) return reasons;
    const others = reasons.findLastIndex(({ id }) => !ending.has(id)) + 1;
    return reasons.toSpliced(ending.has(reason.id) ? reasons.length : others, 0, reason);
  });
}

/** Takes a reason off a criterion. */
export function removeReason(code: CriterionCode, id: string): Change {
  return changeReasons(code, (reasons) => kept(reasons, (reason) => reason.id !== id));
}

/** Puts the reason at one place to another. */
export function moveReason(code: CriterionCode, from: number, to: number): Change {
  return changeReasons(code, (reasons) => moved(reasons, from, to));
}

/** Rewrites the words of a reason. */
export function rewriteReason(code: CriterionCode, id: string, rewrite: Rewrite): Change {
  const change = (reason: Reason) => (reason.id === id ? withMember(reason, "text", rewrite(reason.text) ?? noWords) : reason);
  return changeReasons(code, (reasons) => changeEach(reasons, change));
}

/** Every reason that comes with the program and is not in use, list by list, the criterion's own list first. */
export function reasonsToChoose({ lists, always }: ReasonLists, code: CriterionCode, used: readonly Reason[]) {
  const ids = new Set(used.map(({ id }) => id));
  const free = (reasons: readonly Reason[]) => reasons.filter(({ id }) => !ids.has(id));
  const groups = Object.entries(lists).flatMap(([name, list]) => (list ? [{ name, title: list.title, reasons: free(list.reasons) }] : []));
  const own = groups.filter(({ name }) => name === code);
  const others = groups.filter(({ name }) => name !== code);
  const last = { name: "always", title: null, reasons: free(always) };
  return [...own, last, ...others].filter(({ reasons }) => reasons.length > 0);
}

function changeReasons(code: CriterionCode, change: (reasons: Reason[]) => Reason[]): Change {
  return (survey) => changeCriterion(survey, code, (criterion) => withMember(criterion, "reasons", change(criterion.reasons)));
}

/** Makes a reason another one: what was tapped before is counted apart. */
export function renewReason(code: CriterionCode, id: string, renewed: string): Change {
  const change = (reason: Reason): Reason => (reason.id === id ? withMember(reason, "id", renewed) : reason);
  return changeReasons(code, (reasons) => changeEach(reasons, change));
}
