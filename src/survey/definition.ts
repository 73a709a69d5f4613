import * as z from "zod/mini";

/** A text in both languages of the product; `vi` is the reference in law and in reports, `en` a help beside it. */
export const LocalizedText = z.strictObject({
  vi: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});
export type LocalizedText = z.infer<typeof LocalizedText>;

/** How an identifier is written; it stays for ever: a changed meaning gets a new one. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const Id = z.string().check(z.regex(idPattern), z.maxLength(60));

/** Criterion codes of the national instruments, the same everywhere so that instruments can be set side by side. */
export const criterionCodes = ["ACC", "FAC", "PRO", "OFF", "RES", "FBK"] as const;
export const CriterionCode = z.enum(criterionCodes);
export type CriterionCode = z.infer<typeof CriterionCode>;

/**
 * «Ask this when …». A question that was skipped meets no `is` and meets every `isNot`;
 * when the question pointed to is not in the survey, the condition falls away and the item is asked of everyone.
 */
export const Condition = z.strictObject({
  question: Id,
  is: z.optional(z.array(Id).check(z.minLength(1))),
  isNot: z.optional(z.array(Id).check(z.minLength(1))),
});
export type Condition = z.infer<typeof Condition>;

/** One answer a citizen may choose. `counts: false` keeps it outside numerator and denominator; it is shown apart. */
export const Option = z.strictObject({
  id: Id,
  text: LocalizedText,
  counts: z.optional(z.literal(false)),
  /** Choosing it ends the visit as «not eligible»: nothing is scored, a comment may be left. */
  ends: z.optional(z.literal("not-eligible")),
});
export type Option = z.infer<typeof Option>;

/** Verbatim words of a source document on which a text rests. */
const Quote = z.strictObject({ source: z.string(), place: z.string(), text: z.string() });

/**
 * How sure a wording is: `a` a source document, `b` a published source, `b2` a public but unofficial transcription,
 * `official` or `adapted` an official form as transcribed or shortened, `ours` written here.
 */
const Origin = z.enum(["a", "b", "b2", "official", "adapted", "ours"]);

const anyQuestion = {
  id: Id,
  /** Short name for the editor, conditions and charts. */
  name: z.optional(LocalizedText),
  /** Number in the official form, as printed there. */
  officialNumber: z.optional(z.string()),
  text: LocalizedText,
  /** Our short wording for the tablet; the official one stays one tap away. */
  shortText: z.optional(LocalizedText),
  hint: z.optional(LocalizedText),
  required: z.boolean(),
  when: z.optional(Condition),
  /** The condition in words. */
  askedWhen: z.optional(LocalizedText),
  /** One sentence for staff: what the question asks. */
  staff: z.optional(LocalizedText),
  /** Recorded reading of the question, a file name per language; empty until somebody records it. */
  audio: z.optional(z.strictObject({ vi: z.optional(z.string()), en: z.optional(z.string()) })),
  source: z.optional(z.string()),
  origin: z.optional(Origin),
  /** What still has to be confirmed before the text is used, for example «đơn vị xác nhận». */
  status: z.optional(z.string()),
  notes: z.optional(z.array(z.string())),
  quotes: z.optional(z.array(Quote)),
};

/** An item on the five official levels: the only kind that feeds the index. */
export const SatisfactionQuestion = z.strictObject({
  ...anyQuestion,
  kind: z.literal("satisfaction"),
  /** Whether «Không áp dụng» is offered, and when a citizen should take it. */
  notApplicable: z.boolean(),
  notApplicableWhen: z.optional(LocalizedText),
});
export type SatisfactionQuestion = z.infer<typeof SatisfactionQuestion>;

/** `onByDefault: false`: left out of its block until an instrument asks for it by name. */
const blockQuestion = { ...anyQuestion, onByDefault: z.optional(z.literal(false)) };
const withOptions = { ...blockQuestion, options: z.array(Option).check(z.minLength(2)) };

export const BlockQuestion = z.discriminatedUnion("kind", [
  z.strictObject({ ...withOptions, kind: z.literal("single") }),
  z.strictObject({ ...withOptions, kind: z.literal("several") }),
  z.strictObject({ ...withOptions, kind: z.literal("count") }),
  z.strictObject({ ...blockQuestion, kind: z.literal("yes-no") }),
  z.strictObject({
    ...blockQuestion,
    kind: z.literal("text"),
    maxCharacters: z.number().check(z.int(), z.gte(1), z.lte(1000)),
    placeholder: z.optional(LocalizedText),
  }),
]);
export type BlockQuestion = z.infer<typeof BlockQuestion>;
export type Question = SatisfactionQuestion | BlockQuestion;

/** A reason a citizen may tap after a low score: what happened, never who. */
export const Reason = z.strictObject({
  id: Id,
  text: LocalizedText,
  origin: z.optional(Origin),
  quotes: z.optional(z.array(Quote)),
});
export type Reason = z.infer<typeof Reason>;

export const Criterion = z.strictObject({
  code: CriterionCode,
  officialNumber: z.optional(z.string()),
  title: LocalizedText,
  shortTitle: z.optional(LocalizedText),
  subtitle: z.optional(LocalizedText),
  /** Official words printed between the title and the items. */
  lead: z.optional(LocalizedText),
  notes: z.optional(z.array(z.string())),
  questions: z.array(SatisfactionQuestion).check(z.minLength(1)),
  reasons: z.array(Reason),
});
export type Criterion = z.infer<typeof Criterion>;

/** A share with its own numerator and denominator, in option ids of one question. No rate feeds the index. */
export const Rate = z.strictObject({
  id: Id,
  question: Id,
  name: LocalizedText,
  numerator: z.array(Id).check(z.minLength(1)),
  denominator: z.array(Id).check(z.minLength(1)),
});
export type Rate = z.infer<typeof Rate>;

/** Questions outside the index that any instrument may include. */
export const Block = z.strictObject({
  id: Id,
  title: LocalizedText,
  /** `self-service`: asked only when no member of staff launched the visit, because the launch answers it. */
  askedIn: z.enum(["every-visit", "self-service"]),
  /** On when an instrument is first used; the unit decides. */
  onByDefault: z.boolean(),
  /** Preceded by the gentle preface. */
  sensitive: z.boolean(),
  note: z.optional(LocalizedText),
  stem: z.optional(LocalizedText),
  notes: z.optional(z.array(z.string())),
  questions: z.array(BlockQuestion).check(z.minLength(1)),
  rates: z.array(Rate),
});
export type Block = z.infer<typeof Block>;

const Source = z.strictObject({
  number: z.string(),
  kind: LocalizedText,
  date: z.string(),
  issuer: LocalizedText,
  title: z.string(),
  /** Number under which the texts of this instrument cite it, for example «003». */
  citedAs: z.optional(z.string()),
});

/** `means`: mean of items, then of criteria. `pooled`: all satisfied answers over all answers. */
export const Method = z.enum(["means", "pooled"]);
export type Method = z.infer<typeof Method>;

/** Everything an instrument says of itself, before its blocks are put in. */
export const instrumentShape = {
  /** Version of this format. */
  format: z.literal(1),
  id: Id,
  /** A label people read; the identity of a version is the hash of its canonical bytes. */
  version: z.number().check(z.int(), z.gte(0)),
  title: LocalizedText,
  /** What the citizen reads; `{unit}` stands for the unit's name. */
  publicTitle: LocalizedText,
  languages: z.tuple([z.literal("vi"), z.literal("en")]),
  scale: z.literal("satisfaction-5"),
  sources: z.array(Source),
  textFrom: z.optional(LocalizedText),
  certified: z.array(LocalizedText),
  notCertified: z.array(LocalizedText),
  /** What another source repeats word for word. */
  corroborated: z.optional(LocalizedText),
  status: z.optional(LocalizedText),
  respondents: z.optional(LocalizedText),
  notes: z.optional(z.array(z.string())),
  groupLabel: LocalizedText,
  itemLabel: LocalizedText,
  /** Replaces the usual sentence above the items. */
  stem: z.optional(LocalizedText),
  aggregation: z.strictObject({ default: Method, alternative: Method }),
  /** Whether a form left unfinished counts with the answers it has. */
  countsPartial: z.boolean(),
  /** Parts that are official: with other words it is no longer this instrument. */
  locked: z.array(z.enum(["criterion-titles", "item-texts", "scale"])),
  lockedWhy: z.optional(LocalizedText),
};

/**
 * A survey version, whole: what a tablet asks and what the endpoint validates and counts by.
 * `order` names every criterion code and block id once, in the order they are asked.
 */
export const SurveyDefinition = z.strictObject({
  ...instrumentShape,
  criteria: z.array(Criterion).check(z.minLength(1)),
  blocks: z.array(Block),
  order: z.array(z.union([CriterionCode, Id])).check(z.minLength(1)),
});
export type SurveyDefinition = z.infer<typeof SurveyDefinition>;
