import type { Browser } from "playwright-core";
import type { Office } from "../../support/an-office.ts";
import { account } from "../../support/settled-account.ts";
import { openShortOffice } from "../../support/short-office.ts";
import { watchedTablet } from "../../support/watched-tablet.ts";
import type { Line } from "../proof.ts";
import { olderOffice, olderProgram, whyNoOlderProgram } from "./older-program.ts";
import { comesByItself, inCharge, made, nowAndNext, type Version, type Versions } from "./scene.ts";

const oldTablet = "tablets of an older program at this endpoint, updated and taken back with forms unsent";
const oldEndpoint = "tablets of this program at an endpoint of an older one, taken back and updated with forms unsent";

type Course = {
  readonly browser: Browser;
  /** This program's pages. */
  readonly now: Version;
  /** Where a folder for pages can be had. */
  readonly newFolder: () => string;
  /** How often the programs take turns. */
  readonly turns: number;
};

/** This program and one of its own past, as they meet when tablets and endpoint are not updated on one day. */
export async function versionsApart({ browser, now, newFolder, turns }: Course): Promise<Line[]> {
  const why = whyNoOlderProgram();
  if (why !== null) return [oldTablet, oldEndpoint].map((fault) => ({ kind: "skipped", promise: 6, fault, why }));
  using program = await olderProgram();
  const older = made(program.pages, { folder: newFolder(), title: "Bản cũ" });
  await using here = await openShortOffice(older.folder);
  const atThis = await apart(oldTablet, { office: here, browser, versions: [older, now], turns });
  await using there = await olderOffice(program, now.folder);
  return [atThis, await apart(oldEndpoint, { office: there, browser, versions: [now, older], turns })];
}

type Meeting = {
  readonly office: Pick<Office, "origin" | "code" | "front" | "hashes" | "held" | "findings">;
  readonly browser: Browser;
  readonly versions: Versions;
  readonly turns: number;
};

/** Forms are sent by the program that saved them, and by the other one. */
async function apart(fault: string, { office, browser, versions, turns }: Meeting): Promise<Line> {
  await using kiosk = await watchedTablet(office, browser);
  const settle = account({ office, tablets: [kiosk] });
  await inCharge(kiosk.page, versions[0]);
  for (let turn = 0; turn < turns; turn += 1) {
    await kiosk.visits(2);
    await kiosk.untilDelivered();
    office.front.breakAt("/api/responses", 503);
    await kiosk.visits(2);
    const [, next] = await nowAndNext(kiosk.page, versions);
    await comesByItself({ kiosk, office }, next);
    await kiosk.visits(1);
    office.front.breakAt(null);
    await kiosk.untilDelivered();
  }
  return { kind: "survived", promise: 6, fault, tries: await kiosk.shown(), ...(await settle()) };
}
