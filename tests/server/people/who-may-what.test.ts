import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#protocol/endpoint.ts";
import { Problem } from "#protocol/problem.ts";
import { allEndpoints } from "../../support/all-endpoints.ts";
import { aSurvey, hashOf } from "../../support/a-survey.ts";
import { aTablet } from "../../support/an-enrolled-tablet.ts";
import { organise } from "../../support/an-organised-desk.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type DeskOnAny, engines, openDeskOn, tablet } from "../open-desk.ts";

const survey = aSurvey();
const calls = await allEndpoints();
const own = "xa-mot";
/** Everything but one's own: the province above, and what stands beside. */
const foreign = ["tinh", "so-xay-dung", "xa-hai"];
const now = new Date("2026-11-19T03:20:00Z");

describe.each(engines)("on %s", (engine) => {
  let desk: DeskOnAny;

  beforeAll(async () => {
    desk = await openDeskOn(engine, { survey });
    await organise(desk);
  }, 60_000);

  afterAll(async () => desk[Symbol.asyncDispose]());

  type Caller = { readonly headers: Record<string, string> };

  async function inRole(role: Role): Promise<Caller> {
    const unit = role === "manager" || role === "staff" ? own : null;
    return { headers: { cookie: (await signedIn(desk.store, { role, unit, now })).cookie } };
  }

  async function answerTo({ method, path }: { readonly method: "GET" | "POST"; readonly path: string }, { headers }: Caller, query = "") {
    const whole = { method, headers: { "sec-fetch-site": "same-origin", "content-type": "application/json", ...headers } };
    const answer = await desk.app.request(path + query, method === "POST" ? { ...whole, body: "{}" } : whole);
    const text = await answer.text();
    return { status: answer.status, text, error: answer.ok ? null : Problem.parse(JSON.parse(text)).error };
  }

  /** What somebody is told whom the door does not let through. */
  const turnedAway = ["not-signed-in", "forbidden"];

  describe.each(calls)("$method $path", (call) => {
    const { access } = call;

    test.each(roles)("for the role %s", async (role) => {
      const { status, text, error } = await answerTo(call, await inRole(role));
      if (access.by === "device") expect([status, error]).toEqual([401, "not-signed-in"]);
      else if (access.by === "person" && !access.roles.includes(role)) expect([status, error]).toEqual([403, "forbidden"]);
      else if (access.by === "person") expect(turnedAway).not.toContain(error);
      else expect(error).not.toBe("not-signed-in");
      expect(text).not.toContain("such call");
      if (role === "manager" || role === "staff") expect(foreign.filter((id) => text.includes(`"${id}"`))).toEqual([]);
    });

    test("for nobody, and for a tablet", async () => {
      const nobody = await answerTo(call, { headers: {} });
      const device = await answerTo(call, { headers: aTablet(tablet).headersFor(call, call.method === "POST" ? "{}" : "") });
      const isForAll = access.by === "anyone";
      expect(nobody.error === "not-signed-in").toBe(!isForAll);
      expect(device.error === "not-signed-in").toBe(!isForAll && access.by !== "device");
    });

    test("for somebody to whom something is due", async () => {
      const { account, cookie } = await signedIn(desk.store, { role: "admin", now });
      await desk.store.write((transaction) =>
        transaction.updateTable("account").set({ password_due: 1 }).where("id", "=", account).execute(),
      );
      const { error } = await answerTo(call, { headers: { cookie } });
      if (access.by === "person") expect(error).toBe("forbidden");
    });
  });

  test("the walk above meets every part of the protocol", () => {
    expect(calls.length).toBeGreaterThan(40);
    expect(calls.filter(({ access }) => access.by === "person" && access.roles.includes("manager")).length).toBeGreaterThan(5);
  });

  const asked = { survey: hashOf(survey), period: "all", groupBy: "unit", method: "means" };

  describe.each(["manager", "staff"] as const)("a %s of one commune", (role) => {
    const readable = calls.filter(({ method, access }) => method === "GET" && access.by === "person" && access.roles.includes(role));

    test.each(readable)("finds no other unit in the answer of $path, whatever he asks about", async (call) => {
      const caller = await inRole(role);
      for (const unit of [own, ...foreign, "xa-khong-co"]) {
        const { status, text } = await answerTo(call, caller, `?${new URLSearchParams({ ...asked, unit, hash: hashOf(survey) })}`);
        expect(status).toBeLessThan(500);
        expect([unit, foreign.filter((id) => text.includes(id))]).toEqual([unit, []]);
      }
    });
  });

  test("a manager who names no unit reads his own branch, and of a foreign one no more than of one that does not exist", async () => {
    const manager = await inRole("manager");
    const results = { method: "GET", path: "/api/results" } as const;
    const ask = (more: object) => answerTo(results, manager, `?${new URLSearchParams({ ...asked, ...more })}`);
    const mine = await ask({});
    expect(mine.status).toBe(200);
    expect(JSON.parse(mine.text)).toMatchObject({ query: { unit: own }, total: { overall: { n: 30 } }, groups: [{ key: own }] });
    const answers = await Promise.all([...foreign, "xa-khong-co"].map((unit) => ask({ unit })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toHaveLength(1);
    expect(answers[0]?.status).toBe(400);
  });

  test("the catalogue of a manager is his branch: its top in the place of the organisation, its own days", async () => {
    const { text } = await answerTo({ method: "GET", path: "/api/catalogue" }, await inRole("manager"));
    expect(JSON.parse(text)).toMatchObject({
      organisation: { id: own },
      units: [{ id: own, parent: null }],
      days: { first: "2026-11-19", last: "2026-11-19" },
    });
  });

  test("an admin reads the figures of all", async () => {
    const { text } = await answerTo({ method: "GET", path: "/api/results" }, await inRole("admin"), `?${new URLSearchParams(asked)}`);
    expect(JSON.parse(text)).toMatchObject({
      total: { overall: { n: 90 } },
      groups: [{ key: "so-xay-dung" }, { key: "xa-mot" }, { key: "xa-hai" }],
    });
  });
});
