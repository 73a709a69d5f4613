import { expect, test } from "vitest";
import { readAudit } from "#protocol/audit.ts";
import { readHeld } from "#protocol/held.ts";
import { openChecker } from "../../../src/server/integrity/checker.ts";
import { openClosing } from "../../../src/server/integrity/closing.ts";
import { headsOf } from "../../../src/server/integrity/heads.ts";
import { recordAudit } from "../../../src/server/integrity/audit.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type Desk, openDesk, recordOf, tablet } from "../open-desk.ts";

const survey = aSurvey();
const form = () => aResponse(survey, { "acc-1": 4, "acc-2": 5, "acc-3": 2 });

/** Closes hours as if it were this time. */
async function closeAt(desk: Desk, time: string): Promise<void> {
  const { makeLink } = openChecker(desk.store.place);
  await openClosing({ store: desk.store, makeLink, now: () => new Date(time) })();
}

const json = async (desk: Desk, path: string): Promise<unknown> => JSON.parse((await desk.get(path)).text);

test("anybody reads the heads of days that are closed, hashes alone, also as a page to print", async () => {
  await using desk = await openDesk({ survey });
  await desk.send([recordOf(form())]);
  await closeAt(desk, "2026-11-19T04:05:00Z");
  const links = await desk.store.database.selectFrom("chain_link").select("hash").execute();
  const anybody = async (path: string) => (await desk.app.request(path)).text();
  expect(JSON.parse(await anybody("/api/heads"))).toEqual({ store: desk.store.store, month: "2026-11", heads: [] });
  desk.day.now = new Date("2026-11-20T01:00:00Z");
  await desk.send([recordOf(form())]);
  await closeAt(desk, "2026-11-20T02:05:00Z");
  const heads = [{ day: "2026-11-19", head: links.at(-1)?.hash }];
  expect(JSON.parse(await anybody("/api/heads?month=2026-11"))).toEqual({ store: desk.store.store, month: "2026-11", heads });
  const page = await anybody("/api/heads.txt");
  expect(page.replaceAll(" ", "")).toContain(`2026-11-19${links.at(-1)?.hash}`);
  expect((await desk.app.request("/api/heads.txt?month=13")).status).toBe(400);
});

test("a day's head is told once its last hour is closed and linked, and is then another no more", async () => {
  await using desk = await openDesk({ survey });
  const told = () => headsOf(desk.store.database, "2026-11", "Asia/Ho_Chi_Minh");
  const sendAt = async (time: string) => {
    desk.day.now = new Date(time);
    await desk.send([recordOf(form())]);
  };
  await sendAt("2026-11-19T15:30:00Z");
  await sendAt("2026-11-19T16:30:00Z");
  // Midnight where the desks stand: the hour from 22 to 23 is closed, the next may still be written.
  await closeAt(desk, "2026-11-19T17:02:00Z");
  expect(await told()).toEqual([]);
  await closeAt(desk, "2026-11-19T17:07:00Z");
  const first = await told();
  expect(first).toMatchObject([{ day: "2026-11-19" }]);
  await sendAt("2026-11-20T01:00:00Z");
  await closeAt(desk, "2026-11-20T02:07:00Z");
  expect(await told()).toEqual(first);
});

test("an auditor asks for a report, which is made beside the endpoint's work and remembered", async () => {
  await using desk = await openDesk({ survey });
  await desk.send([recordOf(form())]);
  await closeAt(desk, "2026-11-19T04:05:00Z");
  const auditor = await signedIn(desk.store, { role: "auditor", unit: null, now: desk.day.now });
  expect(await json(desk, "/api/integrity")).toEqual({ checking: false, failed: false, report: null });
  expect(await desk.ask("/api/integrity", {}, auditor.cookie)).toEqual({ status: 200, json: { checking: true } });
  expect(await desk.ask("/api/integrity", {}, auditor.cookie)).toEqual({ status: 200, json: { checking: true } });
  await desk.reports.finished();
  expect(await json(desk, "/api/integrity")).toMatchObject({
    checking: false,
    failed: false,
    report: { links: 1, findings: [], found: 0 },
  });
  const asked = await json(desk, "/api/audit?action=integrity-checked");
  expect(asked).toMatchObject({ entries: [{ action: "integrity-checked" }], more: false });
});

test("a report may name any unit, so it is not for people of one", async () => {
  await using desk = await openDesk({ survey });
  const { cookie } = await signedIn(desk.store, { role: "auditor", unit: "xa-mot", now: desk.day.now });
  expect((await desk.app.request("/api/integrity", { headers: { cookie } })).status).toBe(403);
  expect(await desk.ask("/api/integrity", {}, cookie)).toMatchObject({ status: 403 });
});

test("a check that breaks off is told as broken off, and the report before it stays", async () => {
  await using desk = await openDesk({ survey });
  desk.reports.begin();
  await desk.reports.finished();
  desk.connection.exec("alter table chain_link rename to elsewhere");
  desk.reports.begin();
  await desk.reports.finished();
  expect(await json(desk, "/api/integrity")).toMatchObject({ checking: false, failed: true, report: { found: 0 } });
});

test("the audit log is read a hundred at a time, the newest first, narrowed by action, person, unit and days", async () => {
  await using desk = await openDesk({ survey });
  const actor = desk.admin.account;
  // The hundred and first minute is the first of the 2nd of October where the desks stand.
  for (let index = 0; index < 120; index += 1) {
    const now = new Date(Date.parse("2026-10-01T15:20:00Z") + index * 60_000);
    const deed = { actor, action: "targets-changed", unit: index % 2 === 0 ? "xa-mot" : null, detail: { index } } as const;
    await desk.store.write((transaction) => recordAudit(transaction, deed, now));
  }
  const page = async (query: string) => readAudit.output.parse(await json(desk, `/api/audit?action=targets-changed${query}`));
  const indexes = async (query: string) => (await page(query)).entries.map(({ detail }) => JSON.parse(detail).index);
  const first = await page("");
  expect([first.more, first.entries.length, first.entries[0]?.actorName]).toEqual([true, 100, expect.stringContaining("admin")]);
  expect(await indexes(`&after=${first.entries.at(-1)?.id}`)).toEqual(Array.from({ length: 20 }, (_, index) => 19 - index));
  expect(await indexes("&lastDay=2026-10-01&firstDay=2026-10-01")).toEqual(Array.from({ length: 100 }, (_, index) => 99 - index));
  expect(await indexes("&firstDay=2026-10-02")).toHaveLength(20);
  expect(await indexes("&unit=xa-mot")).toHaveLength(60);
  expect(await indexes("&actor=nobody")).toEqual([]);
  expect((await page(`&actor=${actor}`)).more).toBe(true);
});

test("acts of one second are read in their order, also where the clock was set back between them", async () => {
  await using desk = await openDesk({ survey });
  for (const [index, time] of ["02:30:10.500", "02:30:10.500", "02:30:10.900", "02:29:00.000", "02:30:10.500"].entries()) {
    const deed = { actor: "endpoint", action: "targets-changed", unit: null, detail: { index } } as const;
    await desk.store.write((transaction) => recordAudit(transaction, deed, new Date(`2026-11-19T${time}Z`)));
  }
  const { entries } = readAudit.output.parse(await json(desk, "/api/audit?action=targets-changed"));
  expect(entries.map(({ detail }) => JSON.parse(detail).index)).toEqual([4, 3, 2, 1, 0]);
});

test("an auditor of one unit reads what was changed there, and nothing of others or of the whole", async () => {
  await using desk = await openDesk({ survey });
  for (const unit of ["xa-mot", "xa-hai", null]) {
    const deed = { actor: "endpoint", action: "units-changed", unit, detail: {} } as const;
    await desk.store.write((transaction) => recordAudit(transaction, deed, desk.day.now));
  }
  const { cookie } = await signedIn(desk.store, { role: "auditor", unit: "xa-mot", now: desk.day.now });
  const answer = await desk.app.request("/api/audit", { headers: { cookie } });
  expect(readAudit.output.parse(await answer.json()).entries.map(({ unit }) => unit)).toEqual(["xa-mot"]);
});

test("an admin of one unit sees nothing of the held records of another", async () => {
  await using desk = await openDesk({ survey });
  const unknown = recordOf({ ...form(), survey: "f".repeat(64) });
  await desk.send([unknown, recordOf({ ...form(), survey: "f".repeat(64), unit: "xa-mot" })]);
  const { cookie } = await signedIn(desk.store, { role: "admin", unit: "xa-mot", now: desk.day.now });
  const seen = await desk.app.request("/api/held", { headers: { cookie } });
  expect(readHeld.output.parse(await seen.json()).groups.map(({ unit }) => unit)).toEqual(["xa-mot"]);
  const query = new URLSearchParams({ unit: "so-xay-dung", device: tablet, reason: "survey: is a version this store does not know" });
  expect((await desk.app.request(`/api/held/records?${query}`, { headers: { cookie } })).status).toBe(404);
  expect(await json(desk, `/api/held/records?${query}`)).toMatchObject({ records: [{ id: unknown.id, hash: unknown.hash }], more: false });
  const record = { which: "record", unit: "so-xay-dung", id: unknown.id, hash: unknown.hash };
  const wish = { selection: record, decision: "annul", reason: "thử" };
  expect(await desk.ask("/api/held/decide", wish, cookie)).toMatchObject({ status: 200, json: { decided: 0 } });
  expect(await desk.ask("/api/held/decide", { ...wish, reason: " " })).toMatchObject({ status: 400 });
  expect(await desk.ask("/api/held/decide", wish)).toMatchObject({ status: 200, json: { decided: 1 } });
});
