import * as z from "zod/mini";
import { SurveyDefinition } from "#survey/definition.ts";
import { LocalizedText } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";
import { OrganisationKey } from "./sealing.ts";

const Named = z.object({ id: z.string(), name: LocalizedText });

/** A sign that tells people where to turn, and the day somebody last made sure that it is right. */
const Checked = z.object({ text: LocalizedText, checkedOn: z.nullable(z.iso.date()) });

/** «Ông/Bà góp ý – chúng tôi đã làm»: what people said, what was done about it, and the day it was. */
const Improvement = z.object({ said: LocalizedText, done: LocalizedText, day: z.iso.date() });
export type Improvement = z.infer<typeof Improvement>;

/** Opening hours by ISO weekday 1–7 as minutes after midnight; a day without entry is closed. */
const OpeningHours = z.record(z.string(), z.array(z.object({ from: z.number(), to: z.number() })));

/** What the screens of one unit say and do; settings of the unit, of those above it or of the organisation. */
export const DeskSettings = z.object({
  /** `data:` address of a picture, at most 40 000 characters. */
  emblem: z.nullable(z.string().check(z.regex(/^data:image\/(png|svg\+xml|webp);base64,/), z.maxLength(40_000))),
  /** `#rrggbb`, at least 4.5 : 1 against white. */
  accent: z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
  openingHours: OpeningHours,
  /** Days closed although their weekday is open. */
  holidays: z.array(z.iso.date()),
  hotline: z.nullable(Checked),
  feedbackBox: z.nullable(Checked),
  /** Where to send feedback (góp ý, phản ánh, kiến nghị), and where to complain or denounce (khiếu nại, tố cáo). */
  feedback: z.nullable(Checked),
  complaints: z.nullable(Checked),
  dossierProgress: z.nullable(Checked),
  /** At most four, the newest first; absent where nobody keeps such a board, and from an older endpoint. */
  board: z.optional(z.array(Improvement).check(z.maxLength(4))),
  /** Whether citizens may start a form by themselves. */
  selfService: z.boolean(),
  /** PBKDF2-SHA-256 of the unit's PIN, hex; it grants and reveals nothing but the tablet's own service pages. */
  pin: z.nullable(z.object({ salt: z.string(), iterations: z.number(), hash: z.string() })),
  /** Quiet seconds before «Ông/Bà có cần thêm thời gian không?», seconds counted down after it, seconds the thanks stay. */
  idleSeconds: z.number(),
  countdownSeconds: z.number(),
  thanksSeconds: z.number(),
});
export type DeskSettings = z.infer<typeof DeskSettings>;

export const Unit = z.object({
  id: z.string(),
  name: LocalizedText,
  /** The unit above; null for the root, and where it is not the reader's to know. */
  parent: z.nullable(z.string()),
  /** Whether citizens are served here, so that a tablet may stand here. */
  serves: z.boolean(),
  counters: z.array(Named),
});
export type Unit = z.infer<typeof Unit>;

const Procedure = z.object({
  ...Named.shape,
  field: z.string(),
  /** Units that deal with it; null: all that deal with the field. */
  units: z.nullable(z.array(z.string())),
});

/** A wave (đợt khảo sát): asked in these units from its first to its last day. */
const RunningWave = z.object({
  ...Named.shape,
  survey: z.string(),
  units: z.array(z.string()),
  first: z.iso.date(),
  last: z.iso.date(),
  mode: z.enum(["live", "practice"]),
});

/** Everything a tablet needs, whole or not at all; served by ETag, taken over only while waiting. */
export const Bundle = z.object({
  store: z.uuid(),
  organisation: Named,
  /** Seals session keys; changes when the organisation makes a new one. */
  organisationKey: OrganisationKey,
  /** This tablet, as the organisation calls it. */
  device: z.object({ id: z.uuid(), name: z.string() }),
  /** Where this tablet may stand, and nowhere else; `counters` too are only those it serves. */
  units: z.array(z.object({ ...Unit.shape, desk: DeskSettings })),
  fields: z.array(Named),
  /** Valid today, of the fields of these units. */
  procedures: z.array(Procedure),
  /** Running, or still to come: the first and last day say when. */
  waves: z.array(RunningWave),
  /** Versions in force, the first is asked by default; `hash` is their identity. */
  surveys: z.array(z.object({ hash: z.string(), definition: SurveyDefinition })).check(z.minLength(1)),
  /** The draft somebody wants to try on this tablet, asked in practice only and before those in force; older endpoints send more, the newest first, or nothing. */
  trials: z.optional(z.array(z.object({ hash: z.string(), definition: SurveyDefinition }))),
  settings: z.object({
    /** IANA zone in which days and hours are counted. */
    timeZone: z.string(),
    /** What is usual in the organisation, for a visit in a unit where the tablet stands no more. */
    idleSeconds: z.number(),
    countdownSeconds: z.number(),
    thanksSeconds: z.number(),
    openingHours: OpeningHours,
    holidays: z.array(z.iso.date()),
    /** Groups under this are never shown; at least 10. */
    minimumGroup: z.number().check(z.gte(10)),
    /** Days acknowledged copies stay on the tablet. */
    keepAcknowledgedDays: z.number(),
    /** Longest wait between two tries to send. */
    longestRetrySeconds: z.number(),
  }),
});
export type Bundle = z.infer<typeof Bundle>;

export const readBundle = endpoint({ method: "GET", path: "/api/bundle", access: { by: "device" }, input: z.object({}), output: Bundle });
