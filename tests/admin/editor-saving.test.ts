import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { DraftHead } from "#protocol/survey-drafts.ts";
import { savedState } from "../../src/admin/editor/saved-state.ts";
import {
  arrived,
  beginSaving,
  changed,
  dueAt,
  failed,
  hurried,
  type Kept,
  overtaken,
  overwriting,
  type Saving,
  sent,
} from "../../src/admin/editor/saving.ts";
import { edited, isSameText, openWork, surelyUndone, undone, withTheirs } from "../../src/admin/editor/work.ts";
import { aSurvey } from "../support/a-survey.ts";

const nobody = "00000000-0000-4000-8000-000000000000";
const head = (more: Partial<DraftHead> = {}): DraftHead => ({
  draft: nobody,
  survey: "a-survey",
  title: { vi: "Phiếu thử", en: "A survey" },
  base: null,
  revision: 1,
  standing: { state: "written" },
  changedAt: "2026-11-21T03:12:00Z",
  changedBy: { id: nobody, name: "Lan" },
  ...more,
});
const text = (vi: string): SurveyDefinition => aSurvey({ title: { vi, en: "A survey" } });
const first: Kept = { head: head(), definition: text("một") };
const noAnswer = { why: "no-answer", message: "" } as const;
const same = (now: number) => ({ isSame: isSameText, now });

test("a change waits half a second for the next one, and never a second however long somebody types on", () => {
  const one = changed(beginSaving(first), text("hai"), 1000);
  expect(dueAt(one)).toBe(1500);
  const typing = [1300, 1600, 1800].reduce((saving, now) => changed(saving, text(`hai ${now}`), now), one);
  expect(dueAt(typing)).toBe(1900);
  expect(dueAt(beginSaving(first))).toBeNull();
});

test("one text is sent at a time; what was written meanwhile goes after it", () => {
  const second = text("hai");
  const third = text("ba");
  const sending = changed(sent(changed(beginSaving(first), second, 0), second), third, 100);
  expect(dueAt(sending)).toBeNull();
  const kept = arrived(sending, { head: head({ revision: 2 }), definition: second }, 300);
  expect(kept.unsaved?.definition).toBe(third);
  expect(dueAt(kept)).toBe(600);
  const all = arrived(sent(kept, third), { head: head({ revision: 3 }), definition: third }, 700);
  expect([all.unsaved, dueAt(all)]).toEqual([null, null]);
});

test("whoever undoes everything has nothing to save; while something is on its way, the undone text goes after it", () => {
  const second = text("hai");
  const begun = changed(beginSaving(first), second, 0);
  expect(changed(begun, first.definition, 10).unsaved).toBeNull();
  const underWay = changed(sent(begun, second), first.definition, 10);
  expect(arrived(underWay, { head: head({ revision: 2 }), definition: second }, 20).unsaved?.definition).toBe(first.definition);
});

test("without network it tries again by itself, ever more rarely up to a quarter of a minute, and at once when the network is back", () => {
  const second = text("hai");
  let saving: Saving = changed(beginSaving(first), second, 0);
  const waits: (number | null)[] = [];
  for (let tries = 0; tries < 6; tries += 1) {
    saving = failed(sent(saving, second), noAnswer, 0);
    waits.push(dueAt(saving));
  }
  expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
  expect(savedState(saving).says).toBe("no-answer");
  expect(savedState(sent(saving, second)).says).toBe("no-answer");
  expect(dueAt(hurried(saving, 500))).toBeLessThanOrEqual(500);
});

test("what the endpoint does not take is not sent over and over, but soon after it was changed", () => {
  const second = text("hai");
  const refused = failed(sent(changed(beginSaving(first), second, 0), second), { why: "refused", message: "is too long" }, 100);
  expect(savedState(refused)).toEqual({ says: "refused", message: "is too long" });
  expect(dueAt(refused)).toBe(15_100);
  expect(dueAt(changed(refused, text("ngắn"), 2000))).toBe(2500);
});

test("a text whose answer was lost on its way is no other person's", () => {
  const second = text("hai");
  const third = text("ba");
  const lost = failed(sent(changed(beginSaving(first), second, 0), second), noAnswer, 20);
  const later = changed(lost, third, 30);
  const there = { head: head({ revision: 2 }), definition: structuredClone(second) };
  const found = overtaken(sent(later, third), there, same(40));
  expect(found.way.stage).toBe("rest");
  expect(found.kept.head.revision).toBe(2);
  expect(found.unsaved?.definition).toBe(third);
});

test("another text under a newer revision is a conflict; nothing is sent until somebody has chosen", () => {
  const mine = text("của tôi");
  const theirs = { head: head({ revision: 2, changedBy: { id: nobody, name: "Minh" } }), definition: text("của kia") };
  const conflict = overtaken(sent(changed(beginSaving(first), mine, 0), mine), theirs, same(10));
  expect(conflict.way).toEqual({ stage: "conflict", theirs });
  expect(dueAt(changed(conflict, text("của tôi nữa"), 20))).toBeNull();
  const over = overwriting(conflict, theirs, 30);
  expect([over.kept.head.revision, over.unsaved?.definition]).toEqual([2, mine]);
  expect(dueAt(over)).toBeLessThanOrEqual(30);
});

test("a draft that waits to be approved or is gone is a conflict even with the same words", () => {
  const mine = text("hai");
  const standing = {
    state: "waiting",
    note: "x",
    inForce: true,
    askedBy: { id: nobody, name: null },
    askedAt: "2026-11-21T03:12:00Z",
  } as const;
  const sending = sent(changed(beginSaving(first), mine, 0), mine);
  const waiting = { head: head({ revision: 2, standing }), definition: structuredClone(mine) };
  expect(overtaken(sending, waiting, same(10)).way.stage).toBe("conflict");
  expect(overtaken(sending, null, same(10)).way).toEqual({ stage: "conflict", theirs: null });
});

test("whoever takes the other text gets his own back by undoing once he has said so, and then it is sent over the other", () => {
  const mine = text("của tôi");
  const work = edited(openWork(first, null, 0), { place: "title.vi", change: () => mine, now: 0 });
  const theirs = { head: head({ revision: 2 }), definition: text("của kia") };
  const taken = withTheirs({ ...work, saving: overtaken(work.saving, theirs, same(10)) }, theirs);
  expect(taken.history.present).toBe(theirs.definition);
  expect(taken.saving.unsaved).toBeNull();
  expect(undone(taken, 30)).toMatchObject({ isUndoAsked: true, history: taken.history });
  const back = surelyUndone(taken, 30);
  expect(back.history.present).toBe(mine);
  expect([back.saving.unsaved?.definition, back.saving.kept.head.revision]).toEqual([mine, 2]);
});

test("what a tab could not send is there when it is opened again, as a change one can undo", () => {
  const mine = text("chưa gửi");
  const work = openWork(first, { revision: 1, definition: mine }, 0);
  expect(work.history.present).toBe(mine);
  expect(work.notice?.said).toBe("restored");
  expect(work.saving.unsaved?.definition).toBe(mine);
  expect(undone(work, 10).history.present).toBe(first.definition);
  // Kept after all, before the answer was lost.
  expect(openWork(first, { revision: 0, definition: structuredClone(first.definition) }, 0).notice).toBeNull();
});

test("what a tab could not send and somebody has written over since is put to whoever opens it", () => {
  const newer: Kept = { head: head({ revision: 5 }), definition: text("năm") };
  const work = openWork(newer, { revision: 1, definition: text("chưa gửi") }, 0);
  expect(work.saving.way).toEqual({ stage: "conflict", theirs: newer });
  expect(work.history.present.title.vi).toBe("chưa gửi");
});

type World = { readonly saving: Saving; readonly there: Kept; readonly now: number };

/** The endpoint takes what is sent, and its answer comes or is lost; or nothing reaches it. */
function meet({ saving, there, now }: World, luck: "kept" | "answer lost" | "lost"): World {
  const due = dueAt(saving);
  const definition = saving.unsaved?.definition;
  if (due === null || definition === undefined) return { saving, there, now };
  const at = Math.max(now, due);
  const sending = sent(saving, definition);
  if (luck === "lost") return { saving: failed(sending, noAnswer, at), there, now: at };
  if (saving.kept.head.revision !== there.head.revision) return { saving: overtaken(sending, there, same(at)), there, now: at };
  const kept = { head: head({ revision: there.head.revision + 1 }), definition };
  const next = luck === "kept" ? arrived(sending, kept, at) : failed(sending, noAnswer, at);
  return { saving: next, there: { ...kept, definition: structuredClone(definition) }, now: at };
}

test("whatever is lost on the way, one person alone never meets a conflict, and his last text is kept in the end", () => {
  const steps = fc.array(fc.oneof(fc.constantFrom("kept", "answer lost", "lost"), fc.nat({ max: 5 })), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (done) => {
      let world: World = { saving: beginSaving(first), there: first, now: 0 };
      let written = first.definition;
      for (const step of done) {
        if (typeof step === "string") world = meet(world, step);
        else {
          written = step === 0 ? first.definition : text(String(step));
          world = { ...world, saving: changed(world.saving, written, world.now), now: world.now + 100 };
        }
      }
      for (let tries = 0; tries < 3; tries += 1) world = meet(world, "kept");
      expect(world.saving.way.stage).toBe("rest");
      expect(world.saving.unsaved).toBeNull();
      expect(isSameText(world.there.definition, written)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
