import { hash as digest } from "node:crypto";
import { hexOf } from "#protocol/response-id.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { hashedText } from "#survey/hashed-text.ts";
import type { Comments, Outcome, Response } from "#survey/response.ts";
import { isStraightLine } from "#survey/straight-line.ts";
import { answersOf, firstPart, type Person, reasonsOf } from "./answers.ts";
import type { Dice } from "./dice.ts";
import { launchedWith } from "./launch.ts";
import type { Desk } from "./province.ts";
import { remarks } from "./remarks.ts";

/** One result handed over: where, when, of what, and how far into the made-up time (0 … 1 of a year, beyond it in longer times). */
export type Handover = {
  readonly desk: Desk;
  readonly day: string;
  readonly progress: number;
  /** The wave of that day, null outside any. */
  readonly wave: string | null;
};

/** The survey asked, and its identity. */
export type Asked = { readonly survey: SurveyDefinition; readonly hash: string };

/** Land and building please least; in logits. */
const easeByField: Readonly<Record<string, number>> = { "land-environment": -0.45, "construction-housing": -0.3, "civil-status": 0.15 };

/** A response before it has its id, and its free words beside it. */
export type Visit = { readonly form: Omit<Response, "id">; readonly comments: Comments };

/** A visit that ended as visits do: most finished, some stopped half-way, some declined. */
export function visitOf(handover: Handover, { survey, hash }: Asked, dice: Dice): Visit {
  const { desk, day, wave } = handover;
  const field = dice.pickWeighted(desk.fields);
  const lateness = dice.pickWeighted({ late: desk.lateShare, early: 0.22, "on-time": 0.62, "no-appointment": 0.08 });
  const mood = moodOf(handover, field, dice) + (lateness === "late" ? -1.6 : 0);
  const outcome = dice.pickWeighted({ completed: 80, partial: 5, abandoned: 4, declined: 11 });
  const respondentType = dice.chance(field === "business-investment" ? 0.8 : 0.12) ? "organisation" : "citizen";
  const alone = dice.chance(0.1);
  const { comments, ...given } = givenBy({ survey, mood, lateness, respondentType, alone, dice }, outcome);
  const form: Visit["form"] = {
    format: 1,
    survey: hash,
    unit: desk.unit.id,
    counter: dice.pickWeighted(Object.fromEntries(desk.unit.counters.map(({ id }, index) => [id, 1 / (index + 1)]))),
    field,
    procedure: null,
    wave,
    respondentType,
    channel: "kiosk",
    mode: "live",
    launchedBy: alone ? "citizen" : "staff",
    outcome,
    assisted: dice.chance(0.07),
    language: dice.chance(0.985) ? "vi" : "en",
    day,
    hour: Number(dice.pickWeighted({ "7": 6, "8": 20, "9": 22, "10": 18, "13": 8, "14": 14, "15": 10, "16": 5 })),
    clock: dice.chance(0.98) ? "verified" : "unverified",
    seconds: Math.round(5 + Object.keys(given.answers).length * (2 + 2 * dice.roll())),
    secondsByScreen: {},
    quality: {
      straightLine: isStraightLine(survey, given.answers),
      outsideOpeningHours: false,
      noLaunch: false,
      sinceLastSave: dice.pickWeighted({ "under-15-s": 1, "under-60-s": 4, "under-300-s": 30, more: 65 }),
    },
    nonce: hexOf(dice.bytes(16)),
    ...given,
    comments: hashesOf(comments),
  };
  return { form: { ...form, ...launchedWith(form, { field, lateness, alone }) }, comments };
}

function hashesOf(comments: Comments): Response["comments"] {
  return Object.fromEntries(Object.entries(comments).map(([question, comment]) => [question, digest("sha256", hashedText(comment))]));
}

/** What is on the form in the end: all of it, its first part, or nothing. */
function givenBy(person: Person, outcome: Outcome): Pick<Response, "answers" | "reasons"> & { comments: Comments } {
  if (outcome !== "completed" && outcome !== "partial") return { answers: {}, reasons: {}, comments: {} };
  const answers = answersOf(person);
  if (outcome === "partial") return { answers: firstPart(answers, person.dice), reasons: {}, comments: {} };
  const comments = person.dice.chance(0.09) ? { comment: { salt: hexOf(person.dice.bytes(16)), words: remarkFor(person) } } : {};
  return { answers, reasons: reasonsOf(person, answers), comments };
}

function moodOf({ desk, progress }: Handover, field: string, dice: Dice): number {
  return desk.quality + desk.trend * (progress - 0.5) + (easeByField[field] ?? 0) + 1.3 * dice.bell();
}

function remarkFor({ mood, dice }: Person): string {
  if (mood > 0.6) return dice.pick(remarks.content);
  return mood > -0.9 ? dice.pick(remarks.mixed) : dice.pick(remarks.unhappy);
}
