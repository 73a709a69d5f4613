import * as z from "zod/mini";
import { BlockFile, ReasonLists } from "#survey/instrument.ts";
import { SurveyDefinition } from "#survey/definition.ts";
import { SurveyDraft } from "#survey/draft.ts";
import { endpoint } from "./endpoint.ts";
import { Revision } from "./units.ts";

const admin = { by: "person", roles: ["admin"] } as const;
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * Most bytes a draft has as JSON in UTF-8, where a Vietnamese letter takes up to three: several times the longest questionnaire that comes
 * with the program, and less than an endpoint reads of one call.
 */
export const longestDraft = 600_000;

/** Whether a draft is longer than can be kept. */
export function isTooLong(draft: SurveyDefinition): boolean {
  return new TextEncoder().encode(JSON.stringify(draft)).length > longestDraft;
}

/** A draft as it is kept: whole, of the form of a version, and not longer than `longestDraft` bytes as JSON. */
const Written = SurveyDraft.check(({ value, issues }) => {
  if (isTooLong(value)) issues.push({ code: "too_big", origin: "bytes", maximum: longestDraft, inclusive: true, input: value });
});

/** What is said of a version when it is published: why it is there, for those who read results over it. */
const Note = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

const Somebody = z.object({ id: z.uuid(), name: z.nullable(z.string()) });

/** Where a draft stands: written, or sent to be approved as it is, which nobody changes before it is taken back. */
const DraftState = z.discriminatedUnion("state", [
  z.object({ state: z.literal("written") }),
  z.object({
    state: z.literal("waiting"),
    note: Note,
    inForce: z.boolean(),
    askedBy: Somebody,
    /** To the minute. */
    askedAt: z.string(),
  }),
]);

/** A draft (bản nháp) as lists show it. */
export const DraftHead = z.object({
  draft: z.uuid(),
  /** Id of the questionnaire: of an existing one it becomes the next version, else the first of a new one. */
  survey: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  /** The version it was begun from; null where it began empty, from a file, or as a questionnaire of its own. */
  base: z.nullable(Hash),
  revision: Revision,
  standing: DraftState,
  /** To the minute. */
  changedAt: z.string(),
  changedBy: Somebody,
});
export type DraftHead = z.infer<typeof DraftHead>;

/** Every draft there is, the last changed first. `byTwo`: the organisation wants a second person to approve. */
export const readDrafts = endpoint({
  method: "GET",
  path: "/api/drafts",
  access: admin,
  input: z.object({}),
  output: z.object({ drafts: z.array(DraftHead), byTwo: z.boolean() }),
});

/** A version the draft's questionnaire has already, the newest first; `answered`: tablets have sent answers to it. */
const Earlier = z.object({ hash: Hash, version: z.number(), inForce: z.boolean(), answered: z.boolean(), definition: SurveyDefinition });
export type Earlier = z.infer<typeof Earlier>;

/** One draft whole, and what it must stay comparable with. `byTwo`: a second person has to approve it. */
export const readDraft = endpoint({
  method: "GET",
  path: "/api/draft",
  access: admin,
  input: z.object({ draft: z.uuid() }),
  output: z.object({
    head: DraftHead,
    definition: SurveyDraft,
    earlier: z.array(Earlier),
    byTwo: z.boolean(),
    /** The tablet that tries it, as it was when the trial began; absent where none does. */
    trial: z.optional(z.object({ device: z.uuid(), until: z.iso.date() })),
  }),
});

/** Begins a draft with this text. */
export const startDraft = endpoint({
  method: "POST",
  path: "/api/drafts",
  access: admin,
  everyText: true,
  input: z.object({ definition: Written, base: z.nullable(Hash) }),
  output: DraftHead,
});

/** Keeps the text in the place of the one with this revision; 409 when somebody else was faster, or when it waits to be approved. */
export const keepDraft = endpoint({
  method: "POST",
  path: "/api/drafts/keep",
  access: admin,
  everyText: true,
  input: z.object({ draft: z.uuid(), revision: Revision, definition: Written }),
  output: DraftHead,
});

const Named = z.object({ draft: z.uuid(), revision: Revision });

/** Throws a draft away, for ever. */
export const dropDraft = endpoint({ method: "POST", path: "/api/drafts/drop", access: admin, input: Named, output: z.object({}) });

/**
 * How a draft becomes a version. `inForce`: it is asked from now on, in the place of the version of the same questionnaire that was, else last;
 * otherwise it is kept and can be put in force later. `newest`: the version of this questionnaire the writer compared with; null: there was none.
 */
const Publication = z.object({ ...Named.shape, note: Note, inForce: z.boolean(), newest: z.nullable(Hash) });

/** Sends a draft to be approved; refused with its faults where it could not be published as it is. */
export const askPublication = endpoint({ method: "POST", path: "/api/drafts/ask", access: admin, input: Publication, output: DraftHead });

/** Takes a waiting draft back to be written on: who asked changes his mind, or who should approve does not. */
export const takeBackDraft = endpoint({ method: "POST", path: "/api/drafts/take-back", access: admin, input: Named, output: DraftHead });

/**
 * Makes the draft a version that never changes, under the next number of its questionnaire, and lets go of the draft. Where the organisation wants two, the draft
 * must wait and somebody else than who asked must publish it, with the note and place it was asked with.
 */
export const publishDraft = endpoint({
  method: "POST",
  path: "/api/drafts/publish",
  access: admin,
  input: Publication,
  output: z.object({ hash: Hash, version: z.number() }),
});

/**
 * Lets a tablet ask this draft, as it is now, in practice only, until the end of the next day; null takes the trial away.
 * Refused with its faults where the draft could not be published.
 */
export const tryDraft = endpoint({
  method: "POST",
  path: "/api/drafts/try",
  access: admin,
  input: z.object({ ...Named.shape, device: z.nullable(z.uuid()) }),
  output: z.object({ device: z.nullable(z.uuid()), until: z.nullable(z.iso.date()) }),
});

/** What a questionnaire can be made of: the instruments that come with the program, their blocks, and all reasons. */
export const readShelf = endpoint({
  method: "GET",
  path: "/api/shelf",
  access: admin,
  input: z.object({}),
  output: z.object({ instruments: z.array(SurveyDefinition), blocks: z.array(BlockFile), reasons: ReasonLists }),
});
