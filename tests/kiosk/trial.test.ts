import { expect, test } from "vitest";
import type { Bundle } from "#protocol/bundle.ts";
import { testAnswer } from "../../src/kiosk/set-up/test-answer.ts";
import { blankForm } from "../../src/kiosk/visit/form.ts";
import { fromKept } from "../../src/kiosk/visit/kept-form.ts";
import { launchOf } from "../../src/kiosk/visit/launch.ts";
import { toKeep } from "../../src/kiosk/visit/to-keep.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aBundle } from "../support/tablet.ts";

const inForce = aBundle().surveys[0];
const trial = { hash: "d".repeat(64), definition: aSurvey() };
const asked = "b".repeat(64);
const name = { vi: "Đợt II", en: "Wave II" };
const wave = { id: "dot-2", name, survey: asked, units: ["an-binh"], first: "2026-11-01", last: "2026-11-30", mode: "practice" } as const;
const waving = aBundle({ surveys: [{ hash: asked, definition: aSurvey() }], waves: [{ ...wave, units: [...wave.units] }] });
const place = { unit: "an-binh", counter: null };

const hashAsked = (bundle: Bundle, isPractice: boolean) => launchOf({ bundle, place, day: "2026-11-19", isPractice }, null)?.survey.hash;

test("staff who practise are asked the draft that is on trial here", () => {
  expect(hashAsked({ ...aBundle(), trials: [trial] }, true)).toBe(trial.hash);
  expect(hashAsked({ ...waving, trials: [trial] }, true)).toBe(trial.hash);
});

test("citizens are never asked a draft, in a wave for practice neither", () => {
  expect(hashAsked({ ...aBundle(), trials: [trial] }, false)).toBe(inForce?.hash);
  expect(hashAsked({ ...waving, trials: [trial] }, false)).toBe(asked);
});

test("without a trial, practice asks what citizens are asked", () => {
  expect(hashAsked(aBundle(), true)).toBe(inForce?.hash);
  expect(hashAsked({ ...aBundle(), trials: [] }, true)).toBe(inForce?.hash);
});

test("a draft that a power cut interrupted on trial comes back", () => {
  const bundle = { ...aBundle(), trials: [trial] };
  const launch = launchOf({ bundle, place, day: "2026-11-19", isPractice: true }, null);
  const form = launch && blankForm(launch);
  if (!form) throw new Error("nothing is asked");
  const comfort = { language: "vi", textStep: 1, contrast: false } as const;
  expect(fromKept(toKeep(form, comfort, place), bundle)?.form.survey).toBe(trial);
});

test("the tablet's own test form asks what citizens are asked", () => {
  const bundle = { ...aBundle(), trials: [trial] };
  const reading = { now: Date.UTC(2026, 10, 19, 3), clock: "verified" } as const;
  expect(testAnswer({ bundle, place, reading })?.response.survey).toBe(inForce?.hash);
});
