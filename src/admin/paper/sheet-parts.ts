import type {
  Block,
  BlockQuestion,
  Criterion,
  LocalizedText,
  Question,
  SatisfactionQuestion,
  SurveyDefinition,
} from "#survey/definition.ts";
import { screensOf } from "#survey/flow.ts";
import { questionsOf } from "#survey/questions.ts";
import { levels, notApplicable, yesNo } from "#survey/scale.ts";

/** A question under the number it bears on the sheet, by which it is typed in too. */
export type Numbered<One extends Question = Question> = { readonly number: number; readonly question: One };

/** A criterion or a block as it stands on a sheet. */
export type SheetPart =
  | {
      readonly kind: "criterion";
      readonly id: string;
      readonly criterion: Criterion;
      readonly questions: readonly Numbered<SatisfactionQuestion>[];
    }
  | { readonly kind: "block"; readonly id: string; readonly block: Block; readonly questions: readonly Numbered<BlockQuestion>[] };

/** What staff give out on paper, in the survey's order, numbered throughout; what nobody could ever be asked there is left out. */
export function sheetParts(definition: SurveyDefinition): SheetPart[] {
  const screens = screensOf(definition, { launchedBy: "staff" });
  const there = new Set(
    screens.flatMap((screen) => (screen.kind === "criterion" ? screen.criterion : screen.block).questions.map(({ id }) => id)),
  );
  const known = new Set(questionsOf(definition).map(({ id }) => id));
  const isForSomebody = ({ when }: Question) => when?.is === undefined || there.has(when.question) || !known.has(when.question);
  let last = 0;
  const numbered = <One extends Question>(questions: readonly One[]): Numbered<One>[] =>
    questions.filter(isForSomebody).map((question) => ({ number: (last += 1), question }));
  return screens
    .map((screen): SheetPart => {
      const { id } = screen;
      if (screen.kind === "block") return { kind: "block", id, block: screen.block, questions: numbered(screen.block.questions) };
      return { kind: "criterion", id, criterion: screen.criterion, questions: numbered(screen.criterion.questions) };
    })
    .filter(({ questions }) => questions.length > 0);
}

/** An answer as it stands beside its box, and the key it is typed by. */
export type Choice = { readonly key: string; readonly id: string; readonly text: LocalizedText };

/** The answers a sheet offers to a question; none for free words. Levels have the digits of the scale, «không áp dụng» is 0. */
export function choicesOf(question: Question): Choice[] {
  if (question.kind === "text") return [];
  if (question.kind === "yes-no") return keyed(yesNo);
  if (question.kind !== "satisfaction") return keyed(question.options);
  const scale = levels.map(({ id, level, text }) => ({ key: String(level), id, text }));
  return question.notApplicable ? [...scale, { key: "0", ...notApplicable }] : scale;
}

/** Things to tick, under the digits they bear on the sheet. */
export function keyed(options: readonly { readonly id: string; readonly text: LocalizedText }[]): Choice[] {
  return options.map(({ id, text }, index) => ({ key: String(index + 1), id, text }));
}

/** Every question of a sheet in the order of their numbers. */
export function questionsIn(parts: readonly SheetPart[]): Numbered[] {
  return parts.flatMap(({ questions }): readonly Numbered[] => questions);
}

/** After which answers to which number a question is asked, or not; null where everybody is asked. */
export type AskedAfter = { readonly number: number; readonly is: readonly LocalizedText[]; readonly isNot: readonly LocalizedText[] };

export function askedAfter({ when }: Question, parts: readonly SheetPart[]): AskedAfter | null {
  if (when === undefined) return null;
  const before = questionsIn(parts).find(({ question }) => question.id === when.question);
  if (!before) return null;
  const choices = choicesOf(before.question);
  const textsOf = (ids: readonly string[] = []) => choices.filter(({ id }) => ids.includes(id)).map(({ text }) => text);
  return { number: before.number, is: textsOf(when.is), isNot: textsOf(when.isNot) };
}
