import * as z from "zod/mini";
import { checkerOf } from "#survey/check-response.ts";
import { SurveyDefinition } from "#survey/definition.ts";
import type { Fault } from "#survey/fault.ts";
import type { Comments, Response } from "#survey/response.ts";
import { layoutOf, type TallyLayout } from "#survey/tally-layout.ts";

/** A survey version and what is prepared of it once for many responses. */
export type KnownSurvey = {
  readonly hash: string;
  readonly definition: SurveyDefinition;
  readonly check: (response: Response, words?: Comments) => readonly Fault[];
  readonly layout: TallyLayout;
};

/**
 * Prepares a version as it was stored. Only its form is read again: rules that became stricter since then never
 * take away a version that was once in force.
 */
export function knownSurvey({ hash, definition }: { readonly hash: string; readonly definition: string }): KnownSurvey {
  return preparedSurvey({ hash, definition: z.parse(SurveyDefinition, JSON.parse(definition)) });
}

/** Prepares a version that was read already. */
export function preparedSurvey({ hash, definition }: Pick<KnownSurvey, "hash" | "definition">): KnownSurvey {
  return { hash, definition, check: checkerOf(definition), layout: layoutOf(definition) };
}
