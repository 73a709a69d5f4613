import { hash as digest } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommonSettings } from "#protocol/settings.ts";
import type { UnitHistory } from "#protocol/units.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { Response } from "#survey/response.ts";
import { type Instant, keepFigures } from "../../../src/server/figures/keep-figures.ts";
import { Pace } from "../../../src/server/figures/pace.ts";
import { takeBack } from "../../../src/server/integrity/take-back.ts";
import type { Annulment } from "../../../src/server/store/annulment.ts";
import { ballotOf } from "../../../src/server/store/ballot.ts";
import type { Engine, StorePlace } from "../../../src/server/store/engine.ts";
import type { Judged } from "../../../src/server/store/judged.ts";
import { knownSurvey } from "../../../src/server/store/known-survey.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { writeOrganisation } from "../../../src/server/store/organisation.ts";
import { openForReading } from "../../../src/server/store/reading.ts";
import { wholeOrganisation, writeSettings } from "../../../src/server/store/settings.ts";
import { writeSurveys } from "../../../src/server/store/surveys.ts";
import { aSurvey } from "../../support/a-survey.ts";
import { ownDatabase } from "../../support/postgres.ts";

const definition = canonicalText(aSurvey());

/** The questionnaire of these stores. */
export const known = knownSurvey({ hash: digest("sha256", definition), definition });

/** The day on which these stores are asked. */
export const today = "2026-11-19";

const device = "0f0e0d0c-0b0a-4908-8706-050403020100";
let sequence = 0;

type Wishes = { readonly units: readonly UnitHistory[]; readonly pace?: Pick<Pace, keyof Pace> };

/** A store of an organisation on either engine, and its figures as they are kept beside it. */
export async function aCountedStore(engine: Engine, { units, pace = new Pace() }: Wishes) {
  const { place, remove } = await ownPlace(engine);
  const store = await openStore(place);
  const organisation = { id: "p", name: { vi: "Tỉnh", en: "Province" } };
  await store.change(async (transaction) => {
    await writeSurveys(transaction, [{ hash: known.hash, definition }]);
    await writeOrganisation(transaction, { organisation, units, fields: [] });
  });
  const [asking, loading] = [openForReading(place), openForReading(place)];
  const keeping = keepFigures({ asking, loading, engine, surveyOf: async () => known, clock: () => performance.now(), pace });
  return {
    store,
    /** Keeps forms as if each had come on its own day. */
    keep: async (forms: readonly Response[], at = `${today}T03:00:00Z`) =>
      void (await store.keep({ device, app: "1", receivedAt: new Date(at), records: forms.map(valid) })),
    /** Takes back what a unit counted on these days, however few they are. */
    takeBack: (annulment: Annulment) =>
      store.change((transaction) => takeBack(transaction, annulment, { minimumGroup: 0, now: new Date(`${today}T03:00:00Z`) })),
    reorganise: (others: readonly UnitHistory[]) =>
      store.change((transaction) => writeOrganisation(transaction, { organisation, units: others, fields: [] })),
    set: (settings: Partial<CommonSettings>) => store.change((transaction) => writeSettings(transaction, wholeOrganisation, settings)),
    warm: keeping.warm,
    ask: <Answer>(work: (instant: Instant) => Answer, day = today) => keeping.answer(day, work),
    [Symbol.asyncDispose]: async () => {
      await asking.destroy();
      await loading.destroy();
      await store.close();
      await remove();
    },
  };
}

function valid(form: Response): Judged {
  const body = Buffer.from(JSON.stringify(form));
  sequence += 1;
  const record = { id: form.id, hash: digest("sha256", body), sequence, key: null, body, comments: [] };
  return {
    verdict: "valid",
    record,
    survey: known,
    ballot: ballotOf(known, form, { received: { day: form.day, hour: form.hour }, caughtUp: null }),
  };
}

async function ownPlace(engine: Engine): Promise<{ readonly place: StorePlace; readonly remove: () => Promise<void> }> {
  if (engine === "postgres") {
    const database = await ownDatabase();
    return { place: { databaseUrl: database.url }, remove: async () => database[Symbol.asyncDispose]() };
  }
  const folder = mkdtempSync(join(tmpdir(), "sipas-figures-"));
  return { place: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}
