import type { Question, SurveyDefinition } from "./definition.ts";
import type { Difference } from "./difference.ts";
import { differencesOfQuestion } from "./differences-of-part.ts";
import { moved } from "./moved.ts";
import { ownersOf, type Owner, type Owning, partKey } from "./part.ts";

type Kept = { readonly owner: Owner; readonly question: Question };

/** Questions that came, went, stand elsewhere or are not as they were; those that came or went with their part are told with it. */
export function questionDifferences(before: SurveyDefinition, after: SurveyDefinition): Difference[] {
  const [was, is] = [questionsById(before), questionsById(after)];
  const [partsBefore, partsAfter] = [partsOf(before), partsOf(after)];
  return [
    ...[...is.values()].flatMap((kept) => (was.has(kept.question.id) ? [] : alone(kept, partsBefore, "added"))),
    ...[...was.values()].flatMap((kept) => (is.has(kept.question.id) ? [] : alone(kept, partsAfter, "removed"))),
    ...[...is.values()].flatMap((kept) => sameQuestion(was.get(kept.question.id), kept)),
    ...ownersOf(after).flatMap((owning) => reordered(partsBefore.get(partKey(owning.owner)), owning)),
  ];
}

function questionsById(survey: SurveyDefinition): Map<string, Kept> {
  const kept = ownersOf(survey).flatMap(({ owner, held }) => held.questions.map((question): Kept => ({ owner, question })));
  return new Map(kept.map((one) => [one.question.id, one]));
}

/** Criteria and blocks by their key, the first of two with one key. */
function partsOf(survey: SurveyDefinition): Parts {
  return new Map(
    ownersOf(survey)
      .map((owning) => [partKey(owning.owner), owning] as const)
      .toReversed(),
  );
}

type Parts = ReadonlyMap<string, Owning>;

function alone({ owner, question }: Kept, others: Parts, kind: "added" | "removed"): Difference[] {
  return others.has(partKey(owner)) ? [{ where: { part: "question", id: question.id }, entry: null, change: { kind } }] : [];
}

function sameQuestion(before: Kept | undefined, after: Kept): Difference[] {
  if (before === undefined) return [];
  const told = differencesOfQuestion(before.question, after.question);
  if (partKey(before.owner) === partKey(after.owner)) return told;
  const where = { part: "question", id: after.question.id } as const;
  return [{ where, entry: null, change: { kind: "transferred", from: before.owner, to: after.owner } }, ...told];
}

function reordered(before: Owning | undefined, after: Owning): Difference[] {
  const was = before?.held.questions ?? [];
  return moved(idsOf(was), idsOf(after.held.questions)).map(({ name, behind }) => ({
    where: { part: "question", id: name },
    entry: null,
    change: { kind: "moved", behind },
  }));
}

function idsOf(questions: readonly Question[]): string[] {
  return questions.map(({ id }) => id);
}
