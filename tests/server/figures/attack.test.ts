import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Results, type ResultsQuery } from "#protocol/results.ts";
import type { UnitHistory } from "#protocol/units.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import { weekOf } from "#survey/period.ts";
import type { Response } from "#survey/response.ts";
import type { Selected } from "../../../src/server/figures/figures.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";
import { type Desk, openDesk, recordOf } from "../open-desk.ts";
import { KnownSums } from "./known-sums.ts";
import { history } from "./random-stores.ts";
import { isIn, unitRowOf, valuesOf } from "./slow-count.ts";

const survey = aSurvey();
const minimumGroup = 10;
const days = ["2025-12-10", "2025-12-30", "2026-01-02", "2026-01-12", "2026-01-15", "2026-02-03", "2026-04-07"] as const;
const units = ["a", "b", "c", "e", "d1"] as const;
const fields = ["land", "civil", null] as const;
const types = ["citizen", "organisation"] as const;

/** A wave from 10/1 to 5/2, whose days cut two half-months; who comes meanwhile is asked in it or is not. */
const wave = "dot-1";
const isInWave = (day: string) => day >= "2026-01-10" && day <= "2026-02-05";

/** Everybody there could be, as far as figures can tell people apart. */
const kinds = [...types.map((respondentType) => ({ respondentType, wave: null })), { respondentType: "citizen" as const, wave }];
const atoms = units.flatMap((unit) =>
  days.flatMap((day) =>
    fields.flatMap((field) =>
      kinds
        .filter((one) => one.wave === null || isInWave(day))
        .map((one) => aResponse(survey, {}, { unit, day, field, respondentType: one.respondentType, wave: one.wave })),
    ),
  ),
);

/** How many of each there are: none, few, or enough. */
const store = fc.record({
  tree: history(2),
  counts: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 2, 4, 7, 11, 25), { minLength: atoms.length, maxLength: atoms.length }),
  doubt: fc.array(fc.nat(5), { minLength: atoms.length, maxLength: atoms.length }),
});

test("no hidden group of fewer than ten follows from all that is shown, whatever is asked", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(store, async ({ tree, counts, doubt }) => {
      const organisation = { organisation: { id: "p", name: { vi: "Tỉnh", en: "Province" } }, units: tree, fields: [] };
      await using desk = await openDesk({ survey, organisation });
      const forms = atoms.flatMap((atom, index) =>
        Array.from({ length: counts[index] ?? 0 }, (_, copy) => ({ atom: index, form: answered(atom, copy < (doubt[index] ?? 0)) })),
      );
      for (let start = 0; start < forms.length; start += 50)
        await desk.send(forms.slice(start, start + 50).map(({ form }) => recordOf(form)));
      const told: Told[] = [];
      for (const query of questions()) told.push(...(await tell(desk, query, tree)));
      expect(leaks(told, forms)).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

/** Somebody who answers all items, or leaves one of them out. */
function answered(atom: Response, leavesOut: boolean): Response {
  const { unit, day, field, respondentType, wave: inWave } = atom;
  const said = { "acc-1": 4, "acc-2": leavesOut ? "not-applicable" : 2, "acc-3": 5 } as const;
  return aResponse(survey, said, { unit, day, field, respondentType, wave: inWave });
}

const longPeriods = [
  "all",
  "2025",
  "2026",
  "2025-H2",
  "2026-H1",
  "2025-Q4",
  "2026-Q1",
  "2026-Q2",
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-04",
] as const;
const weeks = [...new Set(days.map(weekOf))];

/** All that a reader may ask. */
function* questions(): Generator<ResultsQuery> {
  const base = { survey: hashOf(survey), method: "means", detail: "items" } as const;
  for (const tree of ["then", "now"] as const)
    for (const unit of [undefined, "d1", "d2", "a", "b", "c", "e"]) {
      for (const period of [...longPeriods, ...weeks]) yield { ...base, tree, unit, period, groupBy: "unit" };
      for (const period of longPeriods) yield* narrowed({ ...base, tree, unit, period, groupBy: "none" });
      for (const groupBy of ["week", "month", "quarter", "half", "year"] as const) yield { ...base, tree, unit, period: "all", groupBy };
      for (const period of ["2025", "2026", "2026-Q1", "2026-01"]) yield { ...base, tree, unit, period, groupBy: "week" };
    }
}

function* narrowed(query: ResultsQuery): Generator<ResultsQuery> {
  yield { ...query, groupBy: "field" };
  yield { ...query, groupBy: "respondent-type" };
  for (const only of [{ field: "land" }, { field: "civil" }, { respondentType: "citizen" }, { respondentType: "organisation" }] as const)
    yield { ...query, ...only, groupBy: "unit" };
  if (query.period !== "all") {
    yield { ...query, against: "last-year" };
    return;
  }
  yield { ...query, groupBy: "wave" };
  yield { ...query, wave, groupBy: "unit" };
}

/** A set of figures, whose they are, and what stands beside them. */
type Told = {
  readonly name: string;
  readonly figures: Figures;
  readonly members: ReadonlySet<number>;
  readonly beside: string | null;
  /** By today's tree more is hidden than need be: a sum is, though some of its parts are shown and the rest is nothing. */
  readonly isNow: boolean;
};

async function tell(desk: Desk, query: ResultsQuery, tree: readonly UnitHistory[]): Promise<Told[]> {
  const asked = Object.fromEntries(Object.entries(query).flatMap(([member, value]) => (value === undefined ? [] : [[member, value]])));
  const { status, text } = await desk.get(`/api/results?${new URLSearchParams(asked)}`);
  if (status !== 200) throw new Error(`answered ${status} to ${JSON.stringify(query)}: ${text}`);
  const { total, groups, before } = Results.parse(JSON.parse(text));
  const world = { units: tree, closing: "calendar" } as const;
  const selected = selectedOf(query);
  const name = JSON.stringify({ ...asked, survey: undefined });
  const isNow = query.tree === "now";
  const inAll = (atom: Response) => isIn(atom, selected, world);
  const rows = groups.map(({ key, figures }) => {
    const members = membersWhere((atom) => inAll(atom) && isInRow(atom, { key, query, selected, tree }));
    return { name: `${name} ${key}`, figures, members, beside: name, isNow };
  });
  const whole = { name, figures: total, members: membersWhere(inAll), beside: null, isNow };
  if (before === null) return [whole, ...rows];
  const { period, through } = before;
  const isBefore = (atom: Response) => isIn(atom, { ...selected, period }, world) && (through === null || atom.day <= through.before);
  return [whole, ...rows, { name: `${name} before`, figures: before.total, members: membersWhere(isBefore), beside: null, isNow }];
}

function selectedOf({ survey: version, unit, period, tree, field, respondentType, wave: asked }: ResultsQuery): Selected {
  const selected = { survey: version, unit, period, tree };
  if (asked !== undefined) return { ...selected, only: { dimension: "wave", value: asked } };
  if (field !== undefined) return { ...selected, only: { dimension: "field", value: field } };
  return respondentType === undefined ? selected : { ...selected, only: { dimension: "respondent-type", value: respondentType } };
}

function membersWhere(holds: (atom: Response) => boolean): ReadonlySet<number> {
  return new Set(atoms.flatMap((atom, index) => (holds(atom) ? [index] : [])));
}

type InRow = { readonly key: string; readonly query: ResultsQuery; readonly selected: Selected; readonly tree: readonly UnitHistory[] };

function isInRow(atom: Response, { key, query: { groupBy }, selected, tree }: InRow): boolean {
  const world = { units: tree, closing: "calendar" } as const;
  if (groupBy === "unit") return unitRowOf(atom, selected, world) === key;
  if (groupBy === "field" || groupBy === "respondent-type" || groupBy === "wave") return valuesOf(atom, groupBy).includes(key);
  return isIn(atom, { ...selected, period: key }, world);
}

/** The figures of a set by name; each is a column that is told by itself. */
function columnsIn({ overall, criteria, outcomes }: Figures): readonly (readonly [string, { readonly state: Figure["state"] }])[] {
  return [
    ["overall", overall],
    // Everybody here finished and answered, so whoever knows the outcomes knows the persons.
    ["overall", { state: outcomes === null ? "hidden" : "shown" }],
    ...criteria.flatMap(({ code, figure, items }) => [[code, figure] as const, ...items.map((item) => [item.id, item.figure] as const)]),
  ];
}

/** What protects others where units move may be ten and more: to know that again tells of no small group. */
function isSecret(n: number): boolean {
  return n > 0 && n < minimumGroup;
}

/** What is hidden and yet known, in words. */
function leaks(told: readonly Told[], forms: readonly { readonly atom: number; readonly form: Response }[]): string[] {
  const names = ["overall", "ACC", "acc-1", "acc-2", "acc-3"];
  return names.flatMap((column) => {
    const countByAtom = new Map<number, number>();
    for (const { atom, form } of forms)
      if (column !== "acc-2" || form.answers["acc-2"]?.[0] !== "not-applicable") countByAtom.set(atom, (countByAtom.get(atom) ?? 0) + 1);
    const countOf = (members: Iterable<number>) => [...members].reduce((sum, atom) => sum + (countByAtom.get(atom) ?? 0), 0);
    const cells = told.flatMap(({ figures, ...cell }) =>
      columnsIn(figures).flatMap(([name, { state }]) => (name === column ? [{ ...cell, state }] : [])),
    );
    const known = new KnownSums(atoms.length);
    for (const { state, members } of cells) {
      // Where nobody is, nobody of any kind is.
      if (state === "empty") for (const atom of members) known.learn([atom]);
      if (state === "shown") known.learn(members);
    }
    const hidden = cells.filter(({ state, members }) => state === "hidden" && isSecret(countOf(members)));
    const families = [...Map.groupBy(hidden, ({ beside }) => beside)].flatMap(([beside, its]) => {
      const together = its.flatMap(({ members }) => [...members]);
      return beside !== null && countOf(together) < minimumGroup ? [{ name: `all hidden beside ${beside}`, members: together }] : [];
    });
    return [...hidden, ...families]
      .filter(({ members }) => known.knows(members))
      .map(({ name, members }) => `${column} of ${name}: ${countOf(members)}`);
  });
}
