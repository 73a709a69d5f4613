// oxlint-disable-next-line import/no-unassigned-import -- it names the program before anything of it is read
import "./program-version.ts";
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where browsers have it
import "fake-indexeddb/auto";
import { hash } from "node:crypto";
import * as z from "zod/mini";
import { IDBFactory } from "fake-indexeddb";
import type { Bundle, DeskSettings } from "#protocol/bundle.ts";
import { Response } from "#survey/response.ts";
import type { Clock } from "../../src/kiosk/keeping/clock.ts";
import { type Dice, randomUuid } from "../../src/kiosk/keeping/dice.ts";
import type { Timer } from "../../src/kiosk/sending/loop.ts";
import type { KeyShelf } from "../../src/kiosk/keeping/draft-keys.ts";
import { openOutbox, type Outbox } from "../../src/kiosk/keeping/outbox.ts";
import type { Launch } from "../../src/kiosk/keeping/save.ts";
import type { Sealer } from "../../src/kiosk/keeping/session-keys.ts";
import type { Candidate, Signer } from "../../src/kiosk/keeping/signing-keys.ts";
import type { UnsavedResponse } from "../../src/kiosk/keeping/response-record.ts";
import { always } from "./always-open.ts";
import { aSurvey } from "./a-survey.ts";
import { anOrganisation, handSealer, handSigner } from "./hand-made-keys.ts";
import { plainForm } from "./plain-form.ts";

/** The store every tablet of these tests belongs to, unless one says otherwise. */
export const ourStore = "0198f000-0000-4000-8000-000000000001";
const surveyHash = "a".repeat(64);

/** Dice that fall the same way for the same seed (xorshift32). */
export function seededDice(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state & 0xff;
  };
  return (count) => Uint8Array.from({ length: count }, next);
}

/** A clock that stands still until it is told to go on, and then wakes whoever it passes. */
export type HandClock = Clock & {
  readonly timer: Timer;
  /** Goes on by that many ms, waking in order. */
  readonly advance: (milliseconds: number) => void;
  /** Somebody sets the wall clock; the steady one does not notice. */
  readonly set: (now: number) => void;
  /** Resolves when somebody waits for the clock, so has nothing else to do. */
  readonly awaited: () => Promise<void>;
};

export function handClock(start = Date.UTC(2026, 10, 19, 3, 20, 30)): HandClock {
  let elapsed = 0;
  let ahead = start;
  const wakes = new Set<{ readonly at: number; readonly task: () => void }>();
  let tell: (() => void)[] = [];
  function nextBefore(end: number) {
    return [...wakes].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  }
  return {
    now: () => ahead + elapsed,
    steady: () => elapsed,
    timer(task, milliseconds) {
      const wake = { at: elapsed + milliseconds, task };
      wakes.add(wake);
      for (const told of tell) told();
      tell = [];
      return () => wakes.delete(wake);
    },
    advance(milliseconds) {
      const end = elapsed + milliseconds;
      for (let wake = nextBefore(end); wake; wake = nextBefore(end)) {
        wakes.delete(wake);
        elapsed = wake.at;
        wake.task();
      }
      elapsed = end;
    },
    set(now) {
      ahead = now - elapsed;
    },
    awaited: () => (wakes.size > 0 ? Promise.resolve() : new Promise((resolve) => tell.push(resolve))),
  };
}

/** A whole answer as the visit hands it over. */
export function anAnswer(change: Partial<UnsavedResponse> = {}): UnsavedResponse {
  return {
    ...plainForm,
    survey: surveyHash,
    unit: "an-binh",
    counter: "quay-1",
    field: "dat-dai",
    clock: "unverified",
    secondsByScreen: { ACC: 40, FAC: 55 },
    quality: { straightLine: false, outsideOpeningHours: false, noLaunch: false },
    answers: { "acc-1": ["satisfied"] },
    ...change,
  };
}

/** A desk that says nothing of its own and never closes. */
export const aDesk: DeskSettings = {
  emblem: null,
  accent: null,
  openingHours: always,
  holidays: [],
  hotline: null,
  feedbackBox: null,
  feedback: null,
  complaints: null,
  dossierProgress: null,
  selfService: true,
  pin: null,
  idleSeconds: 60,
  countdownSeconds: 20,
  thanksSeconds: 8,
};

export function aBundle(change: Partial<Bundle> = {}): Bundle {
  return {
    store: ourStore,
    organisation: { id: "tinh", name: { vi: "Tỉnh", en: "Province" } },
    organisationKey: ourOrganisation.key,
    units: [{ id: "an-binh", name: { vi: "Phường An Bình", en: "An Binh ward" }, parent: null, serves: true, counters: [], desk: aDesk }],
    device: { id: randomUuid(seededDice(1)), name: "Máy quầy 1" },
    fields: [],
    procedures: [],
    waves: [],
    surveys: [{ hash: surveyHash, definition: aSurvey() }],
    settings: {
      timeZone: "Asia/Ho_Chi_Minh",
      idleSeconds: 60,
      countdownSeconds: 20,
      thanksSeconds: 8,
      minimumGroup: 10,
      openingHours: {},
      holidays: [],
      keepAcknowledgedDays: 14,
      longestRetrySeconds: 300,
    },
    ...change,
  };
}

/** A tablet's disk; what is kept on it survives closing and opening. */
export function aDisk(): IDBFactory {
  return new IDBFactory();
}

/** Where a tablet of these tests keeps the keys of its drafts; as lasting as its disk. */
export function shelfOf(disk: IDBFactory): Map<string, Uint8Array> {
  const shelf = shelves.get(disk) ?? new Map<string, Uint8Array>();
  shelves.set(disk, shelf);
  return shelf;
}
const shelves = new WeakMap<IDBFactory, Map<string, Uint8Array>>();

async function openShelf(disk: IDBFactory): Promise<KeyShelf> {
  const shelf = shelfOf(disk);
  return {
    keep: async (name, raw) => void shelf.set(name, Uint8Array.from(raw)),
    read: async (name) => {
      const raw = shelf.get(name);
      return raw ? Uint8Array.from(raw) : null;
    },
    async keepOnly(names) {
      for (const name of shelf.keys()) if (!names.has(name)) shelf.delete(name);
    },
  };
}

type OutboxParts = { disk?: IDBFactory; seed?: number; clock?: Clock; sealer?: Sealer; signer?: Signer };

/** Everything that lies in the tables of a tablet, by table. */
export async function tablesOn(disk: IDBFactory): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const database = await answerOf(disk.open("kiosk"));
  const names = Array.from(database.objectStoreNames);
  const rows = await Promise.all(names.map((name) => answerOf(database.transaction(name).objectStore(name).getAll())));
  database.close();
  return Object.fromEntries(names.map((name, place) => [name, rows[place] ?? []]));
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
  });
}

const Keyed = z.object({
  records: z.array(z.object({ key: z.optional(z.string()) })),
  sealedKeys: z.array(z.object({ name: z.string() })),
});

/** Names of the session keys that records on a tablet need, and of those that lie there. */
export async function sessionKeysOn(disk: IDBFactory): Promise<{ readonly needed: Set<string>; readonly kept: Set<string> }> {
  const { records, sealedKeys } = z.parse(Keyed, await tablesOn(disk));
  return { needed: new Set(records.flatMap(({ key }) => key ?? [])), kept: new Set(sealedKeys.map(({ name }) => name)) };
}

/** A tablet's outbox on a disk of its own, with fixed dice, a standing clock, and cryptography that needs no waiting. */
export function anOutbox({
  disk = aDisk(),
  seed = 1,
  clock = handClock(),
  sealer = handSealer(seededDice(seed + 1)),
  signer = handSigner(seededDice(seed + 2)),
}: OutboxParts = {}): Promise<Outbox> {
  return openOutbox({
    name: "kiosk",
    indexedDB: disk,
    clock,
    dice: seededDice(seed),
    digest: sha256,
    sealer,
    signer,
    openShelf: () => openShelf(disk),
  });
}

async function sha256(_: AlgorithmIdentifier, bytes: BufferSource): Promise<ArrayBuffer> {
  const view = ArrayBuffer.isView(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.from(bytes);
  return Uint8Array.from(hash("sha256", view, "buffer")).buffer;
}

/** The organisation of these tests, and the tablets' view of it. */
export const ourOrganisation = anOrganisation(seededDice(2640));

/** Enrols the tablet with a store, as its endpoint's yes would. */
export async function enrolled(outbox: Outbox, store = ourStore): Promise<Candidate> {
  const candidate = await outbox.signing.makeCandidate("K7QM2XPA");
  if (candidate === null) throw new Error("the tablet keeps no key");
  await outbox.signing.adoptCandidate(store);
  return candidate;
}

/** The responses that wait on a tablet, as the organisation reads them. */
export async function readByUs(outbox: Outbox, store = ourStore): Promise<Response[]> {
  const records = await outbox.waiting({ store, after: 0, limit: 1000 });
  const keys = await outbox.keysOf(records);
  return records.map(({ id, hash: digest, key, body }) => {
    const session = keys.find(({ name }) => name === key);
    if (!session) throw new Error("a record lies there without its key");
    return z.parse(Response, JSON.parse(ourOrganisation.open(body, { session, store, part: "body", id, hash: digest })));
  });
}

/** Saves so many answers; each must succeed. */
export async function saveAnswers(outbox: Outbox, count: number, launch: Partial<Launch> = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const saved = await outbox.save({ store: ourStore, organisationKey: ourOrganisation.key, response: anAnswer(), ...launch });
    if (!saved.saved) throw new Error(saved.reason);
    ids.push(saved.id);
  }
  return ids;
}
