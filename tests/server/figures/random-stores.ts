import * as fc from "fast-check";
import type { UnitChange, UnitHistory } from "#protocol/units.ts";
import type { Response } from "#survey/response.ts";
import { changedUnits } from "../../../src/server/organisation/change-units.ts";
import { sinceEver } from "../../../src/server/organisation/unit-history.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";

const survey = aSurvey();
const name = { vi: "Đơn vị", en: "Unit" };

/** A province with two departments, two desks below each, of which one department also serves people itself. */
export const province: readonly UnitHistory[] = [
  sinceEver({ id: "p", name, kind: "province", parent: null, serves: false, counters: [] }),
  ...["d1", "d2"].map((id) => sinceEver({ id, name, kind: "commune", parent: "p", serves: false, counters: [] })),
  ...["a", "b"].map((id) => sinceEver({ id, name, kind: "desk", parent: "d1", serves: true, counters: [] })),
  ...["c", "e"].map((id) => sinceEver({ id, name, kind: "desk", parent: "d2", serves: true, counters: [] })),
];

const changeDay = fc.constantFrom("2026-01-01", "2026-01-10", "2026-01-15", "2026-02-14", "2026-02-15");
const desk = fc.constantFrom("a", "b", "c", "e");
const happening: fc.Arbitrary<UnitChange> = fc.oneof(
  fc.record({ change: fc.constant("move" as const), id: desk, from: changeDay, parent: fc.constantFrom("d1", "d2") }),
  fc.record({ change: fc.constant("merge" as const), ids: fc.array(desk, { minLength: 1, maxLength: 1 }), into: desk, from: changeDay }),
  fc.record({ change: fc.constant("end" as const), id: desk, from: changeDay }),
);

/** The province, and what happened to it; what cannot happen is left out. */
export const history = (most = 4): fc.Arbitrary<readonly UnitHistory[]> =>
  fc.array(happening, { maxLength: most }).map((happenings) =>
    happenings.reduce((units, change) => {
      const changed = changedUnits(units, [change]);
      return "faults" in changed ? units : changed.units;
    }, province),
  );

const level = fc.constantFrom<1 | 2 | 3 | 4 | 5>(1, 2, 3, 4, 5);
const quality = { straightLine: false, outsideOpeningHours: false, noLaunch: false, sinceLastSave: "more" } as const;

/** A form of anybody, on one of a few days around half-months, quarters, years and weeks that cross them. */
export const form: fc.Arbitrary<Response> = fc
  .record({
    said: fc.record({
      "acc-1": level,
      "acc-2": fc.oneof(level, fc.constant("not-applicable")),
      "acc-3": level,
      "return-time": fc.constantFrom("early", "late"),
    }),
    place: fc.record({
      unit: fc.constantFrom("a", "a", "b", "c", "e", "d1"),
      day: fc.constantFrom(
        "2025-12-14",
        "2025-12-31",
        "2026-01-01",
        "2026-01-14",
        "2026-01-15",
        "2026-01-31",
        "2026-02-01",
        "2026-02-15",
        "2026-04-02",
      ),
      field: fc.constantFrom(null, "land", "civil"),
      procedure: fc.constantFrom(null, "p1", "p2"),
      counter: fc.constantFrom("quay-1", "quay-2", null),
      wave: fc.constantFrom(null, "dot-1"),
      respondentType: fc.constantFrom("citizen", "organisation"),
      launchedBy: fc.constantFrom("staff", "staff", "citizen"),
      assisted: fc.boolean(),
      language: fc.constantFrom("vi", "en"),
      outcome: fc.constantFrom("completed", "completed", "completed", "partial", "declined"),
      quality: fc.constantFrom(quality, quality, { ...quality, outsideOpeningHours: true }),
    }),
  })
  .map(({ said, place }) => (place.outcome === "declined" ? aResponse(survey, {}, place) : aResponse(survey, said, place)));
