import * as z from "zod/mini";
import { CriterionCode } from "./definition.ts";

const OptionId = z.string().check(z.minLength(1), z.maxLength(60));
const seconds = z.number().check(z.int(), z.gte(0), z.lte(86_400));

/** Longest comment a record may carry, in UTF-16 code units. */
const longestComment = 1000;

const ChosenOptions = z.array(OptionId).check(z.minLength(1), z.maxLength(40));

/**
 * Option ids by question id, never texts; one id except for «several». A question without an answer is absent.
 * The same as a record of ChosenOptions (a test holds them together), by hand because a schema run for each of 22 answers was
 * most of what reading a response cost (measured: 13 of 21 µs).
 */
export const Answers = z.custom<Record<string, string[]>>(isObject).check(({ value, issues }) => {
  for (const [question, chosen] of Object.entries(value))
    if (!isChosenOptions(chosen)) issues.push({ code: "custom", path: [question], input: chosen });
});
export type Answers = z.infer<typeof Answers>;

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isChosenOptions(chosen: unknown): boolean {
  return Array.isArray(chosen) && 0 < chosen.length && chosen.length <= 40 && chosen.every(isOptionId);
}

function isOptionId(id: unknown): boolean {
  return typeof id === "string" && 0 < id.length && id.length <= 60;
}

/** Reason tags by criterion, chosen after a low score. */
export const Reasons = z.partialRecord(CriterionCode, ChosenOptions);
export type Reasons = z.infer<typeof Reasons>;

export const outcomes = ["completed", "partial", "abandoned", "declined", "not-eligible"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

export const respondentTypes = ["citizen", "organisation"] as const;
export const RespondentType = z.enum(respondentTypes);
const channels = ["kiosk", "own-phone", "paper"] as const;
const Channel = z.enum(channels);
const surveyLanguages = ["vi", "en"] as const;
export const Language = z.enum(surveyLanguages);
export type Language = z.infer<typeof Language>;

/** A calendar day as the desk counts it, `2026-11-19`. */
const Day = z.iso.date();

const Name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/), z.maxLength(60));

/** What the tablet itself saw of the way the form was filled; flags, never a reason to drop it. */
export const Quality = z.strictObject({
  /** Every satisfaction item, at least five of them, has the same level. */
  straightLine: z.boolean(),
  outsideOpeningHours: z.boolean(),
  noLaunch: z.boolean(),
  /** Since this tablet saved its last response, in classes so that no exact time is kept. */
  sinceLastSave: z.enum(["under-15-s", "under-60-s", "under-300-s", "more"]),
});
export type Quality = z.infer<typeof Quality>;

export const caseResults = ["granted", "refused"] as const;
export const returnTimes = ["early", "on-time", "late"] as const;

/** What staff said of the case when they launched the visit. It answers no question of the citizen's, so that the two may disagree. */
export const StaffWord = z.strictObject({ result: z.enum(caseResults), returned: z.enum(returnTimes) });
export type StaffWord = z.infer<typeof StaffWord>;

/**
 * One launch of a survey and what came of it; immutable once saved.
 * Holds no name, phone, dossier code or fingerprint and no time finer than the hour.
 */
export const Response = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  /** Identity of the survey version: SHA-256 of its canonical bytes, hex. */
  survey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  unit: Name,
  counter: z.nullable(Name),
  field: z.nullable(Name),
  procedure: z.nullable(Name),
  wave: z.nullable(Name),
  respondentType: z.nullable(RespondentType),
  channel: Channel,
  mode: z.enum(["live", "practice"]),
  launchedBy: z.enum(["staff", "citizen"]),
  /** Absent where the citizen launched the visit. */
  staffWord: z.optional(StaffWord),
  outcome: Outcome,
  /** Somebody read the questions aloud and pressed for the citizen. */
  assisted: z.boolean(),
  language: Language,
  day: Day,
  hour: z.number().check(z.int(), z.gte(0), z.lte(23)),
  clock: z.enum(["verified", "unverified"]),
  seconds,
  secondsByScreen: z.record(z.string().check(z.maxLength(60)), seconds).check(z.refine((screens) => Object.keys(screens).length <= 200)),
  quality: Quality,
  /** 16 random bytes, hex: equal answers never give equal bytes. */
  nonce: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  answers: Answers,
  reasons: Reasons,
  /** Salted SHA-256 of the free words, hex, by question id (`hashedText` of each of `Comments`): the words are kept apart and may be deleted. */
  comments: z.record(z.string(), z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type Response = z.infer<typeof Response>;

/** The free words of a response by question id, each with 16 random bytes (hex) of salt, so that its hash does not betray a short text. */
export const Comments = z.record(
  z.string().check(z.maxLength(60)),
  z.strictObject({
    salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    words: z.string().check(z.minLength(1), z.maxLength(longestComment), z.refine(comesBack)),
  }),
);
export type Comments = z.infer<typeof Comments>;

/** Whether every store gives words back: PostgreSQL's text has no place for NUL, UTF-8 none for half a surrogate pair: words changed on their way would not be those of their hash. */
export function comesBack(words: string): boolean {
  return words.isWellFormed() && !words.includes("\0");
}
