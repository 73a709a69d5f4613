import { expect, test } from "vitest";
import { type FormView, viewOf } from "#survey/form-in-progress.ts";
import type { Scene } from "../../../src/kiosk/reading/what-to-read.ts";
import { whatToRead } from "../../../src/kiosk/reading/what-to-read.ts";
import { aVisit, formOf } from "../../support/a-visit.ts";
import { aSurvey } from "../../support/a-survey.ts";

const sentences = { stem: "Mức độ hài lòng?", why: ["Vì sao?", "Có thể bỏ qua."] };

/** A citizen who asked for the screen to be read. */
function aListener(visit: ReturnType<typeof aVisit>, change: Partial<Scene> = {}): Scene {
  const form = formOf(visit.now());
  const view: FormView | null = form ? viewOf(form, 6) : null;
  if (!form || !view) throw new Error("nothing is asked");
  return { form, view, over: "nothing", isWarned: false, language: "vi", asked: 1, ...change };
}

const words = (before: Scene, now: Scene) => whatToRead(before, now, sentences).map(({ text }) => text);
const levelsAloud = [
  "Mức 1 trên 5: Rất không hài lòng.",
  "Mức 2 trên 5: Không hài lòng.",
  "Mức 3 trên 5: Bình thường.",
  "Mức 4 trên 5: Hài lòng.",
  "Mức 5 trên 5: Rất hài lòng.",
];

function begun(definition = aSurvey()) {
  const visit = aVisit(definition);
  visit.begin();
  return visit;
}

test("a criterion is read as it stands: its name, its stem, its items, and the levels in order with their place", () => {
  const visit = begun();
  const heard = words(aListener(visit, { asked: 0 }), aListener(visit));
  expect(heard).toEqual([
    "Tiếp cận dịch vụ",
    "Mức độ hài lòng?",
    "1. Nơi ngồi chờ có đủ chỗ ngồi.",
    ...levelsAloud,
    "2. Trang thiết bị dễ sử dụng.",
    "Cũng các mức như trên.",
    "3. Trang thiết bị đầy đủ.",
    "Cũng các mức như trên.",
  ]);
});

test("nothing is read to those who did not ask, under a warning, or while somebody decides whether to stop", () => {
  const visit = begun();
  const quiet = aListener(visit, { asked: 0 });
  for (const scene of [quiet, aListener(visit, { isWarned: true }), aListener(visit, { over: "stop" })])
    expect(words(quiet, scene)).toEqual([]);
});

test("after a tap the chosen level is said, and the next open item is read", () => {
  const visit = begun();
  const before = aListener(visit);
  visit.answer("acc-1", 4);
  expect(words(before, aListener(visit))).toEqual([
    "Đã chọn: Hài lòng.",
    "2. Trang thiết bị dễ sử dụng.",
    ...levelsAloud,
    "Không áp dụng.",
  ]);
});

test("with a helper at hand no answer is ever said aloud", () => {
  const visit = begun();
  visit.does({ type: "assisted-changed", assisted: true });
  const before = aListener(visit);
  visit.answer("acc-1", 1);
  expect(words(before, aListener(visit)).join(" ")).not.toMatch(/Đã chọn/);
  visit.answer("acc-2", 1);
  visit.answer("acc-3", 1);
  visit.goOn();
  const why = aListener(visit, { over: "reasons" });
  visit.does({ type: "reasons-given", criterion: "ACC", chosen: ["acc-far"] });
  expect(words(why, aListener(visit, { over: "reasons" }))).toEqual([]);
});

test("«Vì sao?» is read with its reasons, and each reason as it is tapped and taken back", () => {
  const visit = begun();
  for (const item of ["acc-1", "acc-2", "acc-3"]) visit.answer(item, 1);
  const before = aListener(visit);
  visit.goOn();
  const why = aListener(visit, { over: "reasons" });
  expect(words(before, why)).toEqual(["Vì sao?", "Có thể bỏ qua.", "1 trên 2: Đông người.", "2 trên 2: Xa."]);
  visit.does({ type: "reasons-given", criterion: "ACC", chosen: ["acc-far"] });
  const tapped = aListener(visit, { over: "reasons" });
  expect(words(why, tapped)).toEqual(["Đã chọn: Xa."]);
  visit.does({ type: "reasons-given", criterion: "ACC", chosen: [] });
  expect(words(tapped, aListener(visit, { over: "reasons" }))).toEqual(["Đã bỏ chọn: Xa."]);
});

test("whoever asks again in the middle hears what is still open, and in English when that is the language", () => {
  const visit = begun();
  visit.answer("acc-1", 4);
  const heard = words(aListener(visit, { asked: 1 }), aListener(visit, { asked: 2, language: "en" }));
  expect(heard.slice(0, 2)).toEqual(["2. Item acc-2", "Level 1 of 5: Very dissatisfied."]);
  expect(heard).not.toContain("1. Item acc-1");
});

test("a recording of the question is named, in the language it was spoken in", () => {
  const survey = aSurvey();
  const [first, ...others] = survey.criteria;
  if (!first) throw new Error("no criterion");
  const questions = first.questions.map((question) => ({ ...question, audio: { vi: `${question.id}.mp3` } }));
  const visit = begun(aSurvey({ criteria: [{ ...first, questions }, ...others] }));
  const recordings = (language: "vi" | "en") =>
    whatToRead(aListener(visit, { asked: 0 }), aListener(visit, { language }), sentences).flatMap(({ recording }) => recording ?? []);
  expect(recordings("vi")).toEqual(["acc-1.mp3", "acc-2.mp3", "acc-3.mp3"]);
  expect(recordings("en")).toEqual([]);
});
