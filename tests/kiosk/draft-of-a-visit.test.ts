import { expect, test } from "vitest";
import type { Bundle } from "#protocol/bundle.ts";
import { fromKept } from "../../src/kiosk/visit/kept-form.ts";
import { toKeep } from "../../src/kiosk/visit/to-keep.ts";
import { pickUpDraft } from "../../src/kiosk/visit/pick-up-draft.ts";
import type { Saved } from "../../src/kiosk/keeping/save.ts";
import { checkedClock } from "../../src/kiosk/keeping/checked-clock.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aVisit, formOf } from "../support/a-visit.ts";
import { aBundle, anOutbox, handClock, readByUs } from "../support/tablet.ts";

const bundle = aBundle();
const place = { unit: "phu-loi", counter: "quay-3" } as const;
const comfort = { language: "en", textStep: 2, contrast: true } as const;

function aForm() {
  const visit = aVisit(aSurvey());
  visit.begin();
  visit.does({ type: "written", question: "comment-text", words: "Cảm ơn" });
  visit.wait(7);
  const form = formOf(visit.answer("acc-1", 4));
  if (!form) throw new Error("no form");
  return form;
}

/** A tablet that lost its power with a form on it, so long ago. */
async function aTabletAfter(seconds: number) {
  const clock = handClock();
  const outbox = await anOutbox({ clock });
  await outbox.saveDraft(toKeep(aForm(), comfort, place));
  clock.advance(seconds * 1000);
  const bundles = {
    currentBundle: (): Bundle | null => bundle,
    refresh: async () => "same" as const,
    takeNewest: async () => bundle,
    onNewer: () => () => {},
    close() {},
  };
  return { outbox, bundles, clock: checkedClock(clock) };
}

test("a kept form comes back as it was, through the disk's own plain data", () => {
  const form = aForm();
  const kept: unknown = JSON.parse(JSON.stringify(toKeep(form, comfort, place)));
  const survey = bundle.surveys[0];
  expect(fromKept(kept, bundle)).toEqual({ form: { ...form, survey, countedAt: null }, comfort, place });
});

test("a form left behind that a full tablet cannot save is shown to nobody, and saved at a start that can", async () => {
  const tablet = await aTabletAfter(600);
  const save = async (): Promise<Saved> => ({ saved: false, reason: "full", again: save });
  expect(await pickUpDraft({ ...tablet, outbox: { ...tablet.outbox, save } })).toBeNull();
  expect(await tablet.outbox.readDraft()).toBeNull();
  expect(await pickUpDraft(tablet)).toBeNull();
  expect(await tablet.outbox.counts()).toMatchObject({ waiting: 1 });
});

test("a form of a survey the tablet no longer has, or of another shape, does not come back", () => {
  expect(fromKept(toKeep(aForm(), comfort, place), { surveys: [] })).toBeNull();
  expect(fromKept({ half: true }, bundle)).toBeNull();
});

test("a citizen who is still there after a reload goes on", async () => {
  const tablet = await aTabletAfter(20);
  expect(await pickUpDraft(tablet)).toMatchObject({ form: { given: { answers: { "acc-1": ["satisfied"] } } }, comfort, place });
  expect(await tablet.outbox.counts()).toMatchObject({ waiting: 0 });
});

test.each([-3_600_000, -900, 3_600_000])(
  "a citizen goes on after a reload whatever the endpoint said of the tablet's clock before it: %i ms off",
  async (offset) => {
    const tablet = await aTabletAfter(20);
    tablet.clock.confirm(tablet.clock.now() + offset);
    expect(await pickUpDraft(tablet)).toMatchObject({ place });
  },
);

test("a form left behind by a power cut is saved as it stood, on the day it was left", async () => {
  const tablet = await aTabletAfter(3 * 86_400);
  expect(await pickUpDraft(tablet)).toBeNull();
  expect(await tablet.outbox.readDraft()).toBeNull();
  const [response] = await readByUs(tablet.outbox, bundle.store);
  expect(response).toMatchObject({
    outcome: "partial",
    unit: "phu-loi",
    counter: "quay-3",
    day: "2026-11-19",
    clock: "unverified",
    seconds: 7,
    language: "en",
  });
});

test("a form whose survey is not on the tablet when it starts is neither lost nor mixed up with the next, and ends in one response", async () => {
  const tablet = await aTabletAfter(600);
  const without = { ...tablet, bundles: { ...tablet.bundles, currentBundle: () => null } };
  expect(await pickUpDraft(without)).toBeNull();
  // The next citizen comes, answers and goes.
  await tablet.outbox.saveDraft("another");
  await tablet.outbox.dropDraft();
  expect(await tablet.outbox.readDraft()).toBeNull();
  for (let start = 0; start < 3; start += 1) expect(await pickUpDraft(tablet)).toBeNull();
  expect(await tablet.outbox.counts()).toMatchObject({ waiting: 1 });
  const [response] = await readByUs(tablet.outbox, bundle.store);
  expect(response).toMatchObject({ outcome: "partial", unit: "phu-loi" });
});

test("a form nobody can ever read keeps no other from being taken up", async () => {
  const tablet = await aTabletAfter(600);
  const kept = (await tablet.outbox.readDraft())?.content;
  await tablet.outbox.saveDraft("of another program");
  expect(await pickUpDraft(tablet)).toBeNull();
  await tablet.outbox.saveDraft(kept);
  expect(await pickUpDraft(tablet)).toMatchObject({ place });
});
