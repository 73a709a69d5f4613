import { changedMembers, isSame } from "./changed-members.ts";
import type { Block, Criterion, Option, Question, Rate, Reason } from "./definition.ts";
import type { Change, Difference, Entry } from "./difference.ts";
import { moved } from "./moved.ts";
import type { Owner, Part } from "./part.ts";

type Sides<Whole> = { readonly before: Whole; readonly after: Whole };

/** In which a criterion or block is not as it was, its questions apart. */
export function differencesOfPart(before: Criterion | Block, after: Criterion | Block, where: Owner): Difference[] {
  const apart = ["questions", "reasons", "rates", "askedIn"];
  const own: Change[] = changedMembers(before, after, apart);
  if ("askedIn" in before && "askedIn" in after && before.askedIn !== after.askedIn)
    own.push({ kind: "asked-in", before: before.askedIn, after: after.askedIn });
  return [
    ...own.map((change): Difference => ({ where, entry: null, change })),
    ...entryDifferences({ before: reasonsOf(before), after: reasonsOf(after) }, where, "reasons"),
    ...entryDifferences({ before: ratesOf(before), after: ratesOf(after) }, where, "rates"),
  ];
}

/** In which a question is not as it was, wherever it stands. */
export function differencesOfQuestion(before: Question, after: Question): Difference[] {
  const where: Part = { part: "question", id: after.id };
  const own: Change[] = changedMembers(before, after, ["kind", "when", "options", "maxCharacters"]);
  if (before.kind !== after.kind) own.push({ kind: "answered-otherwise", before: before.kind, after: after.kind });
  if (!isSame(before.when, after.when)) own.push({ kind: "condition", before: before.when ?? null, after: after.when ?? null });
  if (lengthOf(before) !== lengthOf(after)) own.push({ kind: "length", before: lengthOf(before), after: lengthOf(after) });
  return [
    ...own.map((change): Difference => ({ where, entry: null, change })),
    ...entryDifferences({ before: optionsOf(before), after: optionsOf(after) }, where, "options"),
  ];
}

const reasonsOf = (part: Criterion | Block) => ("reasons" in part ? part.reasons : []);
const ratesOf = (part: Criterion | Block) => ("rates" in part ? part.rates : []);
const optionsOf = (question: Question) => ("options" in question ? question.options : []);
const lengthOf = (question: Question) => ("maxCharacters" in question ? question.maxCharacters : null);

type Held = Option | Reason | Rate;

function entryDifferences({ before, after }: Sides<readonly Held[]>, where: Part, list: Entry["list"]): Difference[] {
  const on = (id: string, change: Change): Difference => ({ where, entry: { list, id }, change });
  const was = new Map(before.map((entry) => [entry.id, entry]));
  const is = new Map(after.map((entry) => [entry.id, entry]));
  return [
    ...[...is.keys()].flatMap((id) => (was.has(id) ? [] : [on(id, { kind: "added" })])),
    ...[...was.keys()].flatMap((id) => (is.has(id) ? [] : [on(id, { kind: "removed" })])),
    ...moved([...was.keys()], [...is.keys()]).map(({ name, behind }) => on(name, { kind: "moved", behind })),
    ...[...is.values()].flatMap((entry) => {
      const known = was.get(entry.id);
      return known === undefined ? [] : changesOfEntry(known, entry).map((change) => on(entry.id, change));
    }),
  ];
}

function changesOfEntry(before: Held, after: Held): Change[] {
  if (!("numerator" in before) || !("numerator" in after)) return changedMembers(before, after, []);
  const parts = ["question", "numerator", "denominator"] as const;
  const isOther = parts.some((part) => !isSame(before[part], after[part]));
  return [...changedMembers(before, after, parts), ...(isOther ? [{ kind: "rate", before, after } as const] : [])];
}
