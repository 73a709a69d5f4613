import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Check, checks, countOf, type Findings, standingOf } from "../../../src/kiosk/set-up/checks.ts";
import type { Finding } from "../../../src/kiosk/set-up/finding.ts";
import { foundSoFar, nothingYet } from "../../../src/kiosk/set-up/found-so-far.ts";

const day = "2026-11-19";

/** Every check found so, unless named. */
function allFound(state: Finding["state"], except: Partial<Findings> = {}): Findings {
  const probed = Object.fromEntries(Object.keys(nothingYet).map((id) => [id, { state }]));
  return { ...foundSoFar({ ...nothingYet, ...probed }, {}, { stage: "none" }), encryption: { state }, "test-answer": { state }, ...except };
}

function named(id: Check["id"]): Check {
  const check = checks.find((one) => one.id === id);
  if (!check) throw new Error(id);
  return check;
}

test("a tablet on which all is good may serve, and nothing was accepted", () => {
  expect(countOf(allFound("good"), {})).toEqual({ all: 11, good: 11, accepted: 0, open: 0 });
});

test("what is not good is accepted one by one, by whoever knows what is lost", () => {
  const findings = allFound("good", { installed: { state: "not-good" }, awake: { state: "not-good" } });
  expect(countOf(findings, { installed: day })).toEqual({ all: 11, good: 9, accepted: 1, open: 1 });
  expect(countOf(findings, { installed: day, awake: day }).open).toBe(0);
});

test.each(["secure", "disk", "key"] as const)("without «%s» no form is kept or arrives, so nobody can accept it", (id) => {
  const findings = allFound("good", { [id]: { state: "not-good" } });
  expect(standingOf(named(id), findings, { [id]: day })).toBe("not-good");
  expect(countOf(findings, { [id]: day }).open).toBe(1);
});

test.each(["voice", "battery"] as const)("«%s» is worth knowing and keeps no tablet from serving", (id) => {
  const findings = allFound("good", { [id]: { state: "not-good" } });
  expect(standingOf(named(id), findings, {})).toBe("noted");
  expect(countOf(findings, {}).open).toBe(0);
});

test("what became good is good, whatever was accepted before", () => {
  expect(standingOf(named("awake"), allFound("good"), { awake: day })).toBe("good");
});

test("nothing may be accepted before it was looked at", () => {
  expect(standingOf(named("awake"), allFound("working"), { awake: day })).toBe("working");
  expect(countOf(allFound("working"), {}).open).toBe(11);
});

test("every check is good, accepted or open, whatever was found and decided", () => {
  const state = fc.constantFrom<Finding["state"]>("working", "good", "not-good", "unknown");
  const found = fc.array(state, { minLength: checks.length, maxLength: checks.length });
  const decided = fc.uniqueArray(fc.constantFrom(...checks.map(({ id }) => id)));
  fc.assert(
    fc.property(found, decided, (states, ids) => {
      const findings = allFound("good", Object.fromEntries(checks.map(({ id }, place) => [id, { state: states[place] ?? "good" }])));
      const { all, good, accepted, open } = countOf(findings, Object.fromEntries(ids.map((id) => [id, day])));
      expect(good + accepted + open).toBe(all);
    }),
  );
});

test("encryption is good once a person has made sure, a test form once it came back, also on an earlier day", () => {
  expect(foundSoFar(nothingYet, {}, { stage: "none" })).toMatchObject({
    encryption: { state: "unknown" },
    "test-answer": { state: "unknown" },
  });
  expect(foundSoFar(nothingYet, { encrypted: day, tested: day }, { stage: "none" })).toMatchObject({
    encryption: { state: "good" },
    "test-answer": { state: "good" },
  });
});

test.each([
  ["on-its-way", "working"],
  ["late", "not-good"],
  ["refused", "not-good"],
] as const)("a test form that is %s outweighs one that came back before", (stage, state) => {
  expect(foundSoFar(nothingYet, { tested: day }, { stage })["test-answer"]).toEqual({ state });
});
