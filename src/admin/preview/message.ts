import * as z from "zod/mini";
import { criterionCodes } from "#survey/definition.ts";
import { SurveyDraft } from "#survey/draft.ts";

const Selected = z.discriminatedUnion("part", [
  z.object({ part: z.literal("survey") }),
  z.object({ part: z.literal("criterion"), code: z.enum(criterionCodes) }),
  z.object({ part: z.literal("block"), id: z.string() }),
  z.object({ part: z.literal("question"), id: z.string() }),
]);

const Language = z.enum(["vi", "en"]);

/** What the editor hands to the tablet on which its draft is tried. `round`: another number begins the draft anew. */
export const Shown = z.object({
  kind: z.literal("shown"),
  survey: SurveyDraft,
  selected: Selected,
  language: Language,
  round: z.number(),
});
export type Shown = z.infer<typeof Shown>;

/** What that tablet tells the editor: it is there and wants a draft, or somebody chose a language on it. */
export const Told = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("language"), language: Language }),
]);
export type Told = z.infer<typeof Told>;
