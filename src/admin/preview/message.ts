import * as z from "zod/mini";
import type { Selected } from "#admin/editor/selected.ts";
import { CriterionCode, type SurveyDefinition } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";

/** What the tablet shows: a draft, the part of it that is open, the language. `round`: another number begins the draft anew. */
export type Shown = { readonly survey: SurveyDefinition; readonly selected: Selected; readonly language: Language; readonly round: number };

const Part = z.discriminatedUnion("part", [
  z.object({ part: z.literal("survey") }),
  z.object({ part: z.literal("criterion"), code: CriterionCode }),
  z.object({ part: z.literal("block"), id: z.string() }),
  z.object({ part: z.literal("question"), id: z.string() }),
]);
const Tongue = z.enum(["vi", "en"]);

/** The same as the editor hands it over; the draft as JSON, which is copied and compared in no time where an object is not. */
export const HandedOver = z.object({ kind: z.literal("shown"), text: z.string(), selected: Part, language: Tongue, round: z.number() });
export type HandedOver = z.infer<typeof HandedOver>;

/** What the tablet tells the editor: it is there and wants a draft, or somebody chose a language on it. */
export const Told = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("language"), language: Tongue }),
]);
export type Told = z.infer<typeof Told>;
