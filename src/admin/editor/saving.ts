import type { SurveyDefinition } from "#survey/definition.ts";
import type { DraftHead } from "#protocol/survey-drafts.ts";

/** A text as the endpoint has it. */
export type Kept = { readonly head: DraftHead; readonly definition: SurveyDefinition };

/** Why a text was not kept: nothing answered, whoever is here is signed out, or the endpoint says what is wrong with it. */
export type Trouble = { readonly why: "no-answer" | "signed-out" | "refused"; readonly message: string };

type Way =
  | { readonly stage: "rest" }
  /** On its way, after so many tries in vain. */
  | { readonly stage: "sending"; readonly definition: SurveyDefinition; readonly tries: number }
  /** Tried this often in vain; the next try comes by itself. */
  | { readonly stage: "failed"; readonly tries: number; readonly at: number; readonly trouble: Trouble }
  /** Somebody else was faster. `theirs` is what stands on the endpoint; null: the draft is gone. */
  | { readonly stage: "conflict"; readonly theirs: Kept | null };

/** How far the keeping of a draft has come. Instants in milliseconds. */
export type Saving = {
  readonly kept: Kept;
  /** When it was last known to be kept; null as long as only the endpoint's own minute is known. */
  readonly keptAt: number | null;
  /** What is not on the endpoint yet; null where all is. */
  readonly unsaved: { readonly definition: SurveyDefinition; readonly since: number; readonly last: number } | null;
  readonly way: Way;
  /** Sent, but whether it was kept nobody knows: the answer may have been lost on its way. */
  readonly uncertain: readonly SurveyDefinition[];
};

/** Rest after the last change before it is sent, and the longest that any change waits while somebody types on. */
const restMilliseconds = 500;
const longestMilliseconds = 900;
const longestRetryMilliseconds = 15_000;

/** A draft as it was read. */
export function beginSaving(kept: Kept): Saving {
  return { kept, keptAt: null, unsaved: null, way: { stage: "rest" }, uncertain: [] };
}

/** The text in hand is this now. */
export function changed(saving: Saving, definition: SurveyDefinition, now: number): Saving {
  const { unsaved, way, kept, uncertain } = saving;
  if ((unsaved ?? kept).definition === definition) return saving;
  const isKept = kept.definition === definition && uncertain.length === 0 && (way.stage === "rest" || way.stage === "failed");
  if (isKept) return { ...saving, unsaved: null, way: { stage: "rest" } };
  const goesOn = unsaved !== null && !(way.stage === "failed" && unsaved.last <= way.at);
  return { ...saving, unsaved: { definition, since: goesOn ? unsaved.since : now, last: now } };
}

/** When the next try is due; null while nothing is to be sent, one is under way, or somebody has to choose. */
export function dueAt({ unsaved, way }: Saving): number | null {
  if (unsaved === null || way.stage === "sending" || way.stage === "conflict") return null;
  // What the endpoint refused it may take after a change.
  if (way.stage === "failed" && (way.trouble.why === "no-answer" || unsaved.last <= way.at)) return way.at + retryAfter(way);
  return Math.min(unsaved.last + restMilliseconds, unsaved.since + longestMilliseconds);
}

function retryAfter({ tries, trouble }: Extract<Way, { readonly stage: "failed" }>): number {
  return trouble.why === "no-answer" ? Math.min(1000 * 2 ** (tries - 1), longestRetryMilliseconds) : longestRetryMilliseconds;
}

/** The next try is due at once: the network is back, or somebody wants to go on from here. */
export function hurried(saving: Saving, now: number): Saving {
  const { unsaved, way } = saving;
  if (way.stage === "failed") return { ...saving, way: { ...way, at: now - longestRetryMilliseconds } };
  return unsaved === null ? saving : { ...saving, unsaved: { ...unsaved, last: now - restMilliseconds } };
}

/** This text is on its way. */
export function sent(saving: Saving, definition: SurveyDefinition): Saving {
  const tries = saving.way.stage === "failed" ? saving.way.tries : 0;
  return { ...saving, way: { stage: "sending", definition, tries } };
}

/** What was on its way is kept under this head; what was written meanwhile is still to be sent. */
export function arrived(saving: Saving, kept: Kept, now: number): Saving {
  const { unsaved } = saving;
  const rest = unsaved === null || unsaved.definition === kept.definition ? null : { ...unsaved, since: now };
  return { kept, keptAt: now, unsaved: rest, way: { stage: "rest" }, uncertain: [] };
}

/** What was on its way was not kept, or nobody knows; it is tried again. */
export function failed(saving: Saving, trouble: Trouble, now: number): Saving {
  const { way, uncertain } = saving;
  if (way.stage !== "sending") return saving;
  const mayBeKept = trouble.why === "no-answer" ? [...uncertain, way.definition] : uncertain;
  return { ...saving, way: { stage: "failed", tries: way.tries + 1, at: now, trouble }, uncertain: mayBeKept };
}

/**
 * The endpoint has another text under a newer revision. Where it is one that was sent from here and whose answer was lost, or says the same as
 * the one in hand, nobody else was there and it goes on; else somebody must choose.
 */
export function overtaken(saving: Saving, theirs: Kept | null, { isSame, now }: { readonly isSame: Same; readonly now: number }): Saving {
  const { way, unsaved, uncertain } = saving;
  const isWritable = theirs?.head.standing.state === "written";
  const mine = [...uncertain, ...(way.stage === "sending" ? [way.definition] : []), ...(unsaved ? [unsaved.definition] : [])];
  const known = theirs === null || !isWritable ? undefined : mine.find((definition) => isSame(definition, theirs.definition));
  if (theirs === null || known === undefined) return { ...saving, way: { stage: "conflict", theirs } };
  return arrived(saving, { head: theirs.head, definition: known }, now);
}

type Same = (one: SurveyDefinition, other: SurveyDefinition) => boolean;

/** Somebody wants the text of the endpoint replaced by the one in hand. */
export function overwriting(saving: Saving, theirs: Kept, now: number): Saving {
  const { unsaved } = saving;
  return {
    ...saving,
    kept: theirs,
    unsaved: unsaved && { ...unsaved, since: now, last: now - restMilliseconds },
    way: { stage: "rest" },
    uncertain: [],
  };
}

/** Somebody takes the text of the endpoint; what was in hand is in the history alone. */
export function yielding(saving: Saving, theirs: Kept): Saving {
  return { ...saving, kept: theirs, keptAt: null, unsaved: null, way: { stage: "rest" }, uncertain: [] };
}

/** Nothing of it is to be kept here: it is kept elsewhere. */
export function letGo(saving: Saving): Saving {
  return { ...saving, unsaved: null, way: { stage: "rest" }, uncertain: [] };
}

/** The draft stands otherwise now, with the same text. */
export function standingAnew(saving: Saving, head: DraftHead): Saving {
  return { ...saving, kept: { ...saving.kept, head } };
}
