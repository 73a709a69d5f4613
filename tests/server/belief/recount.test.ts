import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quality } from "#protocol/quality.ts";
import { halfMonthOf, weekOf } from "#survey/period.ts";
import { qualitiesOf } from "#survey/quality-of.ts";
import type { Response as Form } from "#survey/response.ts";
import { standingOf } from "#survey/standing.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { aResponse } from "../../support/a-survey.ts";
import { type DeskOnAny, engines, openDeskOn } from "../open-desk.ts";
import { acts, displeased, managerOf, pleased, quality, send, survey } from "./a-doubted-desk.ts";

const layout = layoutOf(survey);

/** Some forms that came to be alike. */
const group = fc
  .record({
    count: fc.constantFrom(1, 6, 11, 15),
    unit: fc.constantFrom("xa-mot", "xa-hai"),
    day: fc.constantFrom("2026-10-06", "2026-10-20", "2026-11-03"),
    outcome: fc.constantFrom<Form["outcome"]>("completed", "completed", "completed", "partial", "declined"),
    channel: fc.constantFrom<Form["channel"]>("kiosk", "own-phone"),
    seconds: fc.constantFrom(2, 60),
    assisted: fc.boolean(),
    returned: fc.constantFrom(null, "early" as const, "on-time" as const, "late" as const),
    said: fc.constantFrom({}, { "return-time": "late" }, { "return-time": "on-time" }, { "return-time": "no-appointment" }),
    harassment: fc.constantFrom("yes", "no", "prefer-not"),
    isPleased: fc.boolean(),
    quality: fc.record({
      straightLine: fc.boolean(),
      outsideOpeningHours: fc.boolean(),
      noLaunch: fc.constant(false),
      sinceLastSave: fc.constantFrom<Form["quality"]["sinceLastSave"]>("under-15-s", "more"),
    }),
  })
  .map(({ count, returned, said, harassment, isPleased, ...rest }) => {
    const word = returned === null ? {} : ({ staffWord: { result: "granted", returned } } as const);
    const answers = rest.outcome === "declined" ? {} : { ...(isPleased ? pleased : displeased), ...said, harassment };
    return Array.from({ length: count }, () => aResponse(survey, answers, { ...rest, ...word }));
  });

const asked = fc.record({
  unit: fc.constantFrom("tinh", "xa-mot", "xa-hai"),
  period: fc.constantFrom("all", "2026", "2026-Q4", "2026-10", "2026-11"),
});
type Asked = { readonly unit: string; readonly period: string };

const isIn =
  ({ unit, period }: Asked) =>
  (form: Form) =>
    (unit === "tinh" || form.unit === unit) && (period.length !== 7 || period.includes("Q") || halfMonthOf(form.day).startsWith(period));

const counts = (form: Form) => standingOf(survey, form) !== "partial" && (form.outcome === "completed" || form.outcome === "partial");
const said = (form: Form, question: string) => form.answers[question]?.[0];

function compareQuality(found: Quality, forms: readonly Form[]): void {
  const counted = forms.filter(counts);
  if (found.forms !== null) expect(found.forms).toBe(counted.length);
  for (const { class: name, forms: told } of found.classes) {
    const slow = counted.filter((form) => (name === "assisted" ? form.assisted : qualitiesOf(layout, form, form).includes(name)));
    if (told !== null) expect([name, told]).toEqual([name, slow.length]);
  }
  const { overall } = found.withoutFlagged;
  const unflagged = counted.filter((form) => standingOf(survey, form) === "counted");
  if (overall.state === "shown") expect(overall.n).toBe(unflagged.length);
  if (found.lateness === null) return;
  const both = counted.filter((form) => form.staffWord && ["early", "on-time", "late"].includes(said(form, "return-time") ?? ""));
  const count = (isStaffs: boolean, isCitizens: boolean) =>
    both.filter((form) => (form.staffWord?.returned === "late") === isStaffs && (said(form, "return-time") === "late") === isCitizens)
      .length;
  expect(found.lateness).toEqual({
    bothLate: count(true, true),
    onlyStaffLate: count(true, false),
    onlyCitizenLate: count(false, true),
    bothInTime: count(false, false),
  });
}

async function compareActs(desk: DeskOnAny, wish: Asked, forms: readonly Form[]): Promise<void> {
  const { rows } = await acts(desk, wish, await managerOf(desk, null));
  for (const { week, unit, act, told, asked: all } of rows) {
    const its = forms.filter((form) => counts(form) && weekOf(form.day) === week && (unit === "tinh" || form.unit === unit));
    const count = (answers: readonly string[]) => its.filter((form) => answers.includes(said(form, act) ?? "")).length;
    expect([week, unit, act, told, all]).toEqual([week, unit, "harassment", count(["yes"]), count(["yes", "no"])]);
    expect(all).toBeGreaterThanOrEqual(10);
  }
}

const runsOn = { sqlite: 12, postgres: 4 };

describe.each(engines)("on %s", (engine) => {
  test("every number that is told is what a count of the forms themselves gives", { timeout: 240_000 }, async () => {
    const world = fc.record({
      groups: fc.array(group, { minLength: 4, maxLength: 12 }),
      wishes: fc.array(asked, { minLength: 2, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ groups, wishes }) => {
        await using desk = await openDeskOn(engine, { survey });
        await send(desk, ...groups);
        for (const wish of wishes) {
          const forms = groups.flat().filter(isIn(wish));
          compareQuality(await quality(desk, wish), forms);
          await compareActs(desk, wish, forms);
        }
      }),
      { numRuns: runsOn[engine], interruptAfterTimeLimit: 90_000 },
    );
  });
});
