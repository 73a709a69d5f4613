import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { enrol, enrolmentCode, openEnrolment } from "#protocol/devices.ts";
import { enrolTablet } from "../../../src/server/devices/enrol.ts";
import { newEnrolmentCode } from "../../../src/server/devices/enrolment-code.ts";
import { type Store } from "../../../src/server/store/store.ts";
import { proxiesIn } from "../../../src/server/door/proxies.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { type ATablet, anotherTablet } from "../../support/an-enrolled-tablet.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";
import { ruled, sentFrom } from "./sending-from.ts";

const survey = aSurvey();
const places = [{ unit: "xa-mot", counters: null }];
const form = (sequence: number) => recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 5, "acc-3": 2 }, { unit: "xa-mot" }), { sequence });

async function codeFor(desk: DeskOnAny, wishes: object = {}): Promise<z.infer<typeof openEnrolment.output>> {
  const { status, json } = await desk.ask(openEnrolment.path, { name: "XM-01", places, ...wishes });
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(json)}`);
  return z.parse(openEnrolment.output, json);
}

function asked(tablet: ATablet, code: string) {
  return { code, device: tablet.id, publicKey: tablet.publicKey, proof: tablet.proofOf(code), app: "1.0" };
}

async function typed(desk: DeskOnAny, tablet: ATablet, said: string | object): Promise<string> {
  const input = typeof said === "string" ? asked(tablet, said) : said;
  const { status, json } = await desk.ask(enrol.path, input, "");
  const problem = z.safeParse(z.object({ error: z.string() }), json);
  return problem.success ? `${status} ${problem.data.error}` : String(status);
}

async function deedsIn({ store: { database } }: DeskOnAny) {
  const rows = await database.selectFrom("audit").selectAll().orderBy("at").execute();
  return rows.filter(({ action }) => action.startsWith("enrolment") || action.startsWith("device"));
}

test("a code is eight characters of which none looks like another", () => {
  for (let round = 0; round < 500; round += 1) {
    const code = newEnrolmentCode();
    expect(code).toMatch(enrolmentCode);
    expect(code).not.toMatch(/[01ILO]/);
  }
});

test.each<[string, string, object]>([
  ["the name the admin came by", "https://sipas.tinh.gov.vn/", {}],
  ["the kiosk's own name", "https://kiosk.tinh.gov.vn/", { kioskHost: "kiosk.tinh.gov.vn", staffHost: "sipas.tinh.gov.vn" }],
  ["the public address", "https://a.example/", { publicAddress: "https://a.example" }],
])("behind a proxy that ends TLS a tablet is led to https and to %s", async (_, origin, names) => {
  const publicAddress = "publicAddress" in names;
  await using desk = await openDeskOn("sqlite", { survey, door: { proxies: proxiesIn("10.0.0.2"), ...names } });
  const host = publicAddress ? "a.example" : "sipas.tinh.gov.vn";
  const headers = { host, "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.9", origin: `https://${host}` };
  const sent = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie: desk.admin.cookie, ...headers };
  const answer = await desk.app.request(
    `http://${host}${openEnrolment.path}`,
    { method: "POST", body: JSON.stringify({ name: "XM-01", places }), headers: sent },
    { incoming: { socket: { remoteAddress: "10.0.0.2" } } },
  );
  expect(z.parse(openEnrolment.output, await answer.json()).address.split("kiosk/#")[0]).toBe(origin);
});

describe.each(engines)("on %s", (engine) => {
  test("by a one-time code a tablet is enrolled, gets what it must know, and sends", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = anotherTablet();
    const { code, address, until } = await codeFor(desk);
    expect(address).toBe(`http://localhost/kiosk/#enrol=${code}`);
    expect(Date.parse(until) - desk.day.now.getTime()).toBe(600_000);
    expect((await sentFrom(desk, tablet, [])).status).toBe(401);
    const { status, json } = await desk.ask(enrol.path, asked(tablet, code), "");
    expect(status).toBe(200);
    expect(z.parse(enrol.output, json)).toEqual({
      store: desk.store.store,
      device: { id: tablet.id, name: "XM-01" },
      organisationKey: await desk.organisationKey(),
    });
    expect(await ruled(await sentFrom(desk, tablet, [form(1)]))).toEqual(["accepted"]);
  });

  test("what is done is written down, and no code is: not in the store, not in the log", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = anotherTablet();
    const { code } = await codeFor(desk);
    await typed(desk, tablet, code);
    desk.journal.writeCounts();
    const deeds = await deedsIn(desk);
    expect(deeds.map(({ actor, action, unit }) => [actor, action, unit])).toEqual(
      expect.arrayContaining([
        [desk.admin.account, "enrolment-opened", "xa-mot"],
        [tablet.id, "device-enrolled", "xa-mot"],
      ]),
    );
    const opened = await codeFor(desk);
    const codes = await desk.store.database.selectFrom("enrolment_code").selectAll().execute();
    expect(JSON.stringify([deeds, codes, desk.lines])).not.toMatch(new RegExp(`${code}|${opened.code}`));
  });

  test("a code opens once, for ten minutes, and only to who owns the key he names", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const [tablet, other] = [anotherTablet(), anotherTablet()];
    const { code } = await codeFor(desk);
    expect(await typed(desk, tablet, { ...asked(tablet, code), publicKey: other.publicKey })).toBe("401 wrong-credentials");
    expect(await typed(desk, tablet, { ...asked(tablet, code), proof: other.proofOf(code) })).toBe("401 wrong-credentials");
    expect(await typed(desk, tablet, { ...asked(tablet, code), device: randomUUID() })).toBe("401 wrong-credentials");
    expect(await typed(desk, tablet, code === "22222222" ? "33333333" : "22222222")).toBe("401 wrong-credentials");
    expect(await typed(desk, tablet, code)).toBe("200");
    expect(await typed(desk, other, code)).toBe("401 wrong-credentials");
    const refused = (await deedsIn(desk)).filter(({ action }) => action === "enrolment-refused");
    expect(refused.map(({ detail }) => Object.keys(JSON.parse(detail)))).toEqual([["address", "tries"]]);
    expect(JSON.stringify(refused)).not.toContain(code);
    const late = await codeFor(desk);
    const minutesLater = (minutes: number) => new Date(desk.day.now.getTime() + minutes * 60_000);
    expect(await enrolTablet(desk.store, asked(other, late.code), minutesLater(10))).toMatchObject({ status: 401 });
    expect(await enrolTablet(desk.store, asked(other, late.code), minutesLater(9))).toMatchObject({ status: 200 });
  });

  test("a tablet that never heard the answer is answered once more by the same code and key; another key, or a revoked tablet, is not", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = anotherTablet();
    const { code } = await codeFor(desk);
    const first = await desk.ask(enrol.path, asked(tablet, code), "");
    expect(await desk.ask(enrol.path, asked(tablet, code), "")).toEqual(first);
    expect(await ruled(await sentFrom(desk, tablet, [form(1)]))).toEqual(["accepted"]);
    expect((await deedsIn(desk)).filter(({ action }) => action === "device-enrolled")).toHaveLength(1);
    for (let tries = 0; tries < 6; tries += 1) expect(await typed(desk, anotherTablet(tablet.id), code)).toBe("401 wrong-credentials");
    const sameKey = { ...asked(tablet, code), device: randomUUID() };
    expect(await typed(desk, tablet, sameKey)).toBe("401 wrong-credentials");
    expect(await typed(desk, tablet, code)).toBe("200");
    expect((await desk.ask("/api/devices/revoke", { id: tablet.id, reason: "mất" })).status).toBe(200);
    expect(await typed(desk, tablet, code)).toBe("401 wrong-credentials");
    expect(await enrolTablet(desk.store, asked(tablet, code), new Date(desk.day.now.getTime() + 600_000))).toMatchObject({ status: 401 });
  });

  test("a tablet enrolled again that never heard the answer is answered once more", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const before = anotherTablet();
    await typed(desk, before, (await codeFor(desk)).code);
    const after = anotherTablet(before.id);
    const { code } = await codeFor(desk, { device: before.id });
    expect([await typed(desk, after, code), await typed(desk, after, code)]).toEqual(["200", "200"]);
    expect((await sentFrom(desk, after, [])).status).toBe(201);
  });

  test("sixteen tablets that type the same code at once are one tablet", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { code } = await codeFor(desk);
    const answers = await Promise.all(Array.from({ length: 16 }, () => typed(desk, anotherTablet(), code)));
    expect(answers.toSorted()).toEqual(["200", ...Array.from({ length: 15 }, () => "401 wrong-credentials")]);
    expect(await desk.store.database.selectFrom("device_enrolment").select("device").where("name", "=", "XM-01").execute()).toHaveLength(1);
  });

  test("a tablet enrolled again keeps its numbers and gets another key; without a code for it, it may not", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const before = anotherTablet();
    await typed(desk, before, (await codeFor(desk)).code);
    await sentFrom(desk, before, [form(1), form(2)]);
    const after = anotherTablet(before.id);
    const stranger = await codeFor(desk);
    expect(await typed(desk, after, stranger.code)).toBe("409 conflict");
    expect((await sentFrom(desk, before, [])).status).toBe(201);
    const { code } = await codeFor(desk, { device: before.id, name: "XM-02", places: [{ unit: "xa-hai", counters: null }] });
    expect(await typed(desk, anotherTablet(), code)).toBe("409 conflict");
    expect(await typed(desk, after, code)).toBe("200");
    expect((await sentFrom(desk, before, [])).status).toBe(401);
    expect((await sentFrom(desk, after, [])).status).toBe(201);
    const devices = await desk.get("/api/devices");
    expect(JSON.parse(devices.text).devices.find(({ id }: { id: string }) => id === after.id)).toMatchObject({
      name: "XM-02",
      places: [{ unit: "xa-hai", counters: null }],
      received: 2,
    });
  });

  test("a code that was tried five times in vain opens no more", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const known = anotherTablet();
    await typed(desk, known, (await codeFor(desk)).code);
    const { code } = await codeFor(desk);
    for (let tries = 0; tries < 5; tries += 1) expect(await typed(desk, known, code)).toBe("409 conflict");
    expect(await typed(desk, anotherTablet(), code)).toBe("401 wrong-credentials");
  });

  test("who guesses codes is stopped, and a hall that is enrolled is not", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    for (let tablets = 0; tablets < 40; tablets += 1) expect(await typed(desk, anotherTablet(), (await codeFor(desk)).code)).toBe("200");
    const guesser = anotherTablet();
    const answers = [];
    for (let guesses = 0; guesses < 32; guesses += 1) answers.push(await typed(desk, guesser, newEnrolmentCode()));
    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => "401 wrong-credentials"));
    expect(answers.slice(30)).toEqual(["429 too-many-tries", "429 too-many-tries"]);
  });

  test("nobody opens an enrolment for a place that is not there, or with less than an admin's rights", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const wishes = { name: "XM-01", places };
    for (const wrong of [[{ unit: "so-la", counters: null }], [{ unit: "xa-mot", counters: ["quay-9"] }], []])
      expect((await desk.ask(openEnrolment.path, { ...wishes, places: wrong })).status).toBe(400);
    expect((await desk.ask(openEnrolment.path, { ...wishes, device: randomUUID() })).status).toBe(404);
    for (const role of ["manager", "staff", "auditor"] as const) {
      const { cookie } = await signedIn(desk.store, { role, now: desk.day.now });
      expect((await desk.ask(openEnrolment.path, wishes, cookie)).status).toBe(403);
    }
    expect((await desk.ask(openEnrolment.path, wishes, "")).status).toBe(401);
  });
});

test("of two processes on one database only one takes a code", { timeout: 60_000 }, async () => {
  await using desk = await openDeskOn("postgres", { survey });
  const second: Store = await openStore(desk.store.place);
  try {
    for (let round = 0; round < 10; round += 1) {
      const { code } = await codeFor(desk);
      const answers = await Promise.all(
        [desk.store, second, desk.store, second].map((store) => enrolTablet(store, asked(anotherTablet(), code), desk.day.now)),
      );
      expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["200", "401", "401", "401"]);
    }
  } finally {
    await second.close();
  }
});
