import type * as z from "zod/mini";
import type { LocalizedText } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { type putInForce, readVersions, type Version } from "#protocol/organisation.ts";
import { type DraftHead, readDrafts } from "#protocol/survey-drafts.ts";
import { readWaves } from "#protocol/waves.ts";

/** Every questionnaire the endpoint keeps: versions, what is being written, and the waves that ask a version. */
export type Holdings = {
  readonly revision: number;
  /** Those in force first and in their order. */
  readonly versions: readonly Version[];
  readonly drafts: readonly DraftHead[];
  /** Whether a second person must approve before anything is published. */
  readonly byTwo: boolean;
  readonly waves: readonly { readonly id: string; readonly name: LocalizedText }[];
};

/** Asks for all of it. Throws as `call` does. */
export async function askHoldings(signal?: AbortSignal): Promise<Holdings> {
  const [{ revision, surveys }, { drafts, byTwo }, { waves }] = await Promise.all([
    call(readVersions, {}, signal),
    call(readDrafts, {}, signal),
    call(readWaves, {}, signal),
  ]);
  return { revision, versions: surveys, drafts, byTwo, waves };
}

/** The holdings after what is in force has changed. */
export function withVersions(holdings: Holdings, { revision, surveys }: z.output<typeof putInForce.output>): Holdings {
  return { ...holdings, revision, versions: surveys };
}
