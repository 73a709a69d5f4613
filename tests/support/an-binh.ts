import { hash } from "node:crypto";
import type { GivenDeskSettings } from "#protocol/settings.ts";
import { canonicalText } from "#survey/canonical.ts";
import { deskWords } from "../../src/server/demo/desk-words.ts";
import { procedures } from "../../src/server/demo/procedures.ts";
import { fields } from "../../src/server/demo/province.ts";
import { keptPin } from "../../src/server/organisation/pin.ts";
import { sinceEver } from "../../src/server/organisation/unit-history.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { writeFields, writeProcedures } from "../../src/server/store/procedures.ts";
import { wholeOrganisation, writeSettings } from "../../src/server/store/settings.ts";
import { writeSurveys, writeSurveysInForce } from "../../src/server/store/surveys.ts";
import { writeUnits } from "../../src/server/store/units.ts";
import { writeWave } from "../../src/server/store/waves.ts";
import { type Office, officePin, openFurnished } from "./an-office.ts";
import { beginningAt } from "./endpoint-clock.ts";
import { setUpStore } from "./set-up-store.ts";
import { shippedInstrument, shippedSurvey } from "./shipped.ts";

/** A Thursday morning at the desk, 9:42 in Vietnam. */
export const thursdayMorning = new Date("2026-11-19T02:42:00Z");
const today = "2026-11-19";

/** Slow enough for pictures on a busy machine. */
const pace = { countdownSeconds: 30, thanksSeconds: 60, longestRetrySeconds: 30 };

const counters = [1, 2, 3].map((number) => ({ id: `quay-${number}`, name: { vi: `Quầy ${number}`, en: `Counter ${number}` } }));
const morningAndAfternoon = [
  { from: 450, to: 690 },
  { from: 810, to: 1020 },
];
const openingHours = Object.fromEntries(["1", "2", "3", "4", "5"].map((weekday) => [weekday, morningAndAfternoon]));

const units: readonly { readonly id: string; readonly vi: string; readonly en: string; readonly given: GivenDeskSettings }[] = [
  {
    id: "an-binh",
    vi: "Trung tâm Phục vụ hành chính công phường An Bình",
    en: "An Binh Ward Public Administration Service Centre",
    given: {},
  },
  { id: "dong-hai", vi: "Phường Đông Hải", en: "Dong Hai ward", given: { accent: "#8a1c1c" } },
  { id: "tan-loc", vi: "Phường Tân Lộc", en: "Tan Loc ward", given: { selfService: false } },
];

/** The 22 items as they are shipped, with a question that has several answers. */
const survey = shippedSurvey("sipas-2640", { order: [...shippedInstrument("sipas-2640").order.slice(0, -1), "information", "comment"] });

/** Opens the office of the pictures on a Thursday morning, whatever the day is elsewhere: a ward's centre with counters, a board, a wave and the 22 items. */
export function openAnBinh(pages: string): Promise<Office> {
  return openFurnished({ pages, furnish, settings: beginningAt(thursdayMorning) });
}

/** What the endpoint's clock shows, by which a tablet can be set right. */
export async function timeAt({ origin }: Pick<Office, "origin">): Promise<Date> {
  const { headers } = await fetch(`${origin}/api/health`);
  return new Date(headers.get("date") ?? "");
}

async function furnish(folder: string): Promise<void> {
  await setUpStore({ folder }, `${folder}-keys`);
  const definition = canonicalText(survey);
  const version = { hash: hash("sha256", definition), definition };
  const pin = await keptPin(officePin);
  const wave = {
    id: "dot-2",
    name: { vi: "Đợt 2 năm 2026", en: "Wave 2 of 2026" },
    survey: version.hash,
    units: units.map(({ id }) => ({ unit: id, returned: null })),
    first: "2026-11-01",
    last: "2026-11-30",
    mode: "live",
  } as const;
  const store = await openStore({ folder });
  await store.change(async (transaction) => {
    await writeUnits(
      transaction,
      units.map(({ id, vi, en }) => sinceEver({ id, name: { vi, en }, kind: "desk", parent: null, serves: true, counters })),
    );
    await writeFields(transaction, fields);
    await writeProcedures(
      transaction,
      procedures.filter(({ field }) => field === "civil-status" || field === "land-environment"),
    );
    await writeSettings(transaction, wholeOrganisation, { ...deskWords(today), ...pace, openingHours, pin });
    for (const { id, given } of units) await writeSettings(transaction, id, given);
    await writeSurveys(transaction, [version]);
    await writeSurveysInForce(transaction, [version.hash]);
    await writeWave(transaction, wave);
  });
  await store.close();
}
