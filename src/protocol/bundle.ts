import * as z from "zod/mini";
import { SurveyDefinition } from "#survey/definition.ts";
import { LocalizedText } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";

const Named = z.object({ id: z.string(), name: LocalizedText });

export const Unit = z.object({
  id: z.string(),
  name: LocalizedText,
  /** The unit above; null for the root. */
  parent: z.nullable(z.string()),
  /** Whether citizens are served here, so that a tablet may stand here. */
  serves: z.boolean(),
  counters: z.array(Named),
});
export type Unit = z.infer<typeof Unit>;

/** Everything a tablet needs, whole or not at all; served by ETag, taken over only while waiting. */
export const Bundle = z.object({
  store: z.uuid(),
  organisation: Named,
  units: z.array(Unit),
  fields: z.array(Named),
  /** Versions in force, the first is asked by default; `hash` is their identity. */
  surveys: z.array(z.object({ hash: z.string(), definition: SurveyDefinition })).check(z.minLength(1)),
  settings: z.object({
    /** IANA zone in which days and hours are counted. */
    timeZone: z.string(),
    /** Quiet seconds before «Ông/Bà có cần thêm thời gian không?», and seconds counted down after it. */
    idleSeconds: z.number(),
    countdownSeconds: z.number(),
    thanksSeconds: z.number(),
    /** Groups under this are never shown; at least 10. */
    minimumGroup: z.number().check(z.gte(10)),
    /** Opening hours by ISO weekday 1–7 as minutes after midnight; a day without entry is closed. */
    openingHours: z.record(z.string(), z.array(z.object({ from: z.number(), to: z.number() }))),
    /** Days acknowledged copies stay on the tablet. */
    keepAcknowledgedDays: z.number(),
  }),
});
export type Bundle = z.infer<typeof Bundle>;

export const readBundle = endpoint({ method: "GET", path: "/api/bundle", input: z.object({}), output: Bundle });
