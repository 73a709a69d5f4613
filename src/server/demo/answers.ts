import { isAsked } from "#survey/condition.ts";
import type { BlockQuestion, Criterion, CriterionCode, SatisfactionQuestion, SurveyDefinition } from "#survey/definition.ts";
import type { Answers, Reasons } from "#survey/response.ts";
import { levels, notApplicable, yesNo } from "#survey/scale.ts";
import type { Dice } from "./dice.ts";

/** A person at the desk: what the questions meet. `mood` is satisfaction before any item is read, in logits. */
export type Person = {
  readonly survey: SurveyDefinition;
  readonly mood: number;
  readonly lateness: string;
  readonly respondentType: "citizen" | "organisation";
  /** Nobody launched the visit, so the blocks of self-service are asked too. */
  readonly alone: boolean;
  readonly dice: Dice;
};

/** Logits by criterion: officials and results please most, feedback least, as in the national results of 2023 and 2024. */
const easeByCriterion: Readonly<Record<CriterionCode, number>> = { ACC: 0.05, FAC: 0, PRO: 0.15, OFF: 0.25, RES: 0.35, FBK: -0.3 };

/** Cut points between the five levels, in logits, chosen so that about 86 % are satisfied at 0. */
const cutPoints = [-6.2, -4.6, -2.9, 0.3] as const;

/** Answers to everything asked, in the order asked; one of sixteen people gives every item the same level. */
export function answersOf(person: Person): Answers {
  const { survey, dice } = person;
  const habit = dice.chance(0.06) ? dice.pickWeighted({ satisfied: 3, "very-satisfied": 2, neutral: 1 }) : undefined;
  const answers: Answers = {};
  for (const step of survey.order) {
    const criterion = survey.criteria.find(({ code }) => code === step);
    if (criterion) Object.assign(answers, levelsOf(criterion, person, habit));
    const block = survey.blocks.find(({ id, askedIn }) => id === step && (person.alone || askedIn === "every-visit"));
    for (const question of block?.questions ?? []) {
      const option = optionOf(question, person, answers);
      if (option !== undefined) answers[question.id] = [option];
    }
  }
  return answers;
}

function levelsOf({ code, questions }: Criterion, person: Person, habit: string | undefined): Answers {
  const satisfaction = person.mood + easeByCriterion[code];
  return Object.fromEntries(questions.map((question) => [question.id, [habit ?? levelOf(question, satisfaction, person.dice)]]));
}

/** The level this person gives, or «Không áp dụng» where the definition allows it. */
function levelOf(question: SatisfactionQuestion, satisfaction: number, dice: Dice): string {
  if (question.notApplicable && dice.chance(question.id.startsWith("fbk") ? 0.5 : 0.06)) return notApplicable.id;
  const chance = dice.roll();
  const place = satisfaction + 1.1 * dice.bell() + Math.log((chance + 1e-9) / (1 - chance));
  return levels[cutPoints.filter((cut) => place > cut).length]?.id ?? "neutral";
}

/** Tags after low scores: two of three people tap one or two. */
export function reasonsOf({ survey, dice }: Person, answers: Answers): Reasons {
  const reasons: Reasons = {};
  for (const { code, questions, reasons: tags } of survey.criteria) {
    const isLow = questions.some(({ id }) => answers[id]?.[0] === "very-dissatisfied" || answers[id]?.[0] === "dissatisfied");
    const [first, ...others] = tags.map(({ id }) => id);
    if (!isLow || first === undefined || dice.chance(0.35)) continue;
    reasons[code] = [...new Set([dice.pick([first, ...others]), ...(dice.chance(0.4) ? [dice.pick([first, ...others])] : [])])];
  }
  return reasons;
}

/** One option, the first ones more often, late files with more trips; none where nothing is asked or one in twenty skips. */
function optionOf(question: BlockQuestion, person: Person, answers: Answers): string | undefined {
  const { survey, lateness, respondentType, dice } = person;
  if (question.kind === "text" || !isAsked(question.when, survey, answers)) return undefined;
  if (!question.required && dice.chance(0.05)) return undefined;
  const known: Readonly<Record<string, string>> = { "return-time": lateness, "respondent-type": respondentType };
  return known[question.id] ?? anyOption(question, lateness === "late" ? 0.75 : 0.4, dice);
}

function anyOption(question: Exclude<BlockQuestion, { kind: "text" }>, fading: number, dice: Dice): string {
  const options = question.kind === "yes-no" ? yesNo : question.options.filter(({ ends }) => ends === undefined);
  return dice.pickWeighted(Object.fromEntries(options.map(({ id }, index) => [id, fading ** index])));
}

/** What was answered before the person left. */
export function firstPart(answers: Answers, dice: Dice): Answers {
  const all = Object.entries(answers);
  return Object.fromEntries(all.slice(0, Math.max(1, Math.floor(all.length * (0.2 + 0.6 * dice.roll())))));
}
