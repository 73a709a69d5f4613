import type { Office } from "../../support/an-office.ts";
import { openBrowser } from "../../support/chromium.ts";
import { beginningAt } from "../../support/endpoint-clock.ts";
import { answerRest, beginForm } from "../../support/kiosk-page.ts";
import { type Lots, lots, oneOf } from "../../support/lots.ts";
import { account, added, nothing, type Toll } from "../../support/settled-account.ts";
import { openShortOffice } from "../../support/short-office.ts";
import { type WatchedTablet, watchedTablet } from "../../support/watched-tablet.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { anyInstant } from "./instants.ts";
import { stories, type Telling } from "./two-clocks.ts";

/** Clocks of the tablet and of the endpoint set from 1970 to 2038, in the middle of a form too, and time zones changed under it. */
export const time: Proof = { name: "time", run };

/** Stories told at one endpoint before its store is recomputed; how many endpoints; and forms in a real browser, which has its journeys in the short form's place. */
const sizes = { short: { together: 15, endpoints: 1, forms: 0 }, long: { together: 50, endpoints: 6, forms: 24 } } as const;

async function run(form: Form): Promise<readonly Line[]> {
  const seed = Number(process.env["SEED"] ?? 2640);
  const { together, endpoints, forms } = sizes[form];
  const tries = together * endpoints;
  const about = { kind: "survived", promise: 8, tries } as const;
  const seeds = Array.from({ length: endpoints }, (_, endpoint) => seed + endpoint * together);
  const onTablets = await told(seeds, { count: together, isEndpointSet: false });
  const onBoth = await told(seeds, { count: together, isEndpointSet: true });
  const { wrong: noticed } = await stories({ seed, count: together, isEndpointSet: false, isCredulous: true });
  return [
    { ...about, fault: "a tablet's clock jumps between 1970 and 2038, with and without a network, through restarts", ...onTablets },
    { ...about, fault: "the clocks of both sides jump between 1970 and 2038", ...onBoth },
    ...(forms > 0 ? [await inBrowser(lots(seed), forms)] : []),
    { kind: "planted", promise: 8, fault: "a tablet that takes its own clock for confirmed", tries: together, caught: noticed },
  ];
}

async function told(seeds: readonly number[], telling: Omit<Telling, "seed">): Promise<Toll> {
  let toll = nothing;
  for (const seed of seeds) toll = added(toll, await stories({ seed, ...telling }));
  return toll;
}

/** Zones a tablet may believe itself in, fourteen hours before and eleven behind Greenwich and what is no whole hour. */
const zones = ["Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu", "America/St_Johns"] as const;

/** The built kiosk at an endpoint that starts with another clock each time; clock and zone jump between two presses. */
async function inBrowser(draw: Lots, forms: number): Promise<Line> {
  const [office, browser] = await Promise.all([openShortOffice(), openBrowser()]);
  try {
    const kiosk = await watchedTablet(office, browser);
    const settle = account({ office, tablets: [kiosk] });
    let toll = nothing;
    for (let form = 0; form < forms; form += 1) {
      await answeredAcrossJumps({ office, kiosk }, draw);
      toll = added(toll, await settle());
    }
    const fault = "clock and time zone of the built kiosk jump in the middle of a form, at an endpoint of another year";
    return { kind: "survived", promise: 8, fault, tries: forms, ...toll };
  } finally {
    await browser.close();
    await office[Symbol.asyncDispose]();
  }
}

type Scene = { readonly office: Office; readonly kiosk: WatchedTablet };

/** One form: the endpoint starts in some year, the tablet is in another, and in the middle of the form in a third and elsewhere. */
async function answeredAcrossJumps({ office, kiosk }: Scene, draw: Lots): Promise<void> {
  const { page, tablet } = kiosk;
  await office.restart(beginningAt(new Date(anyInstant(draw))));
  await page.clock.setSystemTime(anyInstant(draw));
  await beginForm(page);
  await page.clock.setSystemTime(anyInstant(draw));
  const session = await tablet.newCDPSession(page);
  await session.send("Emulation.setTimezoneOverride", { timezoneId: oneOf(zones, draw) });
  await answerRest(page, { level: 4 });
  await kiosk.untilDelivered();
  await session.detach();
}
