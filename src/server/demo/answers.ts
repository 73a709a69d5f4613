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

/** How often people answer what is not to be expected; where nothing is said, the first options more often. */
const habitsByQuestion: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  harassment: { no: 92, yes: 3, "prefer-not": 5 },
  "extra-papers": { no: 86, yes: 8, unsure: 6 },
  "extra-steps": { no: 91, yes: 4, unsure: 5 },
  "extra-money": { no: 92, hinted: 2, yes: 1, "prefer-not": 5 },
  broker: { no: 93, yes: 3, "prefer-not": 4 },
  "outside-desk": { no: 92, yes: 4, unsure: 4 },
  "sent-to-handler": { no: 89, yes: 6, unsure: 5 },
  "supplement-count": { n0: 74, n1: 17, n2plus: 6, "dont-know": 3 },
  "result-ready": { "at-once": 70, "long-wait": 13, "came-again": 7, "by-post-or-online": 7, "dont-know": 3 },
  "waiting-time": { "under-10": 38, "10-20": 29, "20-30": 16, "30-60": 10, "over-60": 4, "dont-know": 3 },
  "channel-used": { desk: 58, "online-full": 19, "online-part": 11, post: 4, "by-others": 8 },
  "channel-preferred": { "in-person": 36, online: 34, both: 30 },
  "information-channels": { board: 24, officials: 30, internet: 22, hotline: 4, loudspeaker: 6, meetings: 4, media: 3, relatives: 7 },
  "information-preferred": { "in-person": 31, online: 41, both: 28 },
};

/** How much more is wished for, the most first. */
const wishes = ["procedures", "digital", "information", "attention", "attitude", "feedback", "competence", "premises"];

function habitsOf(question: string): Readonly<Record<string, number>> | undefined {
  const wish = wishes.indexOf(question.replace("expect-", ""));
  return wish === -1 ? habitsByQuestion[question] : { "very-much": 68 - 5 * wish, much: 24 + 2 * wish, little: 8 + 3 * wish };
}

function anyOption(question: Exclude<BlockQuestion, { kind: "text" }>, fading: number, dice: Dice): string {
  const options = question.kind === "yes-no" ? yesNo : question.options.filter(({ ends }) => ends === undefined);
  const habits = habitsOf(question.id);
  if (habits !== undefined) return dice.pickWeighted(habits);
  return dice.pickWeighted(Object.fromEntries(options.map(({ id }, index) => [id, fading ** index])));
}

/** What was answered before the person left. */
export function firstPart(answers: Answers, dice: Dice): Answers {
  const all = Object.entries(answers);
  return Object.fromEntries(all.slice(0, Math.max(1, Math.floor(all.length * (0.2 + 0.6 * dice.roll())))));
}
