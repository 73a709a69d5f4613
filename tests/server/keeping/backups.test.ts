import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBackups } from "#protocol/backups.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type Desk, newFolder, openDesk } from "../open-desk.ts";

const since = new Date("2026-11-01T00:00:00Z");

async function askedBy(desk: Desk, cookie: string) {
  const answer = await desk.app.request(readBackups.path, { headers: { cookie, "sec-fetch-site": "same-origin" } });
  return { status: answer.status, body: await answer.json() };
}

test("an admin sees which backups there are, when each was made, what it weighs and whether it added up", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "sipas-2026-11-20T02-00-00Z.sqlite"), "x".repeat(300));
  writeFileSync(join(folder, "sipas-2026-11-19T02-00-00Z.faulty.sqlite"), "");
  writeFileSync(join(folder, "unfinished.sqlite"), "x");
  await using desk = await openDesk({ backups: { folder, newest: () => null, since } });
  const { cookie } = await signedIn(desk.store, { role: "admin", now: desk.day.now });
  expect(await askedBy(desk, cookie)).toEqual({
    status: 200,
    body: {
      backups: [
        { file: "sipas-2026-11-20T02-00-00Z.sqlite", madeAt: "2026-11-20T02:00:00Z", whole: true, bytes: 300 },
        { file: "sipas-2026-11-19T02-00-00Z.faulty.sqlite", madeAt: "2026-11-19T02:00:00Z", whole: false, bytes: 0 },
      ],
    },
  });
});

test("before the first backup there is no folder, and the list is empty", async () => {
  await using desk = await openDesk({ backups: { folder: join(newFolder(), "not yet"), newest: () => null, since } });
  const { cookie } = await signedIn(desk.store, { role: "admin", now: desk.day.now });
  expect(await askedBy(desk, cookie)).toEqual({ status: 200, body: { backups: [] } });
});

test("where another program makes the backups the endpoint says that it knows of none, not that there are none", async () => {
  await using desk = await openDesk({ backups: null });
  const { cookie } = await signedIn(desk.store, { role: "admin", now: desk.day.now });
  expect(await askedBy(desk, cookie)).toEqual({ status: 200, body: { backups: null } });
});

test("backups are of the whole organisation and shown to its admins alone", async () => {
  await using desk = await openDesk({ backups: null });
  for (const who of [{ role: "admin", unit: "xa-mot" } as const, { role: "auditor" } as const]) {
    const { cookie } = await signedIn(desk.store, { ...who, now: desk.day.now });
    expect((await askedBy(desk, cookie)).status).toBe(403);
  }
});
