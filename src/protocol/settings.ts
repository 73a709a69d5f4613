import * as z from "zod/mini";
import { LocalizedText } from "#survey/definition.ts";
import { DeskSettings } from "./bundle.ts";
import { ClosingDay } from "./closing-day.ts";
import { endpoint } from "./endpoint.ts";
import { OwnId, Revision } from "./units.ts";

const whole = (least: number, most: number) => z.number().check(z.int(), z.gte(least), z.lte(most));
const minuteOfDay = whole(0, 24 * 60);

const SignLine = z.string().check(z.minLength(1), z.maxLength(200));
/** As much as stands on a sign and can be read while one waits. */
const SignText = z.object({ vi: SignLine, en: SignLine });
const Sign = z.nullable(z.object({ text: SignText, checkedOn: z.nullable(z.iso.date()) }));

/** What a desk says and does, as far as the organisation or one unit says so; what is absent is inherited from above. */
export const GivenDeskSettings = z.partial(
  z.object({
    ...DeskSettings.shape,
    openingHours: z.record(
      z.string().check(z.regex(/^[1-7]$/)),
      z.array(z.object({ from: minuteOfDay, to: minuteOfDay })).check(z.maxLength(6)),
    ),
    holidays: z.array(z.iso.date()).check(z.maxLength(400)),
    hotline: Sign,
    feedbackBox: Sign,
    feedback: Sign,
    complaints: Sign,
    dossierProgress: Sign,
    board: z.array(z.object({ said: SignText, done: SignText, day: z.iso.date() })).check(z.maxLength(4)),
    idleSeconds: whole(20, 600),
    countdownSeconds: whole(10, 120),
    thanksSeconds: whole(3, 60),
  }),
);
export type GivenDeskSettings = z.infer<typeof GivenDeskSettings>;

/** What holds for the whole organisation only. */
export const CommonSettings = z.object({
  /** IANA zone in which days and hours are counted. */
  timeZone: z.string().check(z.maxLength(60)),
  /** Groups under this are never shown. */
  minimumGroup: whole(10, 100),
  closingDay: ClosingDay,
  /** Blocks a new survey begins with, by id. */
  defaultBlocks: z.array(OwnId).check(z.maxLength(40)),
  /** How long free words, exact times of receipt and practice are kept, and acknowledged copies on tablets. */
  commentMonths: whole(1, 120),
  receiveTimeDays: whole(1, 90),
  practiceDays: whole(1, 30),
  keepAcknowledgedDays: whole(7, 60),
  /** Longest wait of a tablet between two tries to send. */
  longestRetrySeconds: whole(30, 3600),
  /** Whether a second person must approve a questionnaire before it is published. */
  publicationByTwo: z.boolean(),
});
export type CommonSettings = z.infer<typeof CommonSettings>;

/** A PIN as it is chosen; only a slow hash of it is kept. */
const NewPin = z.nullable(z.string().check(z.regex(/^[0-9]{6,12}$/)));

/** What the organisation or one unit says of its desks, but for the PIN. */
const GivenInSight = z.omit(GivenDeskSettings, { pin: true });
export type GivenInSight = z.infer<typeof GivenInSight>;

const Settings = z.object({
  revision: Revision,
  organisation: LocalizedText,
  common: CommonSettings,
  /** What desks say and do where neither a unit nor the organisation says otherwise. */
  usual: z.omit(DeskSettings, { pin: true }),
  /** What the organisation says, and what single units say differently. A PIN shows only as `true`. */
  desks: z.array(z.object({ unit: z.nullable(z.string()), given: GivenInSight, hasPin: z.boolean() })),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of the organisation and of the units the caller sees. */
export const readSettings = endpoint({
  method: "GET",
  path: "/api/organisation/settings",
  access: { by: "person", roles: ["admin", "manager", "staff", "auditor"] },
  input: z.object({}),
  output: Settings,
});

/** Changes what holds for all; what is absent stays. */
export const changeCommonSettings = endpoint({
  method: "POST",
  path: "/api/organisation/settings",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ revision: Revision, organisation: z.optional(LocalizedText), common: z.partial(CommonSettings) }),
  output: Settings,
});

/** Puts these in the place of all the unit (null: the organisation) said before; an absent `pin` stays as it is, null inherits. */
export const changeDeskSettings = endpoint({
  method: "POST",
  path: "/api/organisation/settings/desk",
  access: { by: "person", roles: ["admin"] },
  input: z.object({
    revision: Revision,
    unit: z.nullable(z.string()),
    given: GivenInSight,
    pin: z.optional(NewPin),
  }),
  output: Settings,
});
