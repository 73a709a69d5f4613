import type { Question, SurveyDefinition } from "./definition.ts";
import type { Difference } from "./difference.ts";
import { differencesOfQuestion } from "./differences-of-part.ts";
import { moved } from "./moved.ts";
import { ownersOf, type Owner, type Owning, partKey } from "./part.ts";

type Kept = { readonly owner: Owner; readonly question: Question };

/** Questions that came, went, stand elsewhere or are not as they were; those that came or went with their part are told with it. */
export function questionDifferences(before: SurveyDefinition, after: SurveyDefinition): Difference[] {
  const [was, is] = [questionsById(before), questionsById(after)];
  return [
    ...[...is.values()].flatMap((kept) => (was.has(kept.question.id) ? [] : alone(kept, before, "added"))),
    ...[...was.values()].flatMap((kept) => (is.has(kept.question.id) ? [] : alone(kept, after, "removed"))),
    ...[...is.values()].flatMap((kept) => sameQuestion(was.get(kept.question.id), kept)),
    ...ownersOf(after).flatMap((owning) => reordered(ownersOf(before), owning)),
  ];
}

function questionsById(survey: SurveyDefinition): Map<string, Kept> {
  const kept = ownersOf(survey).flatMap(({ owner, held }) => held.questions.map((question): Kept => ({ owner, question })));
  return new Map(kept.map((one) => [one.question.id, one]));
}

function alone({ owner, question }: Kept, other: SurveyDefinition, kind: "added" | "removed"): Difference[] {
  const isPartThere = ownersOf(other).some((owning) => partKey(owning.owner) === partKey(owner));
  return isPartThere ? [{ where: { part: "question", id: question.id }, entry: null, change: { kind } }] : [];
}

function sameQuestion(before: Kept | undefined, after: Kept): Difference[] {
  if (before === undefined) return [];
  const told = differencesOfQuestion(before.question, after.question);
  if (partKey(before.owner) === partKey(after.owner)) return told;
  const where = { part: "question", id: after.question.id } as const;
  return [{ where, entry: null, change: { kind: "transferred", from: before.owner, to: after.owner } }, ...told];
}

function reordered(before: readonly Owning[], after: Owning): Difference[] {
  const was = before.find(({ owner }) => partKey(owner) === partKey(after.owner))?.held.questions ?? [];
  return moved(idsOf(was), idsOf(after.held.questions)).map(({ name, behind }) => ({
    where: { part: "question", id: name },
    entry: null,
    change: { kind: "moved", behind },
  }));
}

function idsOf(questions: readonly Question[]): string[] {
  return questions.map(({ id }) => id);
}
