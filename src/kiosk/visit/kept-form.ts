import * as z from "zod/mini";
import type { Bundle } from "#protocol/bundle.ts";
import { Answers, Reasons, RespondentType, StaffWord } from "#survey/response.ts";
import type { Resumable } from "./stage.ts";

/** A form in progress as it lies on disk: without its survey, which the bundle holds. */
const KeptForm = z.object({
  survey: z.string(),
  launchedBy: z.enum(["staff", "citizen"]),
  mode: z.enum(["live", "practice"]),
  assisted: z.boolean(),
  field: z.nullable(z.string()),
  procedure: z.nullable(z.string()),
  wave: z.nullable(z.string()),
  respondentType: z.nullable(RespondentType),
  staffWord: z.nullable(StaffWord),
  given: z.object({ answers: Answers, comments: z.record(z.string(), z.string()), reasons: Reasons }),
  screen: z.string(),
  first: z.number(),
  reasonsShown: z.array(z.string()),
  millisecondsByScreen: z.record(z.string(), z.number()),
  /** Where it was launched, wherever the tablet stands when it is finished. */
  place: z.object({ unit: z.string(), counter: z.nullable(z.string()) }),
  comfort: z.object({ language: z.enum(["vi", "en"]), textStep: z.literal([1, 2, 3]), contrast: z.boolean() }),
});

/** The form as `toKeep` made it; null when there is none, or when its survey is no longer on the tablet. */
export function fromKept(content: unknown, { surveys, trials = [] }: Pick<Bundle, "surveys" | "trials">): Resumable | null {
  const kept = z.safeParse(KeptForm, content).data;
  const survey = [...surveys, ...trials].find(({ hash }) => hash === kept?.survey);
  if (!kept || !survey) return null;
  const { comfort, place, ...form } = kept;
  return { form: { ...form, survey, countedAt: null }, comfort, place };
}
