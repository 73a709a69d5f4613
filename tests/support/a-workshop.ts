import type { Account } from "#protocol/people.ts";
import type { CounterHistory } from "#protocol/units.ts";
import { demoPin } from "../../src/server/demo/desk-words.ts";
import { writePlan } from "../../src/server/demo/plan.ts";
import { fields, organisation, units } from "../../src/server/demo/province.ts";
import { keptPin } from "../../src/server/organisation/pin.ts";
import { sinceEver } from "../../src/server/organisation/unit-history.ts";
import { insertAccount } from "../../src/server/people/accounts.ts";
import { sessionCookie } from "../../src/server/people/session-cookie.ts";
import { startSession } from "../../src/server/people/sessions.ts";
import { shippedSurveys, definitions } from "../../src/server/shipped-surveys.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { writeOrganisation } from "../../src/server/store/organisation.ts";
import { wholeOrganisation, writeSettings } from "../../src/server/store/settings.ts";
import type { Store } from "../../src/server/store/store.ts";
import { writeSurveys } from "../../src/server/store/surveys.ts";
import { thursdayMorning } from "./an-binh.ts";
import { beginningAt } from "./endpoint-clock.ts";
import { freePort, ownFolder, startEndpoint } from "./endpoint.ts";
import { setUpStore } from "./set-up-store.ts";
import type { SignedIn } from "./signed-in.ts";
import { giveItWork, type Work } from "./workshop-at-work.ts";

/** A made-up province on a Thursday morning, with everything in it that pages of the workshop can show. */
export type Workshop = AsyncDisposable & Work & { readonly origin: string; readonly data: string; readonly admin: SignedIn };

/** Its people; the first looks at the pages, the second is asked for what two must do. */
const people = [
  { name: "thu-ha", personName: "Phạm Thu Hà", role: "admin", unit: null },
  { name: "van-binh", personName: "Trần Văn Bình", role: "admin", unit: null },
  { name: "quang-minh", personName: "Lê Quang Minh", role: "manager", unit: null },
  { name: "van-tu", personName: "Ngô Văn Tú", role: "staff", unit: "phuong-an-binh" },
  { name: "thanh-son", personName: "Vũ Thanh Sơn", role: "auditor", unit: null },
] as const satisfies readonly Pick<Account, "name" | "personName" | "role" | "unit">[];

/** A ward and a commune that became one with its neighbour in July, one counter that closed, and a renaming to come. */
const history = units.map((unit) => {
  const [always] = unit.versions;
  if (unit.id === "phuong-an-binh") return Object.assign({}, unit, { counters: unit.counters.map(endedIfThird) });
  if (unit.id !== "xa-long-son" || !always) return unit;
  const name = { vi: "Xã Long Sơn Thượng", en: "Long Sơn Thượng commune" };
  return Object.assign({}, unit, { versions: [always, { ...always, from: "2027-01-01", name }] });
});

function endedIfThird(counter: CounterHistory, at: number): CounterHistory {
  return at === 2 ? { ...counter, endedOn: "2026-09-01" } : counter;
}

const merged = {
  ...sinceEver({
    id: "phuong-tan-hung",
    name: { vi: "Phường Tân Hưng", en: "Tân Hưng ward" },
    kind: "commune",
    parent: organisation.id,
    serves: true,
    counters: [{ id: "quay-1", name: { vi: "Quầy 1", en: "Counter 1" } }],
  }),
  endedOn: "2026-07-01",
  successor: "phuong-an-binh",
};

/** Opens it, at the instant from which the endpoint's clock runs. */
export async function openWorkshop(): Promise<Workshop> {
  const data = ownFolder();
  await setUpStore({ folder: data.path }, `${data.path}-keys`);
  const store = await openStore({ folder: data.path });
  await furnish(store);
  const [admin, colleague] = await Promise.all([signIn(store, people[0]), signIn(store, people[1])]);
  for (const other of people.slice(2)) await signIn(store, other);
  await store.close();
  const settings = { LOG_LEVEL: "error", ...beginningAt(thursdayMorning) };
  const endpoint = await startEndpoint({ data: data.path, port: await freePort(), settings });
  const work = await giveItWork({ origin: endpoint.origin, admin, colleague });
  return {
    ...work,
    origin: endpoint.origin,
    data: data.path,
    admin,
    [Symbol.asyncDispose]: async () => {
      await endpoint.stop();
      data[Symbol.dispose]();
    },
  };
}

async function furnish(store: Store): Promise<void> {
  const pin = await keptPin(demoPin);
  const shipped = shippedSurveys(definitions);
  const asked = shipped.get("sipas-2640");
  if (!asked) throw new Error("the 22 items are not shipped");
  await store.change(async (transaction) => {
    await writeSurveys(transaction, [...shipped.values()]);
    await writeOrganisation(transaction, { organisation, units: [...history, merged], fields: [...fields] });
    await writePlan(transaction, { day: "2026-11-19", survey: asked.hash, pin });
    await writeSettings(transaction, wholeOrganisation, { publicationByTwo: true });
    await transaction.updateTable("account").set({ person_name: "Đỗ Quốc Khánh" }).where("name", "=", "first-admin").execute();
  });
}

type Person = (typeof people)[number];

function signIn({ write }: Pick<Store, "write">, { name, personName, role, unit }: Person): Promise<SignedIn> {
  return write(async (transaction) => {
    const made = { name, personName, role, unit, password: "nobody's", password_due: 0 } as const;
    const account = await insertAccount(transaction, made, thursdayMorning);
    if (account === null) throw new Error(`${name} is there already`);
    await transaction.updateTable("account").set({ totp: "nobody's" }).where("id", "=", account.id).execute();
    const token = await startSession(transaction, { account: account.id, browser: "Chrome 156, Windows" }, thursdayMorning);
    const [cookie = ""] = sessionCookie(token).split(";");
    return { account: account.id, cookie };
  });
}
