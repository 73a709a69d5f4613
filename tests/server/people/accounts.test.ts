import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  type Account,
  changeAccount,
  changePassword,
  createAccount,
  readAccounts,
  readMe,
  resetAccount,
  signIn,
} from "#protocol/people.ts";
import type { Role } from "#protocol/endpoint.ts";
import { newSecret } from "../../../src/server/people/second-factor.ts";
import { type Browser, errorOf, goodPassword, type Hall, meIn, openHallOn } from "./open-lodge.ts";
import { engines } from "../open-desk.ts";

const secret = newSecret();

async function adminIn(hall: Hall): Promise<Browser> {
  await hall.organise();
  await hall.account("first.admin", "admin", { secret });
  return hall.signedIn("first.admin", secret);
}

type New = { readonly role: Role; readonly unit?: string | null };

async function create(admin: Browser, name: string, { role, unit = null }: New) {
  const { body } = await admin.send(createAccount, { name, personName: "Somebody", role, unit });
  return z.parse(createAccount.output, body);
}

const wishesOf = ({ id, personName, role, unit, closed }: Account) => ({ id, personName, role, unit, closed });

describe.each(engines)("on %s", (engine) => {
  const openHall = () => openHallOn(engine);

  test("whom an admin takes in gets a password for once, and must choose another before anything else", async () => {
    await using hall = await openHall();
    const admin = await adminIn(hall);
    const { account, oneTimePassword } = await create(admin, "lan.hoang", { role: "staff", unit: "xa-mot" });
    expect(account).toMatchObject({ name: "lan.hoang", role: "staff", unit: "xa-mot", secondFactor: false, closed: false });
    const browser = hall.browser();
    await browser.send(signIn, { name: "lan.hoang", password: oneTimePassword });
    expect((await meIn(browser)).due).toEqual(["password"]);
    await browser.send(changePassword, { current: oneTimePassword, next: goodPassword });
    expect((await meIn(browser)).due).toEqual([]);
    expect(errorOf(await hall.browser().send(signIn, { name: "lan.hoang", password: oneTimePassword }))).toBe("401 wrong-credentials");
    const { accounts } = z.parse(readAccounts.output, (await admin.send(readAccounts)).body);
    expect(accounts.map(({ name }) => name)).toEqual(["first.admin", "lan.hoang"]);
  });

  test("an admin to whom something is due does nothing yet", async () => {
    await using hall = await openHall();
    await hall.account("second.admin", "admin");
    const browser = await hall.signedIn("second.admin");
    const refused = await browser.send(readAccounts);
    expect([errorOf(refused), refused.body]).toMatchObject(["403 forbidden", { faults: [{ place: "due", fault: "second-factor" }] }]);
  });

  test.each<[string, object]>([
    ["409 conflict", { name: "first.admin" }],
    ["400 invalid-input", { unit: "xa-la" }],
    ["400 invalid-input", { role: "admin", unit: "xa-mot" }],
    ["400 invalid-input", { role: "auditor", unit: "xa-mot" }],
    ["400 invalid-input", { name: "Lan Hoàng" }],
    ["400 invalid-input", { role: "owner" }],
  ])("an account is refused with %s: %j", async (error, wrong) => {
    await using hall = await openHall();
    const admin = await adminIn(hall);
    expect(errorOf(await admin.send(createAccount, { name: "lan.hoang", personName: "Lan", role: "staff", unit: null, ...wrong }))).toBe(
      error,
    );
  });

  test("who gets another role or unit, or is closed, is signed out; another name alone changes nothing", async () => {
    await using hall = await openHall();
    const admin = await adminIn(hall);
    await hall.account("lan.hoang", "staff", { unit: "xa-mot" });
    const own = wishesOf((await meIn(await hall.signedIn("lan.hoang"))).account);
    for (const [change, status] of [
      [{ personName: "Hoàng Thị Lan" }, 200],
      [{ unit: "xa-hai" }, 401],
      [{ role: "auditor", unit: null }, 401],
      [{ closed: true }, 401],
    ] as const) {
      await admin.send(changeAccount, own);
      const browser = await hall.signedIn("lan.hoang");
      expect((await admin.send(changeAccount, { ...own, ...change })).status).toBe(200);
      expect([change, (await browser.send(readMe)).status]).toEqual([change, status]);
    }
    expect(errorOf(await hall.browser().send(signIn, { name: "lan.hoang", password: goodPassword }))).toBe("401 wrong-credentials");
  });

  test("the last open admin stays one, also when two admins take each other away at the same moment", async () => {
    await using hall = await openHall();
    const admin = await adminIn(hall);
    const own = wishesOf((await meIn(admin)).account);
    for (const change of [{ closed: true }, { role: "auditor" }])
      expect(errorOf(await admin.send(changeAccount, { ...own, ...change }))).toBe("409 conflict");
    await hall.account("second.admin", "admin", { secret });
    const second = await hall.signedIn("second.admin", secret);
    const others = wishesOf((await meIn(second)).account);
    const answers = await Promise.all([
      admin.send(changeAccount, { ...others, closed: true }),
      second.send(changeAccount, { ...own, closed: true }),
    ]);
    // Whoever comes second is an admin no more, or the last one.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const open = await hall.store.database.selectFrom("account").select("name").where("closed", "=", 0).execute();
    expect(open).toHaveLength(1);
  });

  test("who has lost password or app gets a password for once, is signed out, and where asked sets up the second factor anew", async () => {
    await using hall = await openHall();
    const admin = await adminIn(hall);
    await hall.account("lan.hoang", "manager", { unit: "xa-mot", secret });
    const browser = await hall.signedIn("lan.hoang", secret);
    const { id } = (await meIn(browser)).account;
    const reset = z.parse(resetAccount.output, (await admin.send(resetAccount, { id, secondFactor: true })).body);
    expect(reset.account.secondFactor).toBe(false);
    expect((await browser.send(readMe)).status).toBe(401);
    const anew = hall.browser();
    expect((await anew.send(signIn, { name: "lan.hoang", password: reset.oneTimePassword })).body).toEqual({ next: "in" });
    expect((await meIn(anew)).due).toEqual(["password", "second-factor"]);
    expect(errorOf(await admin.send(resetAccount, { id: "0f0e0d0c-0b0a-4908-8706-050403020100", secondFactor: false }))).toBe(
      "404 not-found",
    );
  });

  test("every change of an account is written down with who made it, and without any secret", async () => {
    await using hall = await openHall();
    const admin = await adminIn(hall);
    const me = (await meIn(admin)).account.id;
    const { account, oneTimePassword } = await create(admin, "lan.hoang", { role: "staff" });
    await admin.send(changeAccount, { ...wishesOf(account), unit: "xa-mot" });
    const reset = z.parse(resetAccount.output, (await admin.send(resetAccount, { id: account.id, secondFactor: false })).body);
    const rows = await hall.store.database.selectFrom("audit").selectAll().where("actor", "=", me).execute();
    expect(rows.map(({ action }) => action).toSorted()).toEqual(["account-changed", "account-made", "account-reset", "signed-in"]);
    expect(rows.find(({ action }) => action === "account-changed")).toMatchObject({
      unit: "xa-mot",
      detail: expect.stringContaining(account.id),
    });
    for (const hidden of [oneTimePassword, reset.oneTimePassword, "$argon2id"]) expect(JSON.stringify(rows)).not.toContain(hidden);
  });
});
