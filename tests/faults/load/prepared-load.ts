import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { responseId } from "#protocol/response-id.ts";
import type { WireRecord } from "#protocol/responses.ts";
import type { OrganisationKey, SealedKey } from "#protocol/sealing.ts";
import { addDays } from "#survey/civil-day.ts";
import { firstBatch, travelling } from "../../../src/kiosk/sending/batch.ts";
import { type Asked, visitOf } from "../../../src/server/demo/citizen.ts";
import { type Dice, diceFrom } from "../../../src/server/demo/dice.ts";
import { type Desk, desks, fields, organisation, units } from "../../../src/server/demo/province.ts";
import { recordOf } from "../../../src/server/demo/send.ts";
import { readOrganisationKeys } from "../../../src/server/devices/organisation-keys.ts";
import { sinceEver } from "../../../src/server/organisation/unit-history.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { writeOrganisation } from "../../../src/server/store/organisation.ts";
import type { Store } from "../../../src/server/store/store.ts";
import { hashOf } from "../../support/a-survey.ts";
import { aSessionKey, anotherTablet, type ATablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { sealedBatch } from "../../support/sealed-batch.ts";
import { setUpStore } from "../../support/set-up-store.ts";
import { shippedSurvey } from "../../support/shipped.ts";

/** How many tablets have saved how much: on so many days up to yesterday so many responses each, of which so many at most travel together. */
export type Wanted = {
  readonly tablets: number;
  readonly units: number;
  readonly days: number;
  readonly perDay: number;
  readonly together: number;
};

/** A batch of a tablet that lies signed and sealed on disk. */
export type PreparedBatch = {
  readonly tablet: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly records: readonly { readonly id: string; readonly hash: string; /** At the desk. */ readonly hour: number }[];
  readonly at: number;
  readonly bytes: number;
};

/** Everything that will be sent, in a file, made before anything is measured; each tablet's batches stand in the order it sends them. */
export type PreparedLoad = AsyncDisposable & {
  /** Of the store it is sealed for, and of the questionnaire. */
  readonly store: string;
  readonly survey: string;
  readonly batches: readonly PreparedBatch[];
  readonly responses: number;
  readonly bodyOf: (batch: PreparedBatch) => Promise<Uint8Array>;
};

/** Sets a store up in the folder, with a made-up province and its tablets, and makes all they will send. */
export async function prepareLoad(folder: string, wanted: Wanted): Promise<PreparedLoad> {
  await setUpStore({ folder }, `${folder}-keys`);
  const store = await openStore({ folder });
  const [organisationKey] = await readOrganisationKeys(store.database);
  if (!organisationKey) throw new Error("the organisation has no key");
  const standing = await enrolledTablets(store, wanted);
  await store.close();
  const survey = shippedSurvey("sipas-2640");
  const hash = hashOf(survey);
  const path = `${folder}-load`;
  const ground = { wanted, asked: { survey, hash }, dice: diceFrom(8), store: store.store, organisationKey };
  const batches = await written(path, standing, ground);
  const file = await open(path);
  return {
    store: store.store,
    survey: hash,
    batches,
    responses: batches.reduce((sum, { records }) => sum + records.length, 0),
    async bodyOf({ at, bytes }) {
      const body = Buffer.allocUnsafe(bytes);
      await file.read(body, 0, bytes, at);
      return body;
    },
    async [Symbol.asyncDispose]() {
      await file.close();
      rmSync(path);
    },
  };
}

type Standing = { readonly tablet: ATablet; readonly desk: Desk };

/** Tablets as they stand in a province of so many units, each like one of the made-up province's. */
async function enrolledTablets(store: Store, wanted: Pick<Wanted, "tablets" | "units">): Promise<readonly Standing[]> {
  const places = Array.from({ length: wanted.units }, (_, index) => deskLike(desks[index % desks.length], index));
  const below = places.map(({ unit }) => sinceEver({ ...unit, kind: "commune" }));
  await store.change((transaction) => writeOrganisation(transaction, { organisation, units: [...units.slice(0, 1), ...below], fields }));
  const standing: Standing[] = [];
  for (const [index, desk] of places.entries()) {
    const count = Math.ceil((wanted.tablets - index) / wanted.units);
    const tablets = Array.from({ length: count }, () => anotherTablet());
    await enrolIn(store, tablets, [desk.unit.id]);
    standing.push(...tablets.map((tablet) => ({ tablet, desk })));
  }
  return standing;
}

function deskLike(desk: Desk | undefined, index: number): Desk {
  if (!desk) throw new Error("the made-up province has no desk");
  return { ...desk, unit: { ...desk.unit, id: `${desk.unit.id}-${index}` } };
}

type Ground = {
  readonly wanted: Wanted;
  readonly asked: Asked;
  readonly dice: Dice;
  readonly store: string;
  readonly organisationKey: OrganisationKey;
};

/** Writes what the tablets will send, one tablet after the other. */
async function written(path: string, standing: readonly Standing[], ground: Ground): Promise<readonly PreparedBatch[]> {
  const file = openSync(path, "w");
  const batches: PreparedBatch[] = [];
  let at = 0;
  for (const one of standing) {
    const { saved, keys } = await savedBy(one, ground);
    for (let from = 0; from < saved.length;) {
      const records = firstBatch(saved.slice(from, from + ground.wanted.together));
      const heartbeat = { waiting: saved.length - from, lastSequence: saved.length };
      const { body, headers } = sealedBatch(one.tablet, { records: records.map(travelling), keys: keysOf(records, keys), heartbeat });
      writeSync(file, body);
      const named = records.map(({ id, hash, hour }) => ({ id, hash, hour }));
      batches.push({ tablet: one.tablet.id, headers, records: named, at, bytes: body.byteLength });
      at += body.byteLength;
      from += records.length;
    }
  }
  closeSync(file);
  return batches;
}

function keysOf(records: readonly WireRecord[], keys: readonly SealedKey[]): readonly SealedKey[] {
  return keys.filter(({ name }) => records.some(({ key }) => key === name));
}

/** What a tablet saved, day after day, each day under a key of its own. */
async function savedBy({ desk }: Standing, { wanted, asked, dice, store, organisationKey }: Ground) {
  const today = new Date().toISOString().slice(0, 10);
  const saved = [];
  const keys: SealedKey[] = [];
  for (let back = wanted.days; back > 0; back -= 1) {
    const day = addDays(today, -back);
    const session = await aSessionKey(store, organisationKey);
    keys.push(session.key);
    const visits = Array.from({ length: wanted.perDay }, () => visitOf({ desk, day, progress: 0.5, wave: null }, asked, dice));
    for (const visit of visits.toSorted((one, other) => one.form.hour - other.form.hour)) {
      const record = recordOf(visit, { id: responseId(Date.parse(day), randomBytes(16)), sequence: saved.length + 1 });
      saved.push({ ...session.sealed(record), hour: visit.form.hour });
    }
  }
  return { saved, keys };
}
