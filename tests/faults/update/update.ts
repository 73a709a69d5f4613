import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesKeptBy } from "../../support/built-pages.ts";
import { openBrowser } from "../../support/chromium.ts";
import { ownFolder } from "../../support/endpoint.ts";
import { account, type Toll } from "../../support/settled-account.ts";
import { lastBuild } from "../../support/built-pages.ts";
import { openShortOffice } from "../../support/short-office.ts";
import { watchedTablet } from "../../support/watched-tablet.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { withoutPatience, withoutSums } from "./planted.ts";
import {
  comesByItself,
  inCharge,
  interrupts,
  made,
  nowAndNext,
  refuses,
  type Scene,
  takesOver,
  type Version,
  type Versions,
  worksOffline,
} from "./scene.ts";
import { versionsApart } from "./versions-apart.ts";

/** New versions of the built kiosk in a real browser: half delivered, delivered while somebody answers, taken back, without a network each time; and, at full length, this program beside an older one. */
export const update: Proof = { name: "update", run };

const page = "/kiosk/index.html";
/** What stands in a file's place: trouble at the endpoint, or a portal's page that says all is well. */
const statuses = [500, 200] as const;

async function run(form: Form): Promise<readonly Line[]> {
  using folders = new DisposableStack();
  const newFolder = () => folders.use(ownFolder()).path;
  const from = (folder: string, title: string, alter?: (folder: string) => void) =>
    made(folder, { folder: newFolder(), title, ...(alter && { alter }) });
  const first = from(lastBuild, "Bản một");
  const second = from(first.folder, "Bản hai");
  const unchecked = from(second.folder, "Bản ba");
  withoutSums(unchecked.folder);
  const impatient = from(second.folder, "Bản bốn", withoutPatience);
  const alsoImpatient = from(impatient.folder, "Bản năm");
  const [office, browser] = await Promise.all([openShortOffice(first.folder), openBrowser()]);
  try {
    const kiosk = await watchedTablet(office, browser);
    await inCharge(kiosk.page, first);
    const lines = await survived({ kiosk, office }, { settle: account({ office, tablets: [kiosk] }), versions: [first, second], form });
    const noticed = await planted({ kiosk, office }, { impatient: [impatient, alsoImpatient], unchecked });
    if (form === "short") return [...lines, ...noticed];
    return [...lines, ...noticed, ...(await versionsApart({ browser, now: first, newFolder, turns: 6 }))];
  } finally {
    await browser.close();
    await office[Symbol.asyncDispose]();
  }
}

type Course = { readonly settle: () => Promise<Toll>; readonly versions: Versions; readonly form: Form };

async function survived(scene: Scene, { settle, versions, form }: Course): Promise<Line[]> {
  async function line(fault: string, trial: Trial): Promise<Line> {
    const { tries, wrong } = await trial;
    const left = await scene.kiosk.untilDelivered();
    const toll = await settle();
    return { kind: "survived", promise: 10, fault, tries, ...toll, wrong: toll.wrong + wrong + left };
  }
  const isShort = form === "short";
  return [
    await line(
      "a file of a new version is answered with 500 or with a portal's page, each file in turn; then without a network",
      halfDelivered(scene, versions, isShort),
    ),
    await line("the build before is deployed again; then without a network", takenBack(scene, versions, isShort ? 1 : 20)),
    await line("a new version comes while a citizen answers", whileAnswering(scene, versions, isShort ? 1 : 20)),
  ];
}

type Trial = Promise<{ readonly tries: number; readonly wrong: number }>;

/** Each time one file fails while the version installs that keeps it; then that version comes whole. */
async function halfDelivered(scene: Scene, versions: Versions, isShort: boolean): Trial {
  // The page itself first and last, because it alone stands at the same address in both.
  const [home = 0, ...others] = placesOf(versions[0]);
  const files = [home, ...others].map((place, at) => ({ place, status: statuses[at % 2] ?? 500 }));
  const harms = [...files, { place: home, status: 200 }];
  let wrong = 0;
  const chosen = isShort ? harms.filter((_, at) => at === 0 || at === harms.length - 1) : harms;
  for (const { status, place } of chosen) {
    const [now, next] = await nowAndNext(scene.kiosk.page, versions);
    const file = filesOf(next)[place] ?? page;
    if (!(await refuses(scene, { now, next, file, status }))) wrong += 1;
    await comesByItself(scene, next);
  }
  return { tries: chosen.length, wrong };
}

async function takenBack(scene: Scene, versions: Versions, tries: number): Trial {
  let wrong = 0;
  for (let turn = 0; turn < tries; turn += 1) {
    const [, next] = await nowAndNext(scene.kiosk.page, versions);
    await comesByItself(scene, next);
    if (!(await worksOffline(scene, next))) wrong += 1;
  }
  return { tries, wrong };
}

async function whileAnswering(scene: Scene, versions: Versions, tries: number): Trial {
  let wrong = 0;
  for (let turn = 0; turn < tries; turn += 1) {
    const [, next] = await nowAndNext(scene.kiosk.page, versions);
    if (await interrupts(scene, next)) wrong += 1;
    await comesByItself(scene, next);
  }
  return { tries, wrong };
}

/** The files a version keeps, in an order that is the same for every version. */
function filesOf({ folder }: Version): string[] {
  return filesKeptBy(readFileSync(join(folder, "kiosk/sw.js"), "utf8")).map(({ url }) => url);
}

/** Where each of them stands in that order, the page before all others. */
function placesOf(version: Version): number[] {
  const files = filesOf(version);
  return [...files.keys()].toSorted((one, other) => Number(files[other] === page) - Number(files[one] === page));
}

type Faulty = { readonly impatient: Versions; readonly unchecked: Version };

/** The same trials of versions that lack what guards against it; the tablet is of no use afterwards. */
async function planted(scene: Scene, { impatient: [now, next], unchecked }: Faulty): Promise<Line[]> {
  const about = { kind: "planted", promise: 10, tries: 1 } as const;
  await takesOver(scene, now);
  const isInterrupted = await interrupts(scene, next);
  const isRefused = await refuses(scene, { now: next, next: unchecked, file: page, status: 200 });
  return [
    { ...about, fault: "a program that changes to a new version at once", caught: Number(isInterrupted) },
    { ...about, fault: "a service worker that compares no sums", caught: Number(!isRefused) },
  ];
}
