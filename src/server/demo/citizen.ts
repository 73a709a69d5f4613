import { isAsked } from "#survey/condition.ts";
import type { Criterion, CriterionCode, SatisfactionQuestion, SurveyDefinition } from "#survey/definition.ts";
import type { Answers, Reasons, Response } from "#survey/response.ts";
import { levels, notApplicable } from "#survey/scale.ts";
import type { Dice } from "./dice.ts";
import type { Desk } from "./province.ts";
import { remarks } from "./remarks.ts";

/** One result handed over: where, when, of what, and how far into the year (0 … 1). */
export type Handover = {
  readonly desk: Desk;
  readonly day: string;
  readonly progress: number;
};

/** The survey asked, and its identity. */
export type Asked = { readonly survey: SurveyDefinition; readonly hash: string };

/** Logits by criterion: officials and results please most, feedback least, as in the national results of 2023 and 2024. */
const easeByCriterion: Readonly<Record<CriterionCode, number>> = { ACC: 0.05, FAC: 0, PRO: 0.15, OFF: 0.25, RES: 0.35, FBK: -0.3 };
const easeByField: Readonly<Record<string, number>> = { "land-environment": -0.45, "construction-housing": -0.3, "civil-status": 0.15 };

/** Cut points between the five levels, in logits, chosen so that about 86 % are satisfied at 0. */
const cutPoints = [-6.2, -4.6, -2.9, 0.3] as const;

/** A visit that ended as visits do: most finished, some stopped half-way, some declined. */
export function visitOf(handover: Handover, { survey, hash }: Asked, dice: Dice): Omit<Response, "id"> {
  const { desk, day } = handover;
  const outcome = dice.pickWeighted({ completed: 80, partial: 5, abandoned: 4, declined: 11 });
  const field = dice.pickWeighted(desk.fields);
  const lateness = dice.pickWeighted({ late: desk.lateShare, early: 0.22, "on-time": 0.62, "no-appointment": 0.08 });
  const mood = moodOf(handover, field, lateness, dice);
  const given = outcome === "completed" || outcome === "partial" ? answersOf(survey, mood, lateness, dice) : { answers: {}, reasons: {} };
  const answers = outcome === "partial" ? firstPart(given.answers, dice) : given.answers;
  const seconds = outcome === "declined" ? 4 : Math.round(25 + Object.keys(answers).length * (2 + 2 * dice.roll()));
  const scored = Object.values(answers).length;
  return {
    format: 1,
    survey: hash,
    unit: desk.unit.id,
    counter: dice.pick(["quay-1", ...desk.unit.counters.map(({ id }) => id)]),
    field,
    procedure: null,
    wave: null,
    respondentType: dice.chance(field === "business-investment" ? 0.8 : 0.12) ? "organisation" : "citizen",
    channel: "kiosk",
    mode: "live",
    launchedBy: dice.chance(0.9) ? "staff" : "citizen",
    outcome,
    assisted: dice.chance(0.07),
    language: dice.chance(0.985) ? "vi" : "en",
    day,
    hour: Number(dice.pickWeighted({ "7": 6, "8": 20, "9": 22, "10": 18, "13": 8, "14": 14, "15": 10, "16": 5 })),
    clock: dice.chance(0.98) ? "verified" : "unverified",
    seconds,
    secondsByScreen: {},
    quality: {
      straightLine: scored >= 5 && isStraight(survey, answers),
      outsideOpeningHours: false,
      noLaunch: false,
      sinceLastSave: dice.pickWeighted({ "under-15-s": 1, "under-60-s": 4, "under-300-s": 30, more: 65 }),
    },
    nonce: dice.hex(16),
    answers,
    reasons: outcome === "completed" ? given.reasons : {},
    comments: outcome === "completed" && dice.chance(0.09) ? { comment: remarkFor(mood, dice) } : {},
  };
}

/** Satisfaction of one person before any item is read, in logits. */
function moodOf({ desk, progress }: Handover, field: string, lateness: string, dice: Dice): number {
  const late = lateness === "late" ? -1.6 : 0;
  return desk.quality + desk.trend * (progress - 0.5) + (easeByField[field] ?? 0) + late + 1.3 * dice.bell();
}

/** Answers to everything asked, and the reasons after low scores. */
function answersOf(survey: SurveyDefinition, mood: number, lateness: string, dice: Dice): { answers: Answers; reasons: Reasons } {
  const answers: Answers = {};
  const reasons: Reasons = {};
  const saysTheSame = dice.chance(0.06);
  for (const step of survey.order) {
    const criterion = survey.criteria.find(({ code }) => code === step);
    if (criterion) {
      for (const question of criterion.questions)
        answers[question.id] = [
          scoreOf(question, saysTheSame ? mood + 0.3 : mood + easeByCriterion[criterion.code] + 1.1 * dice.bell(), dice),
        ];
      const tags = reasonsFor(criterion, answers, dice);
      if (tags.length > 0) reasons[criterion.code] = tags;
      continue;
    }
    const block = survey.blocks.find(({ id, askedIn }) => id === step && askedIn === "every-visit");
    for (const question of block?.questions ?? []) {
      if (question.kind === "text" || !isAsked(question.when, survey, answers)) continue;
      if (!question.required && dice.chance(0.05)) continue;
      answers[question.id] = [question.id === "return-time" ? lateness : optionOf(question, lateness, dice)];
    }
  }
  return { answers, reasons };
}

/** The level this person gives, or «Không áp dụng» where the definition allows it. */
function scoreOf(question: SatisfactionQuestion, satisfaction: number, dice: Dice): string {
  if (question.notApplicable && dice.chance(question.id.startsWith("fbk") ? 0.5 : 0.06)) return notApplicable.id;
  const chance = dice.roll();
  const place = satisfaction + Math.log((chance + 1e-9) / (1 - chance));
  return levels[cutPoints.filter((cut) => place > cut).length]?.id ?? "neutral";
}

/** Tags after a low score: two of three people tap one or two. */
function reasonsFor(criterion: Criterion, answers: Answers, dice: Dice): string[] {
  const low = criterion.questions.some(({ id }) => answers[id]?.[0] === "very-dissatisfied" || answers[id]?.[0] === "dissatisfied");
  const [first, ...others] = criterion.reasons.map(({ id }) => id);
  if (!low || first === undefined || dice.chance(0.35)) return [];
  const tags = new Set([dice.pick([first, ...others]), ...(dice.chance(0.4) ? [dice.pick([first, ...others])] : [])]);
  return [...tags];
}

type Choice = Exclude<SurveyDefinition["blocks"][number]["questions"][number], { kind: "text" }>;

/** One option: the first ones more often, late files with more trips. */
function optionOf(question: Choice, lateness: string, dice: Dice): string {
  const options = question.kind === "yes-no" ? [{ id: "yes" }, { id: "no" }] : question.options;
  const fading = lateness === "late" ? 0.75 : 0.4;
  return dice.pickWeighted(Object.fromEntries(options.map(({ id }, index) => [id, fading ** index])));
}

/** What was answered before the person left. */
function firstPart(answers: Answers, dice: Dice): Answers {
  const all = Object.entries(answers);
  return Object.fromEntries(all.slice(0, Math.max(1, Math.floor(all.length * (0.2 + 0.6 * dice.roll())))));
}

function isStraight(survey: SurveyDefinition, answers: Answers): boolean {
  const scores = survey.criteria.flatMap(({ questions }) => questions.flatMap(({ id }) => answers[id] ?? []));
  return scores.length >= 5 && new Set(scores).size === 1;
}

function remarkFor(mood: number, dice: Dice): string {
  if (mood > 0.6) return dice.pick(remarks.content);
  return mood > -0.9 ? dice.pick(remarks.mixed) : dice.pick(remarks.unhappy);
}
