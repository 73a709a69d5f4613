import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSessions,
  readAccounts,
  readMe,
  signIn,
  signOut,
} from "#protocol/people.ts";
import { Problem } from "#protocol/problem.ts";
import { openHashing } from "../../../src/server/people/password-hash.ts";
import { codeOf, newSecret } from "../../../src/server/people/second-factor.ts";
import { errorOf, goodPassword, meIn, openHallOn } from "./open-lodge.ts";
import { engines } from "../open-desk.ts";

const stranger = { name: "nobody", password: goodPassword };

describe.each(engines)("on %s", (engine) => {
  const openHall = () => openHallOn(engine);

  test("name and password let somebody in whose account asks for no more, and the cookie opens nothing else", async () => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "staff");
    const browser = hall.browser();
    const { status, body, headers } = await browser.send(signIn, { name: "lan.hoang", password: goodPassword });
    expect([status, body]).toEqual([200, { next: "in" }]);
    expect(headers.get("set-cookie")).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    expect(await meIn(browser)).toMatchObject({
      account: { name: "lan.hoang", role: "staff" },
      due: [],
      sessions: [{ current: true, browser: "?" }],
    });
    expect(errorOf(await browser.send(readAccounts))).toBe("403 forbidden");
  });

  test("nobody can tell a wrong name from a wrong password, a closed account or a wrong code", async () => {
    await using hall = await openHall();
    const secret = newSecret();
    await hall.account("lan.hoang", "staff");
    await hall.account("minh.tran", "staff", { secret });
    const closed = await hall.account("old.hand", "staff");
    await hall.store.write((transaction) => transaction.updateTable("account").set({ closed: 1 }).where("id", "=", closed).execute());
    const answers = [
      await hall.browser().send(signIn, stranger),
      await hall.browser().send(signIn, { name: "lan.hoang", password: "chiều mưa qua cầu Rồn" }),
      await hall.browser().send(signIn, { name: "old.hand", password: goodPassword }),
      await hall.browser().send(signIn, { name: "minh.tran", password: goodPassword, code: "000000" }),
      await hall.browser().send(signIn, { name: "minh.tran", password: "x", code: codeOf(secret, hall.clock.now) }),
    ];
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toHaveLength(1);
    expect(answers.map(errorOf)[0]).toBe("401 wrong-credentials");
    const refused = await hall.store.database.selectFrom("audit").select("detail").where("action", "=", "sign-in-refused").execute();
    expect(JSON.stringify(refused)).not.toMatch(/Rồn|000000|nobody/);
    // One row an address and minute; the next one tells those between.
    expect(refused.map(({ detail }) => JSON.parse(detail))).toEqual([{ account: null, address: "203.0.113.7", tries: 1 }]);
    hall.wait(1);
    await hall.browser().send(signIn, { name: "lan.hoang", password: "chiều mưa qua cầu Rồn" });
    const { detail } = await hall.store.database
      .selectFrom("audit")
      .select("detail")
      .where("action", "=", "sign-in-refused")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(detail)).toMatchObject({ account: expect.any(String), address: "203.0.113.7", tries: 5 });
  });

  test("with a second factor the password alone opens nothing, and a code opens once", async () => {
    await using hall = await openHall();
    const secret = newSecret();
    await hall.account("lan.hoang", "manager", { secret });
    const browser = hall.browser();
    const half = await browser.send(signIn, { name: "lan.hoang", password: goodPassword });
    expect([half.body, browser.cookie()]).toEqual([{ next: "second-factor" }, ""]);
    const whole = { name: "lan.hoang", password: goodPassword, code: codeOf(secret, hall.clock.now) };
    expect((await browser.send(signIn, whole)).body).toEqual({ next: "in" });
    expect(errorOf(await hall.browser().send(signIn, whole))).toBe("401 wrong-credentials");
    hall.wait(1);
    expect((await hall.browser().send(signIn, { ...whole, code: codeOf(secret, hall.clock.now) })).body).toEqual({ next: "in" });
  });

  test("two browsers that send the same code at the same moment: one is let in", async () => {
    await using hall = await openHall();
    const secret = newSecret();
    await hall.account("lan.hoang", "manager", { secret });
    const whole = { name: "lan.hoang", password: goodPassword, code: codeOf(secret, hall.clock.now) };
    const answers = await Promise.all([1, 2, 3].map(() => hall.browser().send(signIn, whole)));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 401, 401]);
  });

  test("a manager must set up the second factor first; ten recovery codes stand for it, each once", async () => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "manager");
    const browser = await hall.signedIn("lan.hoang");
    expect((await meIn(browser)).due).toEqual(["second-factor"]);
    expect(errorOf(await browser.send(beginSecondFactor, { password: "not this one" }))).toBe("401 wrong-credentials");
    const { secret } = z.parse(beginSecondFactor.output, (await browser.send(beginSecondFactor, { password: goodPassword })).body);
    expect((await meIn(browser)).account.secondFactor).toBe(false);
    expect(errorOf(await browser.send(confirmSecondFactor, { code: codeOf(newSecret(), hall.clock.now) }))).toBe("401 wrong-credentials");
    const confirmed = await browser.send(confirmSecondFactor, { code: codeOf(secret, hall.clock.now) });
    const { recoveryCodes } = z.parse(confirmSecondFactor.output, confirmed.body);
    expect(new Set(recoveryCodes)).toHaveLength(10);
    expect(await meIn(browser)).toMatchObject({ due: [], account: { secondFactor: true } });
    const [code] = recoveryCodes;
    const given = { name: "lan.hoang", password: goodPassword, code };
    expect((await hall.browser().send(signIn, given)).body).toEqual({ next: "in" });
    expect(errorOf(await hall.browser().send(signIn, given))).toBe("401 wrong-credentials");
  });

  test("neither password, secret, code nor token lies readable in the store", async () => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "manager");
    const browser = await hall.signedIn("lan.hoang");
    const { secret } = z.parse(beginSecondFactor.output, (await browser.send(beginSecondFactor, { password: goodPassword })).body);
    const confirmed = await browser.send(confirmSecondFactor, { code: codeOf(secret, hall.clock.now) });
    const { recoveryCodes } = z.parse(confirmSecondFactor.output, confirmed.body);
    const tables = ["account", "session", "recovery_code", "audit", "meta"] as const;
    const rows = JSON.stringify(await Promise.all(tables.map((table) => hall.store.database.selectFrom(table).selectAll().execute())));
    const [, token = ""] = browser.cookie().split("=");
    for (const hidden of [goodPassword, secret, token, ...recoveryCodes]) expect(rows).not.toContain(hidden);
  });

  test("half an hour without a call ends a session, twelve hours end any", async () => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "staff");
    const idle = await hall.signedIn("lan.hoang");
    hall.wait(29);
    expect((await idle.send(readMe)).status).toBe(200);
    hall.wait(29);
    expect((await idle.send(readMe)).status).toBe(200);
    hall.wait(31);
    expect(errorOf(await idle.send(readMe))).toBe("401 not-signed-in");

    const busy = await hall.signedIn("lan.hoang");
    for (let quarter = 0; quarter < 12 * 4 - 1; quarter += 1) {
      hall.wait(15);
      expect((await busy.send(readMe)).status).toBe(200);
    }
    hall.wait(16);
    expect(errorOf(await busy.send(readMe))).toBe("401 not-signed-in");
  });

  test("one sees where one is signed in, ends one session or all others, and nobody else's", async () => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "staff");
    await hall.account("minh.tran", "staff");
    const [office, home, phone] = [await hall.signedIn("lan.hoang"), await hall.signedIn("lan.hoang"), await hall.signedIn("lan.hoang")];
    const other = await hall.signedIn("minh.tran");
    const [theirs] = (await meIn(other)).sessions;
    const { sessions } = await meIn(office);
    expect(sessions).toHaveLength(3);
    expect(errorOf(await office.send(endSessions, { session: theirs?.id }))).toBe("404 not-found");
    const homes = (await meIn(home)).sessions.find(({ current }) => current);
    expect((await office.send(endSessions, { session: homes?.id })).status).toBe(200);
    expect((await home.send(readMe)).status).toBe(401);
    await office.send(endSessions, { session: "others" });
    expect([(await phone.send(readMe)).status, (await other.send(readMe)).status, (await meIn(office)).sessions.length]).toEqual([
      401, 200, 1,
    ]);
  });

  test("signing in anew ends the session this browser had, and signing out ends it for good", async () => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "staff");
    const browser = await hall.signedIn("lan.hoang");
    const first = browser.cookie();
    await browser.send(signIn, { name: "lan.hoang", password: goodPassword });
    expect(browser.cookie()).not.toBe(first);
    expect((await browser.send(readMe, {}, { cookie: first })).status).toBe(401);
    const second = browser.cookie();
    const { headers } = await browser.send(signOut);
    expect(headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await browser.send(readMe, {}, { cookie: second })).status).toBe(401);
  });

  test("another password is chosen with the one there was; it must be good, and ends every other session", async () => {
    await using hall = await openHall();
    await hall.organise();
    await hall.account("lan.hoang", "staff");
    const [office, home] = [await hall.signedIn("lan.hoang"), await hall.signedIn("lan.hoang")];
    const faultOf = async (next: string) => {
      const { body } = await office.send(changePassword, { current: goodPassword, next });
      return JSON.stringify(Problem.parse(body).faults);
    };
    expect(await faultOf("nam sơn 2026 xin chào")).toContain("name");
    expect(await faultOf("qwerty123456")).toContain("everybody");
    expect(await faultOf(goodPassword)).toContain("there was");
    expect(errorOf(await office.send(changePassword, { current: "not this one", next: "nắng sớm trên đồi" }))).toBe(
      "401 wrong-credentials",
    );
    expect((await office.send(changePassword, { current: goodPassword, next: "nắng sớm trên đồi" })).status).toBe(200);
    expect([(await office.send(readMe)).status, (await home.send(readMe)).status]).toEqual([200, 401]);
    expect((await hall.browser().send(signIn, { name: "lan.hoang", password: "nắng sớm trên đồi" })).status).toBe(200);
  });

  test("a password hashed at an older cost is hashed anew when it is next given", async () => {
    await using hall = await openHall();
    const account = await hall.account("lan.hoang", "staff");
    const password = (await openHashing({ memory: 64, passes: 1, parallelism: 1 }).hash(goodPassword)) ?? "";
    await hall.store.write((transaction) => transaction.updateTable("account").set({ password }).where("id", "=", account).execute());
    await hall.signedIn("lan.hoang");
    const kept = await hall.store.database.selectFrom("account").select("password").executeTakeFirst();
    expect(kept?.password).toContain("m=256");
    await hall.signedIn("lan.hoang");
  });

  test("too many wrong passwords are told when to come again", async () => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "staff");
    for (let round = 0; round < 10; round += 1) await hall.browser().send(signIn, { name: "lan.hoang", password: "wrong" });
    const refused = await hall.browser().send(signIn, { name: "lan.hoang", password: goodPassword });
    expect([errorOf(refused), refused.headers.get("retry-after")]).toEqual(["429 too-many-tries", expect.stringMatching(/^(900|8\d\d)$/)]);
    hall.address.now = "203.0.113.8";
    expect((await hall.browser().send(signIn, { name: "lan.hoang", password: goodPassword })).status).toBe(200);
  });

  test.each<[string, number, Record<string, string>]>([
    ["a page of another site", 403, { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }],
    ["a page of a neighbouring host", 403, { "sec-fetch-site": "same-site", origin: "https://other.localhost" }],
    ["an old browser on another origin", 403, { "sec-fetch-site": "", origin: "http://elsewhere.example" }],
    ["another port of this machine", 403, { origin: "http://localhost:8080" }],
    ["a file opened in the browser", 403, { origin: "null" }],
    ["our own page", 200, { origin: "http://localhost" }],
  ])("a call from %s is answered with %i", async (_, status, headers) => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "staff");
    const browser = await hall.signedIn("lan.hoang");
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ""));
    const answers = [
      await browser.send(endSessions, { session: "others" }, sent),
      await browser.send(signIn, { name: "lan.hoang", password: goodPassword }, sent),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([status, status]);
  });

  test("a program that is no browser says nothing of where it comes from, and is let in by its cookie", async () => {
    await using hall = await openHall();
    await hall.account("lan.hoang", "staff");
    const browser = await hall.signedIn("lan.hoang");
    expect((await browser.send(readMe, {}, { "sec-fetch-site": "none" })).status).toBe(200);
  });
});
