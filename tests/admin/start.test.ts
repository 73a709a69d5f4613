import * as fc from "fast-check";
import { expect, test } from "vitest";
import { firstSteps, isDone, laterSteps, nextStep, type Standing } from "../../src/admin/start/steps.ts";

const nothing: Standing = {
  organisation: { vi: "Phường An Bình", en: "An Bình ward" },
  desks: 0,
  asked: null,
  tablets: 0,
  heard: 0,
  isAnswered: false,
  hasPin: false,
  procedures: 0,
  accounts: 1,
  admins: 1,
  targets: 0,
  isBackedUp: false,
};

const anyStanding: fc.Arbitrary<Standing> = fc.record({
  organisation: fc.constant(nothing.organisation),
  desks: fc.nat(3),
  asked: fc.option(fc.constant({ title: nothing.organisation, version: 1 })),
  tablets: fc.nat(3),
  heard: fc.nat(3),
  isAnswered: fc.boolean(),
  hasPin: fc.boolean(),
  procedures: fc.nat(3),
  accounts: fc.nat(3),
  admins: fc.nat(3),
  targets: fc.nat(3),
  isBackedUp: fc.option(fc.boolean()),
});

test("who has nothing begins at the beginning", () => {
  expect(nextStep(nothing)).toBe("organisation");
  expect([...firstSteps, ...laterSteps].filter((step) => isDone(step, nothing))).toEqual([]);
});

test("the next step is always the first that is not done, and there is none once citizens answer", () => {
  fc.assert(
    fc.property(anyStanding, (standing) => {
      const next = nextStep(standing);
      const before = next === null ? firstSteps : firstSteps.slice(0, firstSteps.indexOf(next));
      expect(before.every((step) => isDone(step, standing))).toBe(true);
      expect(next !== null && isDone(next, standing)).toBe(false);
    }),
  );
});

test("where another program makes the backups, none is missed", () => {
  expect(isDone("backup", { ...nothing, isBackedUp: null })).toBe(true);
});
