import type { KnownSurvey } from "./store/known-survey.ts";
import type { Sent } from "./read-batch.ts";

/** What is known that records are judged by. */
export type KnownOfJudging = Sent["known"];

type LightSurvey = Pick<KnownSurvey, "hash" | "definition">;

/** The same without what is prepared of it, which cannot travel. */
export type LightKnown = {
  readonly surveys: readonly LightSurvey[];
  readonly tried: readonly (LightSurvey & { readonly until: string })[];
  readonly units: readonly string[];
};

/** What the judging thread is told, in this order: what is known, then the batches to be judged by it. */
export type ToThread =
  | { readonly about: "known"; readonly known: LightKnown }
  /** The folder of keys has changed. */
  | { readonly about: "keys" }
  | ({ readonly about: "batch"; readonly id: number; readonly bytes: Uint8Array } & Omit<Sent, "known">);

/** What is known, made light. */
export function lightKnown({ surveys, tried, units }: KnownOfJudging): LightKnown {
  return {
    surveys: [...surveys.values()].map(({ hash, definition }) => ({ hash, definition })),
    tried: [...tried.values()].map(({ hash, definition, until }) => ({ hash, definition, until })),
    units: [...units],
  };
}
