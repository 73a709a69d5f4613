import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import type { Difference } from "#survey/difference.ts";
import { differences } from "#survey/differences.ts";
import { nameOf } from "#survey/name-of.ts";
import { ownersOf, type Part, partKey } from "#survey/part.ts";

/** A question in which something differs. */
type ChangedQuestion = { readonly id: string; readonly name: LocalizedText; readonly told: readonly Difference[] };

/** The survey as a whole, a criterion or a block, with all that differs in it and in its questions. */
export type Group = {
  readonly where: Part;
  readonly name: LocalizedText;
  readonly told: readonly Difference[];
  readonly questions: readonly ChangedQuestion[];
  /** Questions a part brought or took with it. */
  readonly brought: readonly LocalizedText[];
};

/** What differs between two versions, by part in the order of the newer one; parts that are gone come last. */
export function grouped(before: SurveyDefinition, after: SurveyDefinition): Group[] {
  const told = differences(before, after);
  const parts: Part[] = [{ part: "survey" }, ...partsOf(after), ...partsOf(before).filter((part) => !nameOf(after, part))];
  return parts.map((where) => groupOf(where, { before, after, told })).filter((group) => group.told.length + group.questions.length > 0);
}

type Compared = { readonly before: SurveyDefinition; readonly after: SurveyDefinition; readonly told: readonly Difference[] };

function partsOf(survey: SurveyDefinition): Part[] {
  const place = (name: string) => (survey.order.includes(name) ? survey.order.indexOf(name) : survey.order.length);
  const owners = ownersOf(survey).toSorted((one, other) => place(one.name) - place(other.name));
  return owners.map(({ owner }) => owner);
}

function groupOf(where: Part, compared: Compared): Group {
  const { before, after } = compared;
  const told = toldOf(where, compared);
  const isWhole = told.some(({ entry, change }) => entry === null && (change.kind === "added" || change.kind === "removed"));
  const held = [...questionsIn(after, where), ...questionsIn(before, where).filter((id) => !nameOf(after, { part: "question", id }))];
  const changed = held.map((id) => ({
    id,
    name: nameIn(compared, { part: "question", id }),
    told: toldOf({ part: "question", id }, compared),
  }));
  return {
    where,
    name: nameIn(compared, where),
    told,
    questions: changed.filter((question) => question.told.length > 0),
    brought: isWhole ? held.map((id) => nameIn(compared, { part: "question", id })) : [],
  };
}

function toldOf(where: Part, { told }: Compared): Difference[] {
  return told.filter((difference) => partKey(difference.where) === partKey(where));
}

function questionsIn(survey: SurveyDefinition, where: Part): string[] {
  const owning = ownersOf(survey).find(({ owner }) => partKey(owner) === partKey(where));
  return owning?.held.questions.map(({ id }) => id) ?? [];
}

function nameIn({ before, after }: Compared, part: Part): LocalizedText {
  return nameOf(after, part) ?? nameOf(before, part) ?? { vi: "", en: "" };
}
