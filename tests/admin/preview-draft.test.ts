import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withGapsSaid } from "../../src/admin/preview/gaps.ts";
import { editorReader } from "../../src/admin/preview/listen.ts";
import { SurveyDraft } from "#survey/draft.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedSurvey } from "../support/shipped.ts";

const origin = "https://sipas.tinh.gov.vn";
const editor = { postMessage() {} };
const shown = { kind: "shown", text: JSON.stringify(aSurvey()), selected: { part: "survey" }, language: "vi", round: 0 };
const says = (data: unknown, from: { source?: object; origin?: string } = {}) => ({ data, source: editor, origin, ...from });

const blank = (words: string, gap: string) => (/^ *$/.test(words) ? gap : words);
const filled = (draft: unknown): unknown => JSON.parse(withGapsSaid(JSON.stringify(draft)));

test("a text that is not written yet says so, a written one is left alone", () => {
  const gap = filled({ text: { vi: " ", en: "" }, other: { vi: "Hài lòng", en: "" } });
  expect(gap).toEqual({ text: { vi: "(chưa có chữ)", en: "(no text yet)" }, other: { vi: "Hài lòng", en: "(no text yet)" } });
  const survey = shippedSurvey("sipas-2640");
  expect(filled(survey)).toEqual(survey);
});

test("whatever somebody writes, only what is blank is filled", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('"vi":""', '","en":"', '\\"vi":" "', ""));
  fc.assert(
    fc.property(text, text, (vi, en) => {
      expect(filled({ vi, en })).toEqual({ vi: blank(vi, "(chưa có chữ)"), en: blank(en, "(no text yet)") });
    }),
  );
});

test("a draft with gaps is still a draft", () => {
  const survey = JSON.stringify(aSurvey());
  const texts = [...survey.matchAll(/"(?:vi|en)":"[^"]+"/g)].map(([text]) => text);
  fc.assert(
    fc.property(fc.subarray(texts), (emptied) => {
      const draft = emptied.reduce((text, one) => text.replace(one, one.replace(/:.*/, ':""')), survey);
      expect(SurveyDraft.safeParse(JSON.parse(withGapsSaid(draft))).success).toBe(true);
    }),
  );
});

test("nothing is shown but what the page says that holds the tablet", () => {
  const read = editorReader({ editor, origin });
  expect(read(says(shown, { source: {} }))).toBeNull();
  expect(read(says(shown, { origin: "https://evil.example" }))).toBeNull();
  expect(read(says({ ...shown, text: "{}" }))).toBeNull();
  expect(read(says("?"))).toBeNull();
  expect(read(says(shown))).toMatchObject({ edition: 1, shown: { round: 0 } });
});

test("the same text handed over again is the same edition, another text is another", () => {
  const read = editorReader({ editor, origin });
  const [first, again] = [read(says(shown)), read(says({ ...structuredClone(shown), language: "en" }))];
  expect(again).toMatchObject({ edition: 1, shown: { language: "en" } });
  expect(again?.shown.survey).toBe(first?.shown.survey);
  expect(read(says({ ...shown, text: JSON.stringify({ ...aSurvey(), version: 7 }) }))?.edition).toBe(2);
});
