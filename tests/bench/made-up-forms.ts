import { responseId } from "#protocol/response-id.ts";
import type { Response } from "#survey/response.ts";
import { visitOf } from "../../src/server/demo/citizen.ts";
import { diceFrom, type Dice } from "../../src/server/demo/dice.ts";
import { desks } from "../../src/server/demo/province.ts";
import { ever, sinceEver } from "../../src/server/organisation/unit-history.ts";
import type { KnownSurvey } from "../../src/server/store/known-survey.ts";
import type { Organisation } from "../../src/server/store/organisation.ts";

/** How much a made-up province has counted. */
export type Size = { readonly responses: number; readonly units: number; readonly years: number };

const fieldCount = 15;
const countersPerUnit = 5;
const procedureCount = 2000;
const proceduresPerUnit = 40;

/** Forms people filled in, whose answers come again and again in other places and on other days. */
const sampleCount = 4000;

const named = (id: string) => ({ id, name: { vi: id, en: id } });
const nameOf = (kind: string, index: number) => `${kind}-${String(index).padStart(4, "0")}`;

/** One province and its units directly below, as provinces have stood since 2025. */
export function provinceOf({ units }: Pick<Size, "units">): Omit<Organisation, "settings"> {
  const top = sinceEver({ ...named("tinh"), kind: "province", parent: null, serves: false, counters: [] });
  const counters = Array.from({ length: countersPerUnit }, (_, index) => named(nameOf("quay", index)));
  const below = Array.from({ length: units - 1 }, (_, index) =>
    sinceEver({ ...named(nameOf("xa", index)), kind: "commune", parent: "tinh", serves: true, counters }),
  );
  const fields = Array.from({ length: fieldCount }, (_, index) => ({ ...named(nameOf("linh-vuc", index)), from: ever, endedOn: null }));
  return { organisation: named("tinh"), units: [top, ...below], fields };
}

/** A form somebody filled in, and which of the samples he answered like. */
export type MadeUpForm = { readonly form: Response; readonly sample: number };

/** Samples of what people answer; the same in every run. */
export function samplesOf({ definition, hash }: KnownSurvey, count = sampleCount): readonly Response[] {
  const dice = diceFrom(7);
  return Array.from({ length: count }, () => {
    const desk = desks[Math.floor(dice.roll() * desks.length)];
    if (!desk) throw new Error("no desk");
    const { form } = visitOf({ desk, day: "2026-01-05", progress: dice.roll(), wave: null }, { survey: definition, hash }, dice);
    return { ...form, id: responseId(0, dice.bytes(16)), comments: {}, clock: "verified" as const };
  });
}

/** The forms of a province, half-month by half-month up to November 2026; units differ in size by ten times and more. */
export function* formsOf({ responses, units, years }: Size, samples: readonly Response[]): Generator<readonly MadeUpForm[]> {
  const dice = diceFrom(11);
  const weights = Array.from({ length: units - 1 }, () => Math.exp(0.8 * dice.bell()));
  const perWeight = responses / (years * 24) / weights.reduce((sum, weight) => sum + weight, 0);
  for (const days of halfMonthsOf(years))
    for (const [unit, weight] of weights.entries()) {
      const count = Math.round(weight * perWeight * (0.7 + 0.6 * dice.roll()));
      yield Array.from({ length: count }, () => formIn({ unit, days }, samples, dice));
    }
}

/** Monday to Saturday of each half-month, 24 in a year, the last one of November 2026. */
function halfMonthsOf(years: number): readonly (readonly [string, ...string[]])[] {
  return Array.from({ length: years * 24 }, (_, index) => {
    const month = 2026 * 12 + 10 - years * 12 + 1 + Math.floor(index / 2);
    const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
    const [from, to] = index % 2 === 0 ? [1, 14] : [15, lastDay];
    const days = Array.from({ length: to - from + 1 }, (__, day) => `${text}-${String(from + day).padStart(2, "0")}`);
    const [first = `${text}-01`, ...others] = days.filter((day) => new Date(day).getUTCDay() !== 0);
    return [first, ...others] as const;
  });
}

type Place = { readonly unit: number; readonly days: readonly [string, ...string[]] };

function formIn({ unit, days }: Place, samples: readonly Response[], dice: Dice): MadeUpForm {
  const sample = Math.floor(dice.roll() * samples.length);
  const form = samples[sample];
  if (!form) throw new Error("no sample");
  // What is asked for often stands first.
  const often = (count: number) => Math.floor(count * dice.roll() ** 2);
  const procedure = (unit * 97 + often(proceduresPerUnit) * 13) % procedureCount;
  return {
    sample,
    form: {
      ...form,
      unit: nameOf("xa", unit),
      counter: nameOf("quay", often(countersPerUnit)),
      field: dice.chance(0.02) ? null : nameOf("linh-vuc", procedure % fieldCount),
      procedure: dice.chance(0.1) ? null : nameOf("thu-tuc", procedure),
      wave: dice.chance(0.05) ? `dot-${days[0].slice(0, 4)}` : null,
      day: dice.pick(days),
    },
  };
}
