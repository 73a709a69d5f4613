import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Unit } from "#protocol/bundle.ts";
import { deviceHeader, enrolmentBytes, signatureHeader, signedBytes } from "#protocol/signing.ts";
import { responseId } from "#protocol/response-id.ts";
import { enrolTablet } from "#server/devices/enrol.ts";
import { openOneEnrolment } from "#server/devices/open-enrolment.ts";
import { publicHalfOf } from "#server/devices/organisation-key.ts";
import { theEndpoint } from "#server/integrity/audit.ts";
import type { Store } from "#server/store/store.ts";
import type { Dice } from "./dice.ts";

/** A made-up tablet that stands at one desk and signs what it sends. */
export type DemoTablet = {
  readonly device: string;
  readonly headersFor: (call: { readonly method: "GET" | "POST"; readonly path: string }, body: string) => Record<string, string>;
};

/** Enrols one tablet for each desk today. Throws when one is refused. */
export function enrolDemoTablets(store: Store, desks: readonly Unit[], dice: Dice): Promise<ReadonlyMap<string, DemoTablet>> {
  return enrolDemoTabletsOn(store, desks, { dice, now: new Date() });
}

/** Enrols one tablet for each desk at an instant, by a code as people do; by unit. Throws when one is refused. */
export async function enrolDemoTabletsOn(
  store: Store,
  desks: readonly Unit[],
  { dice, now }: { readonly dice: Dice; readonly now: Date },
): Promise<ReadonlyMap<string, DemoTablet>> {
  const tablets = new Map<string, DemoTablet>();
  const opening = { account: theEndpoint, seen: store.known().units, now, origin: "" };
  for (const { id: unit, name } of desks) {
    const device = responseId(0, dice.bytes(16));
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const opened = await openOneEnrolment(store, { name: name.vi, places: [{ unit, counters: null }] }, opening);
    if (!("output" in opened)) throw new Error(`no enrolment was opened for ${unit}`);
    const { code } = opened.output;
    const { publicKey } = publicHalfOf(privateKey);
    const proof = signed(privateKey, enrolmentBytes(code, device));
    const enrolled = await enrolTablet(store, { code, device, publicKey, proof, app: "demo" }, opening.now);
    if (!("output" in enrolled)) throw new Error(`the tablet of ${unit} was not enrolled`);
    const headersFor: DemoTablet["headersFor"] = (call, body) => ({
      [deviceHeader]: device,
      [signatureHeader]: signed(privateKey, signedBytes({ ...call, device }, Buffer.from(body))),
    });
    tablets.set(unit, { device, headersFor });
  }
  return tablets;
}

function signed(privateKey: KeyObject, bytes: Uint8Array): string {
  return sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url");
}
