import { expect, test } from "vitest";
import { viewOf } from "#survey/form-in-progress.ts";
import { atRest } from "../../src/kiosk/visit/resting.ts";
import type { VisitEvent } from "../../src/kiosk/visit/stage.ts";
import { advanceUnhasty, type Shown } from "../../src/kiosk/visit/unhasty.ts";
import { aMoment, factsOf } from "../support/a-visit.ts";
import { type ShippedInstrument, shippedSurvey } from "../support/shipped.ts";

/** To point at a place and press it (Card, Moran and Newell, keystroke-level model: 1.1 s). */
const pressMs = 1_100;
const partSize = 6;

/** Fills a form staff launched, one press after the other; how long it took, and how many presses the tablet did not take. */
function fill(id: ShippedInstrument): {
  readonly seconds: number;
  readonly items: number;
  readonly wasted: number;
} {
  const survey = { hash: "a".repeat(64), definition: shippedSurvey(id) };
  let shown: Shown = { visit: atRest(null, aMoment(-9_000)), since: -Infinity };
  let presses = 0;
  let wasted = 0;
  const event = (one: VisitEvent, now: number) => {
    const before = shown;
    shown = advanceUnhasty(shown, one, aMoment(now));
    if (shown === before) wasted += 1;
  };
  const press = (one: VisitEvent) => {
    presses += 1;
    event(one, presses * pressMs);
  };
  event({ type: "launcher-opened" }, -6_000);
  event({ type: "launched", launch: { survey, facts: factsOf("staff") } }, -3_000);
  press({ type: "begun" });
  const items = new Set<string>();
  while (shown.visit.stage === "asking") {
    for (const question of viewOf(shown.visit.form, partSize)?.questions ?? []) {
      if (question.kind === "text") continue;
      if (question.kind === "satisfaction") items.add(question.id);
      const [option] = question.kind === "satisfaction" || question.kind === "yes-no" ? [{ id: "satisfied" }] : question.options;
      if (option) press({ type: "answered", question: question.id, chosen: [option.id] });
    }
    press({ type: "next", partSize });
  }
  return { seconds: (presses * pressMs) / 1000, items: items.size, wasted };
}

test.each([
  { id: "sipas-2640", items: 22, seconds: 90 },
  { id: "ward-short-9", items: 9, seconds: 20 },
] as const)("a practised citizen fills $id, $items items, within $seconds seconds, and no press is lost", ({ id, items, seconds }) => {
  const filled = fill(id);
  expect(filled).toMatchObject({ items, wasted: 0 });
  expect(filled.seconds).toBeLessThan(seconds);
});
