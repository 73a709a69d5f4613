import type * as z from "zod/mini";
import { Refused } from "#protocol/call.ts";
import type { importAnswers } from "#protocol/exported-answers.ts";
import type { Parcel } from "./parcel.ts";

/** What became of the records brought in so far: counted now, there already, kept until somebody decides, not taken. */
export type Brought = {
  /** Batches that are through. */
  readonly batches: number;
  readonly counted: number;
  readonly known: number;
  readonly held: number;
  readonly refused: number;
  /** Why some were held or not taken, each reason once. */
  readonly reasons: readonly string[];
};

/** Nothing has been brought in yet. */
export const nothingBrought: Brought = { batches: 0, counted: 0, known: 0, held: 0, refused: 0, reasons: [] };

type Sent = z.input<typeof importAnswers.input>;
type Answered = z.output<typeof importAnswers.output>;
type Way = {
  readonly send: (batch: Sent) => Promise<Answered>;
  /** Told after each batch. */
  readonly onProgress: (brought: Brought) => void;
};

/**
 * Brings in what is left of a file, batch by batch, and gives what became of all of it. A batch the endpoint refuses as it is counts
 * as not taken, and the others are tried all the same; throws on every other failure, after which it can go on from `before`.
 */
export async function bringIn({ file, forms }: Parcel, before: Brought, { send, onProgress }: Way): Promise<Brought> {
  let brought = before;
  for (const [index, batch] of [...file.batches.entries()].slice(before.batches)) {
    brought = await broughtAfter(brought, forms[index] ?? 0, () => send({ store: file.store, ...batch }));
    onProgress(brought);
  }
  return brought;
}

async function broughtAfter(before: Brought, forms: number, send: () => Promise<Answered>): Promise<Brought> {
  try {
    return withResults(before, (await send()).results);
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === null) throw error;
    const reasons = joined(before.reasons, faults);
    return { ...before, batches: before.batches + 1, refused: before.refused + forms, reasons };
  }
}

function withResults(before: Brought, results: Answered["results"]): Brought {
  const of = (...outcomes: readonly string[]) => results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    batches: before.batches + 1,
    counted: before.counted + of("accepted"),
    known: before.known + of("duplicate"),
    held: before.held + of("parked", "conflict"),
    refused: before.refused + of("rejected"),
    reasons: joined(
      before.reasons,
      results.flatMap(({ reason }) => reason ?? []),
    ),
  };
}

/** Why this very batch will never be taken; null where trying again may help. */
function faultsOf(error: unknown): readonly string[] | null {
  const problem = error instanceof Refused ? error.problem : null;
  if (problem === null || !["invalid-input", "not-found", "too-large"].includes(problem.error)) return null;
  return problem.faults?.map(({ place, fault }) => `${place} ${fault}`) ?? [problem.message];
}

function joined(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...some, ...others])];
}
