import { isSame } from "./changed-members.ts";
import type { Criterion, SatisfactionQuestion, SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { placed } from "./placed.ts";

/** What of an item is official where its words are: whatever a citizen reads of it, and of whom it is asked. */
export const officialInItems = [
  "id",
  "text",
  "shortText",
  "hint",
  "officialNumber",
  "when",
  "notApplicable",
  "notApplicableWhen",
  "origin",
  "quotes",
] as const satisfies readonly (keyof SatisfactionQuestion)[];

/** What of a criterion is official where its title is. */
export const officialInCriteria = [
  "title",
  "shortTitle",
  "subtitle",
  "lead",
  "officialNumber",
] as const satisfies readonly (keyof Criterion)[];

/**
 * Where a later version of a questionnaire is not as `before` locks it: with other words, other items or another order it would bear the name of
 * something official that it is not. Places are those of `after`, each once. None where `before` locks nothing.
 */
export function lockFaults(before: SurveyDefinition, after: SurveyDefinition): Fault[] {
  const { locked, version } = before;
  if (locked.length === 0) return [];
  const places = [
    ...changed(before, after, ["locked", "lockedWhy", "title"]),
    ...(locked.includes("criterion-titles") ? inCriteria(before, after) : []),
    ...(locked.includes("item-texts") ? inItems(before, after) : []),
    ...(locked.includes("scale") ? changed(before, after, ["scale"]) : []),
  ];
  const fault = `is official and stays as in version ${version}; to have it otherwise, make a questionnaire of your own`;
  return [...new Set(places)].map((place) => ({ place, fault }));
}

function inCriteria(before: SurveyDefinition, after: SurveyDefinition): string[] {
  const was = byCode(before);
  const texts = placed(after.criteria, "criteria").flatMap(({ part, place }) => {
    const known = was.get(part.code);
    return known === undefined ? [`${place}.code`] : changed(known, part, officialInCriteria).map((member) => `${place}.${member}`);
  });
  const asked = ({ order }: SurveyDefinition) => order.filter((name) => was.has(name));
  return [...lostCriteria(before, after), ...texts, ...(isSame(asked(before), asked(after)) ? [] : ["order"])];
}

function inItems(before: SurveyDefinition, after: SurveyDefinition): string[] {
  const was = byCode(before);
  const items = new Map(before.criteria.flatMap(({ questions }) => questions.map((item) => [item.id, item])));
  const places = placed(after.criteria, "criteria").flatMap(({ part: { code, questions }, place }) => {
    const here = `${place}.questions`;
    const listed = isSame(idsOf(was.get(code)?.questions ?? []), idsOf(questions)) ? [] : [here];
    const within = placed(questions, here).flatMap((item) =>
      changed(items.get(item.part.id) ?? item.part, item.part, officialInItems).map((member) => `${item.place}.${member}`),
    );
    return listed.concat(within);
  });
  return [...lostCriteria(before, after), ...places];
}

function lostCriteria(before: SurveyDefinition, after: SurveyDefinition): string[] {
  const left = byCode(after);
  return before.criteria.every(({ code }) => left.has(code)) ? [] : ["criteria"];
}

function byCode({ criteria }: SurveyDefinition): ReadonlyMap<string, Criterion> {
  return new Map(criteria.map((criterion) => [criterion.code, criterion]));
}

function idsOf(questions: readonly { readonly id: string }[]): string[] {
  return questions.map(({ id }) => id);
}

function changed<Whole extends object, Key extends keyof Whole & string>(before: Whole, after: Whole, members: readonly Key[]): Key[] {
  return members.filter((member) => !isSame(before[member], after[member]));
}
