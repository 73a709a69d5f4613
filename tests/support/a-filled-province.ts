import type { Target } from "#protocol/targets.ts";
import { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import { hash } from "node:crypto";
import * as z from "zod/mini";
import { Field, Procedure } from "#protocol/procedures.ts";
import { UnitHistory } from "#protocol/units.ts";
import { hashedText } from "#survey/hashed-text.ts";
import { canonicalText } from "#survey/canonical.ts";
import { diceFrom, type Dice } from "../../src/server/demo/dice.ts";
import { procedures } from "../../src/server/demo/procedures.ts";
import { desks, fields, organisation, units } from "../../src/server/demo/province.ts";
import { sendYear } from "../../src/server/demo/send.ts";
import { enrolDemoTablets } from "../../src/server/demo/tablets.ts";
import { type Visit, visitOf } from "../../src/server/demo/citizen.ts";
import { addDays, weekdayOf } from "#survey/civil-day.ts";
import type { DeskDay } from "../../src/server/demo/year.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { writeOrganisation } from "../../src/server/store/organisation.ts";
import { writeProcedures } from "../../src/server/store/procedures.ts";
import type { Store } from "../../src/server/store/store.ts";
import { writeSurveys, writeSurveysInForce } from "../../src/server/store/surveys.ts";
import { writeTargets } from "../../src/server/store/targets.ts";
import { thursdayMorning } from "./an-binh.ts";
import { beginningAt } from "./endpoint-clock.ts";
import { freePort, ownFolder, startEndpoint } from "./endpoint.ts";
import { setUpStore } from "./set-up-store.ts";
import { shippedInstrument, shippedSurvey } from "./shipped.ts";
import { signedIn, type SignedIn } from "./signed-in.ts";

/** A made-up province on a Thursday morning in November 2026 with two months and a half of answers, and those who read them. */
export type FilledProvince = AsyncDisposable & {
  readonly origin: string;
  readonly data: string;
  readonly survey: { readonly definition: SurveyDefinition; readonly hash: string };
  /** Sees all. */
  readonly head: SignedIn;
  /** Sees the ward of An Bình, which has counters. */
  readonly headOfWard: SignedIn;
  readonly admin: SignedIn;
};

const firstDay = "2026-09-01";
const lastDay = "2026-11-18";

/** Units in which people answered: a department, a large ward, a small commune, and one with hardly anybody. */
const asked = desks.filter(({ unit: { id } }) => ["so-xay-dung", "phuong-an-binh", "xa-long-son", "xa-yen-mo"].includes(id));

/** The 22 items with every block a manager asks about, what people wish for among them. */
const definition = shippedSurvey("sipas-2640", {
  order: [
    ...shippedInstrument("sipas-2640").order.filter((part) => part !== "comment"),
    "supplements",
    "extra-demands",
    "extra-money",
    "harassment",
    "intermediaries",
    "information",
    "channels",
    "expectations",
    "comment",
  ],
});

/** The same with other texts in both languages, whatever they are the name of, and with other words of citizens. */
type Wording = { readonly texts: (value: unknown) => unknown; readonly words: (words: string) => string };

type Wishes = { readonly wording?: Wording; readonly from?: string };

const asTheyAre: Wording = { texts: (value) => value, words: (words) => words };

/** Opens it, with answers from a day on; what was answered went through the endpoint's own door. */
export async function openFilledProvince({ wording = asTheyAre, from = firstDay }: Wishes = {}): Promise<FilledProvince> {
  const data = ownFolder();
  await setUpStore({ folder: data.path }, `${data.path}-keys`);
  const worded = z.parse(SurveyDefinition, wording.texts(definition));
  const survey = { definition: worded, hash: hash("sha256", canonicalText(worded)) };
  const store = await openStore({ folder: data.path });
  await furnish(store, survey, wording);
  const dice = diceFrom(2026);
  const tablets = await enrolDemoTablets(
    store,
    asked.map(({ unit }) => unit),
    dice,
  );
  const [head, headOfWard, admin] = await readers(store);
  await store.close();
  const settings = { LOG_LEVEL: "error", ...beginningAt(thursdayMorning) };
  const endpoint = await startEndpoint({ data: data.path, port: await freePort(), settings });
  await sendYear(deskDays({ survey, dice, from, wording }), { origin: endpoint.origin, tablets, dice });
  return {
    origin: endpoint.origin,
    data: data.path,
    survey,
    head,
    headOfWard,
    admin,
    [Symbol.asyncDispose]: async () => {
      await endpoint.stop();
      data[Symbol.dispose]();
    },
  };
}

type Asked = FilledProvince["survey"];
const NamedOrganisation = z.object({ id: z.string(), name: LocalizedText });

async function furnish(store: Store, { definition: text, hash: version }: Asked, { texts }: Wording): Promise<void> {
  await store.change(async (transaction) => {
    await writeSurveys(transaction, [{ hash: version, definition: canonicalText(text) }]);
    await writeSurveysInForce(transaction, [version]);
    await writeOrganisation(transaction, {
      organisation: z.parse(NamedOrganisation, texts(organisation)),
      units: z.parse(z.array(UnitHistory), texts(units)),
      fields: z.parse(z.array(Field), texts(fields)),
    });
    await writeProcedures(transaction, z.parse(z.array(Procedure), texts(procedures)));
    await writeTargets(transaction, targets);
  });
}

const target = { units: null, fields: null, year: 2026 } as const;
const targets: Target[] = [
  { ...target, id: "overall", figure: { kind: "overall" }, percent: 8500 },
  { ...target, id: "feedback", figure: { kind: "criterion", criterion: "FBK" }, percent: 8700 },
  { ...target, id: "told", figure: { kind: "item", item: "fbk-3" }, percent: 9500 },
];

function readers(store: Store): Promise<[SignedIn, SignedIn, SignedIn]> {
  const ward = { role: "manager", unit: "phuong-an-binh", now: thursdayMorning } as const;
  return Promise.all([
    signedIn(store, { role: "manager", now: thursdayMorning }),
    signedIn(store, ward),
    signedIn(store, { role: "admin", now: thursdayMorning }),
  ]);
}

type Days = { readonly survey: Asked; readonly dice: Dice; readonly from: string; readonly wording: Wording };

/** Every day but Sundays at every desk, each form with a procedure of its field. */
function* deskDays({ survey, dice, from, wording }: Days): Generator<DeskDay> {
  for (let day = from; day <= lastDay; day = addDays(day, 1)) {
    if (weekdayOf(day) === 7) continue;
    for (const desk of asked) {
      const visits = Array.from({ length: Math.floor(desk.perDay + dice.roll()) }, () => {
        const visit = visitOf({ desk, day, progress: 0.5, wave: null }, { survey: survey.definition, hash: survey.hash }, dice);
        const { form, comments } = reworded(visit, wording);
        return { form: { ...form, procedure: procedureOf(form.field, dice) }, comments };
      });
      if (visits.length > 0) yield { unit: desk.unit.id, day, visits };
    }
  }
}

/** The same visit, in other words. */
function reworded({ form, comments }: Visit, { words }: Wording): Visit {
  const other = Object.entries(comments).map(([question, one]) => [question, { ...one, words: words(one.words) }] as const);
  const hashes = other.map(([question, one]) => [question, hash("sha256", hashedText(one))] as const);
  return { form: { ...form, comments: Object.fromEntries(hashes) }, comments: Object.fromEntries(other) };
}

/** One of the two procedures people come for most in a field. */
function procedureOf(field: string | null, dice: Dice): string | null {
  const [first, second]: readonly (Procedure | undefined)[] = procedures.filter((one) => one.field === field);
  return (dice.chance(0.8) ? first : second)?.id ?? null;
}
