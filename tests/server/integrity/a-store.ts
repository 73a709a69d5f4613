import { hash as digest, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashedText } from "#survey/hashed-text.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { Response } from "#survey/response.ts";
import { atOneInstant } from "../../../src/server/integrity/at-one-instant.ts";
import { check } from "../../../src/server/integrity/check.ts";
import { openClosing } from "../../../src/server/integrity/closing.ts";
import { makeLink } from "../../../src/server/integrity/link.ts";
import { localHour } from "../../../src/server/local-hour.ts";
import type { Person } from "../../../src/server/caller.ts";
import { openKeyring } from "../../../src/server/devices/keyring.ts";
import { ballotOf } from "../../../src/server/store/ballot.ts";
import type { Judged } from "../../../src/server/store/judged.ts";
import { knownSurvey } from "../../../src/server/store/known-survey.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import type { Engine, StorePlace } from "../../../src/server/store/engine.ts";
import type { Store } from "../../../src/server/store/store.ts";
import { writeOrganisation } from "../../../src/server/store/organisation.ts";
import { writeSurveys } from "../../../src/server/store/surveys.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { ownDatabase } from "../../support/postgres.ts";
import { province } from "../open-desk.ts";

const survey = aSurvey();
const definition = canonicalText(survey);
const known = knownSurvey({ hash: digest("sha256", definition), definition });

export const tablet = "0f0e0d0c-0b0a-4908-8706-050403020100";

/** A form of somebody who is content, with other circumstances where they matter. */
export const aForm = (overrides: Partial<Response> = {}): Response => aResponse(survey, { "acc-1": 4, "acc-2": 5, "acc-3": 2 }, overrides);

let sequence = 0;

type Words = Readonly<Record<string, string>>;

/** A form with free words, which travel beside it. */
export function withWords(form: Response, words: Words) {
  const comments = Object.entries(words).map(([question, text]) => ({ question, salt: "ab".repeat(16), words: text }));
  const hashes = comments.map(({ question, ...comment }) => [question, digest("sha256", hashedText(comment))]);
  return { form: { ...form, comments: Object.fromEntries(hashes) }, comments };
}

type Comments = ReturnType<typeof withWords>["comments"];

/** A record that can be counted, as it comes before the store. */
export function valid(form: Response, at: Date, comments: Comments = []): Judged {
  const body = Buffer.from(JSON.stringify(form));
  sequence += 1;
  const record = { id: form.id, hash: digest("sha256", body), sequence, key: null, body, comments };
  return {
    verdict: "valid",
    record,
    survey: known,
    ballot: ballotOf(known, form, { received: localHour(at, "Asia/Ho_Chi_Minh"), caughtUp: null }),
  };
}

type Why = { readonly reason?: string; readonly comments?: Comments };

/** The same as a record nobody can count for this reason. */
export function held(
  form: Response,
  at: Date,
  { reason = "device: was revoked", comments = [] }: Why = {},
): Extract<Judged, { verdict: "held" }> {
  const one = valid(form, at, comments);
  if (one.verdict !== "valid") throw new Error("made invalid");
  return { verdict: "held", record: one.record, unit: form.unit, reason };
}

/** A store of its own on either engine, its clock, and what keeps and checks it. */
export async function aStore(engine: Engine = "sqlite") {
  const { place, remove } = await ownPlace(engine);
  const store = await openStore(place);
  await store.change(async (transaction) => {
    await writeSurveys(transaction, [{ hash: known.hash, definition }]);
    await writeOrganisation(transaction, province);
  });
  const clock = { now: new Date("2026-11-19T03:20:00Z") };
  const now = () => clock.now;
  return {
    place,
    store,
    clock,
    /** What people's decisions are made with; no key of the organisation is at hand. */
    desk: { store, now, keyring: openKeyring({ folder: join(tmpdir(), "no-such-keys"), store: store.store, now }) },
    close: openClosing({ store, now, makeLink: (what) => atOneInstant(place, (source) => makeLink(source, what)) }),
    keep: (...records: readonly Judged[]) => keep(store, clock.now, records),
    check: (printed: readonly string[] = []) => atOneInstant(place, (source) => check(source, printed)),
    links: () => store.database.selectFrom("chain_link").selectAll().orderBy("hour").execute(),
    /** Lets so many hours go by. */
    pass: (hours: number) => void (clock.now = new Date(clock.now.getTime() + hours * 3_600_000)),
    [Symbol.asyncDispose]: async () => {
      await store.close();
      await remove();
    },
  };
}

async function ownPlace(engine: Engine): Promise<{ readonly place: StorePlace; readonly remove: () => Promise<void> }> {
  if (engine === "postgres") {
    const database = await ownDatabase();
    return { place: { databaseUrl: database.url }, remove: async () => database[Symbol.asyncDispose]() };
  }
  const folder = mkdtempSync(join(tmpdir(), "sipas-integrity-"));
  return { place: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function keep(store: Store, at: Date, records: readonly Judged[]) {
  return store.keep({ device: tablet, app: "1", receivedAt: at, records });
}

/** An admin of the whole organisation, or of a unit and below. */
export function anAdmin(unit: string | null = null): Person {
  return { by: "person", account: randomUUID(), session: "", name: "", role: "admin", unit, due: [] };
}
