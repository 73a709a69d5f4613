import { createECDH, hash } from "node:crypto";
import * as z from "zod/mini";
import { Receipt, sendResponses, type WireRecord } from "#protocol/responses.ts";
import { hexOf, responseId } from "#protocol/response-id.ts";
import { deviceHeader, signatureHeader, signedBytes } from "#protocol/signing.ts";
import { answersOf } from "../../support/a-survey.ts";
import { enrolIn } from "../../support/an-enrolled-tablet.ts";
import { plainForm } from "../../support/plain-form.ts";
import type { Endpoint } from "./endpoint.ts";
import { surveyHash } from "./forms.ts";
import { randomUuid } from "../../../src/kiosk/keeping/dice.ts";
import { type Luck, luckOf } from "./luck.ts";
import type { Network } from "./network.ts";
import { signatureOf } from "./virtual-crypto.ts";

type Parts = { readonly endpoint: Endpoint; readonly luck: Luck; readonly network: Pick<Network, "call">; readonly now: () => number };

/** It is the same in every run. */
const { dice } = luckOf(1);
const device = randomUuid(dice);
const pair = createECDH("prime256v1");
pair.setPrivateKey(dice(32));
const point = Uint8Array.from(pair.getPublicKey());

/** A tablet with a program of the first day: it sends plain, knows of no heartbeat, and may bear names that others bear. */
export function anOldTablet({ endpoint, luck, network, now }: Parts) {
  const waiting = new Map<string, WireRecord>();
  const said: WireRecord[] = [];
  let sequence = 0;
  let epoch: string | null = null;

  function keep(id: string, overrides: Partial<WireRecord>): void {
    const answers = answersOf({ "acc-1": luck.pick([1, 2, 3, 4, 5]), "acc-3": 4 });
    const day = new Date(now()).toISOString().slice(0, 10);
    const place = { survey: surveyHash, unit: "xa-mot", counter: "quay-1", day };
    const body = JSON.stringify({ format: 1, id, ...plainForm, ...place, nonce: hexOf(luck.dice(16)), answers });
    sequence += 1;
    const record = { id, hash: hash("sha256", body), sequence, body, ...overrides };
    wait(record);
    said.push(record);
  }
  const wait = (record: WireRecord) => void waiting.set(`${record.id} ${record.hash}`, record);
  function signedCall(): RequestInit {
    const body = JSON.stringify({ protocol: 1, device, app: "0.1", records: [...waiting.values()].slice(0, 50) });
    const signed = signatureOf(point, signedBytes({ ...sendResponses, device }, Buffer.from(body)));
    const headers = { [deviceHeader]: device, [signatureHeader]: Buffer.from(signed).toString("base64url") };
    return { method: "POST", body, headers: { "content-type": "application/json", ...headers } };
  }
  return {
    device,
    /** Everything it ever kept. */
    said: (): readonly { readonly id: string; readonly hash: string }[] => said,
    waiting: () => waiting.size,
    save: () => keep(responseId(now(), luck.dice(16)), {}),
    /** Keeps a form under a name that another tablet's has. */
    saveAs: (id: string) => keep(id, {}),
    /** Keeps one whose bytes were spoilt after they were hashed. */
    saveSpoilt: () => keep(responseId(now(), luck.dice(16)), { hash: hash("sha256", String(sequence)) }),
    /** An admin sees to it that it is known. */
    enrol: async (): Promise<void> => {
      const { store } = await endpoint.running();
      await enrolIn(store, [{ id: device, publicKey: Buffer.from(point).toString("base64url") }], ["so-xay-dung", "xa-mot"]);
    },
    /** Sends all it holds, and forgets what a receipt names. */
    async send(): Promise<void> {
      const { store } = await endpoint.running();
      const receipt = await receiptOf(() => network.call(sendResponses.path, signedCall()));
      if (receipt?.store !== store.store) return;
      // A store put back may lack what it acknowledged.
      if (epoch !== null && epoch !== receipt.epoch) for (const record of said) wait(record);
      epoch = receipt.epoch;
      for (const { id, hash: named } of receipt.results) waiting.delete(`${id} ${named}`);
    },
  };
}

/** The receipt that comes back; null where nothing does, or something else. */
async function receiptOf(call: () => Promise<Response>): Promise<Receipt | null> {
  try {
    const answer = await call();
    const content: unknown = answer.status === 201 ? await answer.json() : null;
    return z.safeParse(Receipt, content).data ?? null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError) return null;
    throw error;
  }
}
