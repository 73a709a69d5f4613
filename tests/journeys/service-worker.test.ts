import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { anotherVersion, lookForUpdate } from "../support/another-version.ts";
import { builtPages, filesKeptBy } from "../support/built-pages.ts";
import { openTablet } from "../support/chromium.ts";
import { beginForm, press } from "../support/kiosk-page.ts";
import { ownFolder } from "../support/endpoint.ts";
import { aBundle, aDesk } from "../support/tablet.ts";
import { withSetUpDone } from "../support/pass-set-up.ts";
import { staticServer, type StaticServer } from "../support/static-server.ts";

const folders: Disposable[] = [];
const quickBundle = aBundle({ units: aBundle().units.map((unit) => Object.assign(unit, { desk: { ...aDesk, thanksSeconds: 1 } })) });
let built: ReturnType<typeof builtPages>;
let next = "";
let server: StaticServer;
let profile = "";
let tablet: BrowserContext;

beforeAll(async () => {
  built = builtPages();
  next = anotherVersion(built.folder, newFolder());
});

beforeEach(async () => {
  server = await staticServer(built.folder, { "/api/bundle": quickBundle });
  profile = newFolder();
  tablet = await openTablet(profile);
  await withSetUpDone(tablet);
});

afterEach(async () => {
  await tablet.close();
  await server.stop();
});

afterAll(() => {
  for (const folder of folders) folder[Symbol.dispose]();
  built.remove();
});

function newFolder(): string {
  const folder = ownFolder();
  folders.push(folder);
  return folder.path;
}

/** Opens the kiosk and waits until its service worker answers for it. */
async function openKiosk(): Promise<Page> {
  const page = tablet.pages()[0] ?? (await tablet.newPage());
  await page.goto(`${server.origin}/kiosk/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

const title = (page: Page) => page.title();

test("the kiosk starts cold without its endpoint, and its service worker answers for nobody else", async () => {
  const page = await openKiosk();
  const dashboard = await tablet.newPage();
  await dashboard.goto(`${server.origin}/dashboard/`);
  expect(await dashboard.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  const listed = filesKeptBy(readFileSync(join(built.folder, "kiosk/sw.js"), "utf8")).map(({ url }) => url);
  expect(cached.toSorted()).toEqual(listed.toSorted());
  await tablet.close();
  await server.stop();

  tablet = await openTablet(profile);
  await withSetUpDone(tablet);
  const restarted = tablet.pages()[0] ?? (await tablet.newPage());
  await restarted.goto(`${server.origin}/kiosk/`);
  await restarted.waitForFunction(() => (document.querySelector("#root")?.textContent ?? "") !== "");
  await expect(restarted.goto(`${server.origin}/dashboard/`)).rejects.toThrow("ERR_CONNECTION_REFUSED");
});

test("a new version waits while a citizen is answering, even through a reload, and comes when the tablet waits again", async () => {
  const page = await openKiosk();
  const before = await title(page);
  await beginForm(page);
  await page.getByRole("button", { name: "Dừng" }).waitFor();
  server.serve(next);
  expect(await lookForUpdate(page)).toBe("installed");
  await page.reload();
  await page.getByRole("button", { name: "Tôi cần thêm thời gian" }).click();
  await page.getByRole("button", { name: "Dừng" }).click();
  expect(await title(page)).toBe(before);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe("installed");
  await press(page, page.getByRole("button", { name: "Dừng và bỏ phiếu này" }));
  await page.waitForFunction(() => document.title === "Bản mới");
});
