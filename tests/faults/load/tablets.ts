import { Agent } from "node:http";
import * as z from "zod/mini";
import { Receipt } from "#protocol/responses.ts";
import { backoffMs } from "../../../src/kiosk/sending/backoff.ts";
import { postBatch } from "../../support/sealed-batch.ts";
import type { PreparedBatch, PreparedLoad } from "./prepared-load.ts";

/** As long as a tablet waits for the whole answer, and as often as one that is on its way tries here at most. */
const patienceMs = 15_000;
const mostTries = 40;

/** A receipt of its own store; the endpoint asks for patience, or lets one wait too long; or what should never be. */
type Said =
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | { readonly kind: "later"; readonly afterMs: number }
  | { readonly kind: "wrong"; readonly what: string };

type Way = {
  readonly origin: string;
  /** Whether a tablet sends its next batch on the connection of the last. */ readonly keepAlive: boolean;
};

/** All tablets of a load: each sends one batch at a time, in its order, and again after the pauses that tablets make until a receipt names it. */
export function openTablets(load: PreparedLoad, { origin, keepAlive }: Way) {
  const turns = new Map<string, Promise<void>>();
  const agents = new Map<string, Agent>();
  const receipts: string[] = [];
  const wrong: string[] = [];
  let begun = 0;
  let again = 0;

  function agentOf(tablet: string): Agent {
    const agent = agents.get(tablet) ?? new Agent({ keepAlive, maxSockets: 1 });
    agents.set(tablet, agent);
    return agent;
  }

  async function sent(batch: PreparedBatch): Promise<Said> {
    const body = await load.bodyOf(batch);
    const way = { origin, agent: agentOf(batch.tablet), signal: AbortSignal.timeout(patienceMs) };
    const { status, headers, text } = await postBatch({ body, headers: batch.headers }, way);
    const afterMs = Number(headers["retry-after"] ?? Number.NaN) * 1000;
    if ((status === 429 || status === 503) && afterMs > 0) return { kind: "later", afterMs };
    const receipt = z.safeParse(Receipt, status === 201 ? JSON.parse(text) : undefined).data;
    if (receipt?.store !== load.store) return { kind: "wrong", what: `answered ${status}: ${text.slice(0, 200)}` };
    return { kind: "receipt", receipt };
  }

  async function tried(batch: PreparedBatch): Promise<Said> {
    try {
      return await sent(batch);
    } catch (error) {
      if (error instanceof Error && error.name === "AbortError") return { kind: "later", afterMs: 0 };
      return { kind: "wrong", what: String(error) };
    }
  }

  /** Notes what a receipt says of each record; counted twice is what was accepted twice. */
  function note({ records }: PreparedBatch, { results }: Receipt): void {
    const said = new Map(results.map((result) => [result.id, result]));
    for (const { id, hash } of records) {
      const result = said.get(id);
      if (result?.hash === hash && (result.outcome === "accepted" || result.outcome === "duplicate")) receipts.push(id);
      else wrong.push(`${id}: ${result?.outcome ?? "not in the receipt"}, ${result?.reason ?? ""}`);
    }
  }

  async function delivered(batch: PreparedBatch): Promise<void> {
    begun += batch.records.length;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const said = await tried(batch);
      if (said.kind === "receipt") return note(batch, said.receipt);
      if (said.kind === "wrong") wrong.push(said.what);
      again += 1;
      const pauseMs = (said.kind === "later" ? said.afterMs : 0) + backoffMs(tries, Math.random());
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  return {
    /** Resolves when this batch of the load has its receipt, or was tried too often; never rejects. */
    deliver(batch: PreparedBatch): Promise<void> {
      const turn = (turns.get(batch.tablet) ?? Promise.resolve()).then(() => delivered(batch));
      turns.set(batch.tablet, turn);
      return turn;
    },
    /** What has a receipt, and what went wrong on the way, in words. */
    receipts: (): readonly string[] => receipts,
    wrong: (): readonly string[] => wrong,
    /** How many responses have set out. */
    sent: () => begun,
    /** How often a batch was sent once more. */
    again: () => again,
    [Symbol.dispose]: () => agents.forEach((agent) => agent.destroy()),
  };
}
