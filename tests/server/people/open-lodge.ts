import { rmSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import * as z from "zod/mini";
import type { Endpoint, Role } from "#protocol/endpoint.ts";
import { Me, readMe, signIn } from "#protocol/people.ts";
import { Problem } from "#protocol/problem.ts";
import { seeApproach } from "../../../src/server/door/approach.ts";
import { openBodies } from "../../../src/server/bodies.ts";
import { openLodge } from "../../../src/server/people/lodge.ts";
import { openHashing } from "../../../src/server/people/password-hash.ts";
import { openPeopleDoor } from "../../../src/server/people/people-door.ts";
import { servePeople } from "../../../src/server/people/serve-people.ts";
import { openPlaces } from "../../../src/server/places.ts";
import { refusals } from "../../../src/server/refusal.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import type { Engine, StorePlace } from "../../../src/server/store/engine.ts";
import { codeOf } from "../../../src/server/people/second-factor.ts";
import { insertAccount } from "../../../src/server/people/accounts.ts";
import { ownFolder } from "../../support/endpoint.ts";
import { ownDatabase } from "../../support/postgres.ts";
import { newFolder } from "../open-desk.ts";
import { writeOrganisation } from "../../../src/server/store/organisation.ts";
import { sinceEver } from "../../../src/server/organisation/unit-history.ts";

const called = (vi: string) => ({ vi, en: vi });
const unit = (id: string, parent: string | null) =>
  sinceEver({ id, name: called(id), kind: parent === null ? "province" : "commune", parent, serves: parent !== null, counters: [] });

/** A province with two communes. */
const province = {
  organisation: { id: "tinh-nam-son", name: called("Tỉnh Nam Sơn") },
  units: [unit("tinh", null), unit("xa-mot", "tinh"), unit("xa-hai", "tinh")],
  fields: [],
};

/** What hashing costs here, so that tests of people need not wait for it. */
const cheap = { memory: 256, passes: 1, parallelism: 1 };

export const goodPassword = "chiều mưa qua cầu Rồng";

type AnyEndpoint = Pick<Endpoint<z.core.$ZodType, z.core.$ZodType>, "method" | "path">;
type Sent = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** Somebody's browser: sends to the lodge and keeps the cookie it is given. */
export type Browser = {
  readonly send: (to: AnyEndpoint, input?: object, headers?: Record<string, string>) => Promise<Sent>;
  readonly cookie: () => string;
};

type Wishes = { readonly place?: StorePlace; /** Folder of keys. */ readonly keys?: string };

const noTablet = () => Promise.resolve(refusals.notSignedIn());

/** The lodge alone behind its calls, with a clock that stands until it is turned on. */
export async function openHall({
  place = { folder: newFolder() },
  keys = join("folder" in place ? place.folder : "", "keys"),
}: Wishes = {}) {
  const store = await openStore(place);
  const clock = { now: new Date("2026-11-21T01:00:00Z") };
  const lodge = { ...(await openLodge({ store, now: () => clock.now, keys, fields: [] })), hashing: openHashing(cheap) };
  const app = new Hono();
  app.use(seeApproach(null));
  const address = { now: "203.0.113.7" };
  const doorkeeper = { person: openPeopleDoor(lodge), device: { sender: noTablet, signer: noTablet } };
  const room = { bodies: openBodies(), places: openPlaces({ places: 64, waitingRoom: 100 }) };
  servePeople({ app, ...room, doorkeeper, addressOf: () => address.now, served: [] }, lodge);

  function browser(): Browser {
    let cookie = "";
    return {
      cookie: () => cookie,
      send: async ({ method, path }, input = {}, headers = {}) => {
        const answer = await app.request(`http://localhost${path}`, {
          method,
          headers: { cookie, "sec-fetch-site": "same-origin", "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/156.0", ...headers },
          ...(method === "POST" && { body: JSON.stringify(input) }),
          ...(method === "POST" && {
            headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
          }),
        });
        const [given] = answer.headers.getSetCookie();
        if (given !== undefined) cookie = given.split(";")[0] ?? "";
        return { status: answer.status, body: await answer.json(), headers: answer.headers };
      },
    };
  }

  return {
    store,
    lodge,
    clock,
    address,
    browser,
    /** The clock goes on by minutes. */
    wait: (minutes: number) => void (clock.now = new Date(clock.now.getTime() + minutes * 60_000)),
    /** Puts the province in the store. */
    organise: () => store.change((transaction) => writeOrganisation(transaction, province)),
    /** An account with the good password; `secret` is its second factor, where it should have one. */
    account: async (name: string, role: Role, wishes: { readonly unit?: string; readonly secret?: string } = {}) => {
      const password = (await lodge.hashing.hash(goodPassword)) ?? "";
      return store.write(async (transaction) => {
        const about = { name, personName: `${name} himself`, role, unit: wishes.unit ?? null, password, password_due: 0 } as const;
        const account = await insertAccount(transaction, about, clock.now);
        if (account === null) throw new Error("this name is taken");
        const totp = wishes.secret === undefined ? null : lodge.seal.seal(wishes.secret, account.id);
        await transaction.updateTable("account").set({ totp }).where("id", "=", account.id).execute();
        return account.id;
      });
    },
    /** A browser in which somebody has signed in. */
    signedIn: async (name: string, secret?: string) => {
      const own = browser();
      const code = secret === undefined ? {} : { code: codeOf(secret, clock.now) };
      const { body } = await own.send(signIn, { name, password: goodPassword, ...code });
      if (z.safeParse(signIn.output, body).data?.next !== "in") throw new Error(`${name} was not let in: ${JSON.stringify(body)}`);
      return own;
    },
    [Symbol.asyncDispose]: async () => {
      await store.close();
      if ("folder" in place) rmSync(place.folder, { recursive: true, force: true });
    },
  };
}

/** The same on either engine, in a folder or a database of its own. */
export async function openHallOn(engine: Engine): Promise<Hall> {
  if (engine === "sqlite") return openHall();
  const [folder, database] = [ownFolder(), await ownDatabase()];
  const hall = await openHall({ place: { databaseUrl: database.url }, keys: folder.path });
  return {
    ...hall,
    [Symbol.asyncDispose]: async () => {
      await hall[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

export type Hall = Awaited<ReturnType<typeof openHall>>;

/** What a refused call says. */
export function errorOf({ status, body }: Sent): string {
  return `${status} ${Problem.parse(body).error}`;
}

/** Who the browser's user is here. */
export async function meIn(browser: Browser): Promise<Me> {
  return z.parse(Me, (await browser.send(readMe)).body);
}
