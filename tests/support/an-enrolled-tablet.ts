import { createCipheriv, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from "node:crypto";
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import type { Transaction } from "kysely";
import { padded, type SealedPart, sealedUnder, sessionKeyInfo, sessionKeyName } from "#protocol/sealed-bytes.ts";
import type { OrganisationKey, SealedKey } from "#protocol/sealing.ts";
import { deviceHeader, enrolmentBytes, signatureHeader, signedBytes } from "#protocol/signing.ts";
import { writePlaces } from "../../src/server/devices/places.ts";
import type { StorePlace } from "../../src/server/store/engine.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import type { Tables } from "../../src/server/store/tables.ts";

type Call = { readonly method: "GET" | "POST"; readonly path: string };
type Sealable = { readonly id: string; readonly hash: string; readonly body: string; readonly comments?: string | undefined };

/** A tablet with a signing key, as the kiosk makes one. */
export type ATablet = {
  readonly id: string;
  readonly publicKey: string;
  /** What proves that a code was typed here. */
  readonly proofOf: (code: string) => string;
  /** What proves that a call is its own. */
  readonly headersFor: (call: Call, body?: string | Uint8Array) => Record<string, string>;
};

const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });

/** A tablet; those of one test run share a key unless another is asked for. */
export function aTablet(id: string = randomUUID(), privateKey: KeyObject = pair.privateKey): ATablet {
  const { x = "", y = "" } = privateKey.export({ format: "jwk" });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  const signed = (bytes: Uint8Array) => sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url");
  return {
    id,
    publicKey: point.toString("base64url"),
    proofOf: (code) => signed(enrolmentBytes(code, id)),
    headersFor: ({ method, path }, body = "") => ({
      [deviceHeader]: id,
      [signatureHeader]: signed(signedBytes({ method, path, device: id }, Buffer.from(body))),
    }),
  };
}

/** A tablet with a key of its own. */
export function anotherTablet(id: string = randomUUID()): ATablet {
  return aTablet(id, generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);
}

type Enrollable = Pick<ATablet, "id" | "publicKey">;

/** Enrols tablets for these units, all counters, as if a code had been typed; those enrolled already get other places. */
export async function enrolIn({ change }: Pick<Store, "change">, tablets: readonly Enrollable[], units: readonly string[]): Promise<void> {
  await change(async (transaction) => {
    for (const one of tablets) await enrolOne(transaction, one, units);
  });
}

/** Enrols a tablet for all units in the store of an endpoint that runs in a process of its own. */
export async function enrolAt(place: StorePlace, one: Enrollable): Promise<void> {
  const store = await openStore(place);
  await store.write(async (transaction) => {
    const units = await transaction.selectFrom("unit").select("id").distinct().execute();
    await enrolOne(
      transaction,
      one,
      units.map(({ id }) => id),
    );
  });
  await store.close();
}

async function enrolOne(transaction: Transaction<Tables>, { id, publicKey }: Enrollable, units: readonly string[]): Promise<void> {
  const unheard = { revoked_at: null, last_contact: null, caught_up_at: null, heartbeat: null };
  await transaction
    .insertInto("device_enrolment")
    .values({ device: id, name: `Tablet ${id.slice(-4)}`, public_key: publicKey, enrolled_at: "2026-11-19T01:00:00Z", ...unheard })
    .onConflict((conflict) => conflict.column("device").doUpdateSet({ public_key: publicKey }))
    .execute();
  const places = units.map((unit) => ({ unit, counters: null }));
  await writePlaces(transaction, id, places);
}

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** A session key sealed to the organisation, and what seals records under it. */
export async function aSessionKey(store: string, { id, publicKey }: OrganisationKey) {
  const raw = new Uint8Array(randomBytes(32));
  const name = randomUUID();
  const recipientPublicKey = await suite.kem.deserializePublicKey(new Uint8Array(Buffer.from(publicKey, "base64url")).buffer);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: sessionKeyInfo(store).buffer }, raw.buffer, sessionKeyName(name).buffer);
  const sealed = Buffer.concat([Buffer.from(enc), Buffer.from(ct)]).toString("base64url");

  function seal(text: string, record: Sealable, part: SealedPart): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", raw, nonce).setAAD(sealedUnder(record, part));
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64url");
  }

  return {
    key: { name, organisationKey: id, sealed } satisfies SealedKey,
    /** The record as it is kept and travels from a tablet that seals. */
    sealed: <Record extends Sealable>(record: Record) => ({
      ...record,
      key: name,
      body: seal(padded(record.body, "body"), record, "body"),
      comments: seal(padded(record.comments ?? "{}", "comments"), record, "comments"),
    }),
    /** The same as tablets did it before lengths were hidden. */
    sealedAtItsLength: <Record extends Sealable>(record: Record) => ({
      ...record,
      key: name,
      body: seal(record.body, record, "body"),
      ...(record.comments !== undefined && { comments: seal(record.comments, record, "comments") }),
    }),
  };
}
