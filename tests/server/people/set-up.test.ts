import { seeApproach } from "../../../src/server/door/approach.ts";
import { plainDoor } from "../../../src/server/door/door.ts";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { confirmRecoveryCopy, readAccounts, readRecoveryCopy, readSetUp, setUp } from "#protocol/people.ts";
import { Problem } from "#protocol/problem.ts";
import { openSetUp } from "../../../src/server/people/set-up.ts";
import { setUpFirst } from "../../../src/server/people/set-up-first.ts";
import { keyOfRecoveryCopy } from "../../../src/server/devices/recovery-copy.ts";
import { errorOf, goodPassword, type Hall, meIn, openHallOn } from "./open-lodge.ts";
import { engines } from "../open-desk.ts";

const named = (vi: string, en: string) => ({ vi, en });
const asked = {
  organisation: named("Phường Yên Mỗ", "Yen Mo ward"),
  desk: named("Bộ phận Một cửa", "One-stop desk"),
  account: { name: "lan.hoang", personName: "Hoàng Thị Lan", password: goodPassword },
};

async function stateWith(hall: Hall, code: string | null) {
  return z.parse(readSetUp.output, (await hall.browser().send(readSetUp, { code })).body).state;
}

describe.each(engines)("on %s", (engine) => {
  const openHall = () => openHallOn(engine);

  test("the code of the last start sets the store up, once; those of earlier starts open nothing", async () => {
    await using hall = await openHall();
    const [earlier, code] = [await openSetUp(hall.store), await openSetUp(hall.store)];
    expect([await stateWith(hall, null), await stateWith(hall, earlier), await stateWith(hall, code)]).toEqual([
      "needed",
      "needed",
      "open",
    ]);
    expect(errorOf(await hall.browser().send(setUp, { ...asked, code: earlier }))).toBe("401 wrong-credentials");
    const browser = hall.browser();
    expect((await browser.send(setUp, { ...asked, code })).status).toBe(200);
    expect(await stateWith(hall, code)).toBe("done");
    expect(errorOf(await hall.browser().send(setUp, { ...asked, code }))).toBe("401 wrong-credentials");
    expect(errorOf(await hall.browser().send(setUp, { ...asked, code: "" }))).toBe("401 wrong-credentials");
    expect(await openSetUp(hall.store)).toBeNull();
  });

  test("two browsers with the same code set up one store", async () => {
    await using hall = await openHall();
    const code = await openSetUp(hall.store);
    const answers = await Promise.all(
      ["lan.hoang", "minh.tran"].map((name) => hall.browser().send(setUp, { ...asked, code, account: { ...asked.account, name } })),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 401]);
  });

  test("set-up makes the organisation, its desk and its key, and an admin who first brings the copy of the key to safety", async () => {
    await using hall = await openHall();
    const browser = hall.browser();
    const { body } = await browser.send(setUp, { ...asked, code: await openSetUp(hall.store) });
    const { recoveryCopy } = z.parse(setUp.output, body);
    expect(keyOfRecoveryCopy(recoveryCopy)).not.toBeNull();
    expect(readdirSync(join(hall.lodge.keys)).filter((name) => name.endsWith(".pem"))).toHaveLength(1);
    const known = hall.store.known();
    expect(known.organisation.organisation.name).toEqual(asked.organisation);
    expect(known.organisation.units).toMatchObject([{ id: "one-stop-desk", versions: [{ name: asked.desk, serves: true }] }]);
    expect(await meIn(browser)).toMatchObject({
      account: { role: "admin", personName: "Hoàng Thị Lan" },
      due: ["recovery-copy", "second-factor"],
    });
    expect((await browser.send(readRecoveryCopy)).body).toEqual({ recoveryCopy });
    const reading = await hall.store.database.selectFrom("audit").select("detail").where("action", "=", "recovery-copy-read").execute();
    expect(reading).toEqual([{ detail: expect.stringMatching(/^\{"key":"[^"]*"\}$/) }]);
    expect(errorOf(await browser.send(confirmRecoveryCopy, { check: "AAAAAA" }))).toBe("400 invalid-input");
    expect((await browser.send(confirmRecoveryCopy, { check: recoveryCopy.slice(-6).toLowerCase() })).status).toBe(200);
    expect((await meIn(browser)).due).toEqual(["second-factor"]);
    expect(errorOf(await browser.send(readRecoveryCopy))).toBe("404 not-found");
    expect(errorOf(await browser.send(readAccounts))).toBe("403 forbidden");
    const audit = JSON.stringify(await hall.store.database.selectFrom("audit").selectAll().execute());
    for (const action of ["organisation-set-up", "organisation-key-made", "recovery-copy-confirmed"]) expect(audit).toContain(action);
    expect(audit).not.toContain(recoveryCopy.slice(7, 20));
  });

  test("a weak password is refused and leaves the code open", async () => {
    await using hall = await openHall();
    const code = await openSetUp(hall.store);
    const refused = await hall.browser().send(setUp, { ...asked, code, account: { ...asked.account, password: "yenmo2026!!!!" } });
    expect([errorOf(refused), Problem.parse(refused.body).faults?.[0]?.place]).toEqual(["400 invalid-input", "account.password"]);
    expect(await stateWith(hall, code)).toBe("open");
  });

  test("an organisation that was there before there were accounts stays as it is", async () => {
    await using hall = await openHall();
    await hall.organise();
    await hall.browser().send(setUp, { ...asked, code: await openSetUp(hall.store) });
    expect(hall.store.known().organisation.units.map(({ id }) => id)).toEqual(["tinh", "xa-mot", "xa-hai"]);
  });

  test("where tablets have a name of their own, that name leads to the set-up under the name of people", async () => {
    await using hall = await openHall();
    const app = new Hono();
    app.use(seeApproach(null));
    const door = { ...plainDoor, kioskHost: "kiosk.tinh.gov.vn", staffHost: "sipas.tinh.gov.vn" };
    setUpFirst(app, hall.store, { open: [], door });
    const ledTo = async (origin: string) => (await app.request(`${origin}/`)).headers.get("location");
    expect(await ledTo("http://kiosk.tinh.gov.vn:3000")).toBe("http://sipas.tinh.gov.vn:3000/account/");
    expect(await ledTo("http://sipas.tinh.gov.vn:3000")).toBe("/account/");
  });

  test("before it is set up a store answers nothing else, and every page leads to the set-up", async () => {
    await using hall = await openHall();
    const app = new Hono();
    app.use(seeApproach(null));
    setUpFirst(app, hall.store, { open: ["/api/health"], door: plainDoor });
    app.all("*", (context) => context.text("here"));
    const said = async (path: string) => {
      const answer = await app.request(path);
      return [answer.status, answer.headers.get("location")];
    };
    for (const path of ["/api/bundle", "/api/responses", "/api/enrol", "/api/catalogue", "/api/sign-in", "/api/me", "/api/x"])
      expect([path, ...(await said(path))]).toEqual([path, 503, null]);
    for (const path of ["/", "/kiosk/", "/kiosk/sw.js", "/admin/", "/dashboard/?view=trend"])
      expect([path, ...(await said(path))]).toEqual([path, 302, "/account/"]);
    for (const path of ["/account/", "/assets/main-0a1B2c3D.js", "/api/set-up", "/api/set-up/state", "/api/health"])
      expect([path, ...(await said(path))]).toEqual([path, 200, null]);
    await hall.browser().send(setUp, { ...asked, code: await openSetUp(hall.store) });
    for (const path of ["/kiosk/", "/api/bundle"]) expect([path, ...(await said(path))]).toEqual([path, 200, null]);
  });
});
