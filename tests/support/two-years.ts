import { hash } from "node:crypto";
import { canonicalText } from "#survey/canonical.ts";
import { addDays, weekdayOf } from "#survey/civil-day.ts";
import { visitOf } from "../../src/server/demo/citizen.ts";
import { diceFrom, type Dice } from "../../src/server/demo/dice.ts";
import { waveIdOn, writePlan } from "../../src/server/demo/plan.ts";
import { desks, fields, organisation, units } from "../../src/server/demo/province.ts";
import { sendYear } from "../../src/server/demo/send.ts";
import { type DemoTablet, enrolDemoTablets } from "../../src/server/demo/tablets.ts";
import type { DeskDay } from "../../src/server/demo/year.ts";
import { keptPin } from "../../src/server/organisation/pin.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { writeOrganisation } from "../../src/server/store/organisation.ts";
import { readTargets } from "../../src/server/store/targets.ts";
import { writeSurveys, writeSurveysInForce } from "../../src/server/store/surveys.ts";
import { writeTargets } from "../../src/server/store/targets.ts";
import type { Store } from "../../src/server/store/store.ts";
import { thursdayMorning } from "./an-binh.ts";
import { beginningAt } from "./endpoint-clock.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "./endpoint.ts";
import { setUpStore } from "./set-up-store.ts";
import { shippedSurvey } from "./shipped.ts";
import { signedIn, type SignedIn } from "./signed-in.ts";

/** A made-up province on a Thursday morning in November 2026, two years after its first answer. */
export type TwoYears = AsyncDisposable & {
  readonly origin: string;
  readonly data: string;
  readonly head: SignedIn;
  /** The version in force, by its hash. */
  readonly survey: string;
};

/** A year before, when the first half of the answers came in: nothing is counted that is older when it comes. */
const aYearBefore = new Date("2025-11-20T02:42:00Z");
const firstDay = "2024-12-02";
/** From this day on people are asked the second version. */
const secondVersionFrom = "2025-04-01";
const lastDay = "2026-11-12";

/** A department, two wards, and a commune where hardly anybody comes. */
const asked = desks.filter(({ unit: { id } }) => ["so-tu-phap", "phuong-an-binh", "phuong-dong-hai", "xa-yen-mo"].includes(id));

const versions = [1, 2].map((version) => {
  const definition = shippedSurvey("sipas-2640", { version });
  return { definition, text: canonicalText(definition), hash: hash("sha256", canonicalText(definition)) };
});

/** Opens it; what was answered went through the endpoint's own door, each half in its year. */
export async function openTwoYears(): Promise<TwoYears> {
  const data = ownFolder();
  await setUpStore({ folder: data.path }, `${data.path}-keys`);
  const store = await openStore({ folder: data.path });
  await furnish(store);
  const dice = diceFrom(2026);
  const tabletsByYear = [await tabletsIn(store, dice), await tabletsIn(store, dice)] as const;
  const head = await signedIn(store, { role: "manager", now: thursdayMorning });
  await store.close();
  const start = async (now: Date) =>
    startEndpoint({ data: data.path, port: await freePort(), settings: { LOG_LEVEL: "error", ...beginningAt(now) } });
  const earlier = await start(aYearBefore);
  await send(earlier, { tablets: tabletsByYear[0], dice, from: firstDay, until: "2025-11-18" });
  await earlier.stop();
  const endpoint = await start(thursdayMorning);
  await send(endpoint, { tablets: tabletsByYear[1], dice, from: "2025-11-19", until: lastDay });
  return {
    origin: endpoint.origin,
    data: data.path,
    head,
    survey: versions.at(-1)?.hash ?? "",
    [Symbol.asyncDispose]: async () => {
      await endpoint.stop();
      data[Symbol.dispose]();
    },
  };
}

async function furnish(store: Store): Promise<void> {
  const pin = await keptPin("246810");
  await store.change(async (transaction) => {
    await writeSurveys(
      transaction,
      versions.map((version) => ({ hash: version.hash, definition: version.text })),
    );
    await writeSurveysInForce(
      transaction,
      versions.slice(-1).map((version) => version.hash),
    );
    await writeOrganisation(transaction, { organisation, units: [...units], fields: [...fields] });
    await writePlan(transaction, { day: "2026-11-19", survey: versions.at(-1)?.hash ?? "", pin });
    await writeTargets(transaction, [...(await readTargets(transaction)), ...ownTargets]);
  });
}

const ofTheYear = { units: null, fields: null, year: 2026 } as const;
const ownTargets = [
  { ...ofTheYear, id: "feedback", figure: { kind: "criterion", criterion: "FBK" } as const, percent: 8000 },
  { ...ofTheYear, id: "ward", figure: { kind: "overall" } as const, units: ["phuong-an-binh"], percent: 8800 },
];

function tabletsIn(store: Store, dice: Dice): Promise<ReadonlyMap<string, DemoTablet>> {
  return enrolDemoTablets(
    store,
    asked.map(({ unit }) => unit),
    dice,
  );
}

type Sending = { readonly tablets: ReadonlyMap<string, DemoTablet>; readonly dice: Dice; readonly from: string; readonly until: string };

async function send({ origin }: RunningEndpoint, { tablets, dice, from, until }: Sending): Promise<void> {
  await sendYear(deskDays({ from, until }, dice), { origin, tablets, dice });
}

/** Every Thursday at every desk. */
function* deskDays({ from, until }: Pick<Sending, "from" | "until">, dice: Dice): Generator<DeskDay> {
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (weekdayOf(day) !== 4) continue;
    const version = versions[day < secondVersionFrom ? 0 : 1];
    if (version === undefined) throw new Error("there are two versions");
    const progress = day < "2026-01-01" ? 0.2 : 0.8;
    for (const desk of asked) {
      const count = Math.floor(desk.perDay + dice.roll());
      const visits = Array.from({ length: count }, () => {
        const { form, comments } = visitOf(
          { desk, day, progress, wave: waveIdOn(day, "2026-11-19") },
          { survey: version.definition, hash: version.hash },
          dice,
        );
        return { form: { ...form, clock: "verified" as const }, comments };
      });
      if (visits.length > 0) yield { unit: desk.unit.id, day, visits };
    }
  }
}
