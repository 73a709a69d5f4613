// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import axe from "axe-core";
import * as fc from "fast-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { SurveyDefinition } from "#survey/definition.ts";
import { differences } from "#survey/differences.ts";
import { isDraft } from "#survey/draft.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { ComparabilityNote } from "../../src/admin/questionnaires/differences/ComparabilityNote.tsx";
import { Differences } from "../../src/admin/questionnaires/differences/Differences.tsx";
import { grouped } from "../../src/admin/questionnaires/differences/grouped.ts";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aMutation, changedAt } from "../support/changed-survey.ts";
import { shippedInstruments, shippedSurvey } from "../support/shipped.ts";

beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  act(() => speak("vi"));
});

const survey = aSurvey();

function surveyWith(place: string, value: unknown, of: SurveyDefinition = survey): SurveyDefinition {
  const changed = changedAt(of, place, value);
  if (!isDraft(changed)) throw new Error(place);
  return changed;
}

const show = (after: SurveyDefinition, before: SurveyDefinition = survey) =>
  render(
    <>
      <ComparabilityNote before={before} after={after} />
      <Differences before={before} after={after} />
    </>,
  );
const text = () => document.body.textContent;

test("two versions alike are said to be alike", () => {
  show({ ...survey, version: 2 });
  expect(screen.getByText("Hai bản giống hệt nhau.")).toBeTruthy();
  expect(screen.getByText("Chỉ số chung so được với bản 1")).toBeTruthy();
});

test("old words stand beside new ones, each said to be what it is", () => {
  show(surveyWith("criteria[0].questions[0].text.vi", "Nơi chờ có đủ ghế."));
  expect(screen.getByText("Nơi ngồi chờ có đủ chỗ ngồi.", { selector: "del" }).textContent).toBe("Trước: Nơi ngồi chờ có đủ chỗ ngồi.");
  expect(screen.getByText("Nội dung đánh giá, tiếng Việt")).toBeTruthy();
  expect(screen.getByText("Nơi chờ có đủ ghế.", { selector: "ins" }).textContent).toBe("Nay: Nơi chờ có đủ ghế.");
  expect(screen.getByText("«Tiếp cận dịch vụ» so được nếu nghĩa không đổi")).toBeTruthy();
});

test("an item taken away is said to break its criterion and the whole, and the others to go on", () => {
  show(surveyWith("criteria[0].questions[0]", undefined));
  expect(screen.getByText("Chỉ số chung bắt đầu dãy số mới, không so với bản 1")).toBeTruthy();
  expect(screen.getByText("«Tiếp cận dịch vụ» bắt đầu dãy số mới")).toBeTruthy();
  expect(screen.getByText("bỏ «Nơi ngồi chờ có đủ chỗ ngồi.»")).toBeTruthy();
  expect(screen.getByText("2 nội dung còn lại vẫn so được, từng nội dung một")).toBeTruthy();
  expect(screen.getByText("1 trên 2 tiêu chí so được")).toBeTruthy();
});

test("a condition is told as people say it", () => {
  show(surveyWith("blocks[2].questions[1].when", undefined));
  expect(text()).toContain("Trước: Chỉ hỏi khi “So với ngày hẹn, Ông/Bà nhận được kết quả khi nào?” là “Trễ hẹn”.");
  expect(text()).toContain("Nay: Hỏi mọi người.");
});

test("a rate is told by the answers it counts", () => {
  show(surveyWith("blocks[2].rates[0].numerator", ["late", "early"]));
  expect(text()).toContain("Nay: Trễ hẹn, Sớm hơn hẹn trên Sớm hơn hẹn, Đúng hẹn, Trễ hẹn");
  expect(screen.getByText("«Tỷ lệ trễ hẹn» bắt đầu dãy số mới")).toBeTruthy();
});

test("what was moved is told by what it stands behind now", () => {
  const [access, feedback] = survey.criteria;
  const [late, ...others] = survey.blocks[2]?.questions ?? [];
  if (!access || !feedback || !late || !("options" in late)) throw new Error("the survey is another");
  const criteria = [{ ...access, questions: [...access.questions.slice(1), ...access.questions.slice(0, 1)] }, feedback];
  const blocks = survey.blocks.map((block) =>
    block.id === "lateness" ? { ...block, questions: [{ ...late, options: late.options.toReversed() }, ...others] } : block,
  );
  show({ ...survey, criteria, blocks, order: ["ACC", "feedback-experience", "FBK", "result", ...survey.order.slice(4)] });
  expect(text()).toContain("Nơi ngồi chờ có đủ chỗ ngồi.chuyển chỗ, nay đứng sau «Trang thiết bị đầy đủ.»");
  expect(text()).toContain("Lựa chọn «Đúng hẹn»: chuyển chỗ, nay đứng sau «Trễ hẹn»");
  expect(text()).toContain("Nhận kết quảchuyển chỗ, nay đứng sau «Góp ý, phản ánh, kiến nghị»");
});

test("a block that is gone is told once, with its questions", () => {
  show({ ...survey, blocks: survey.blocks.filter(({ id }) => id !== "lateness"), order: survey.order.filter((id) => id !== "lateness") });
  const part = screen.getByRole("group", { name: "Sớm hẹn, đúng hẹn, trễ hẹn" });
  expect(part.textContent).toBe(
    "Sớm hẹn, đúng hẹn, trễ hẹnbỏSo với ngày hẹn, Ông/Bà nhận được kết quả khi nào?Ông/Bà có được báo trước không?",
  );
});

test("no difference gets lost between the parts, and none is without words", () => {
  fc.assert(
    fc.property(aMutation, ({ before, after }) => {
      if (!isDraft(after)) return;
      const told = grouped(before, after).flatMap((group) => group.told.concat(group.questions.flatMap((question) => question.told)));
      expect(told.length).toBe(differences(before, after).length);
    }),
    { numRuns: 30 },
  );
  for (const id of shippedInstruments) {
    show(shippedSurvey(id), shippedSurvey("sipas-2640"));
    expect(text()).not.toMatch(/diff\.|goes-on\.|panels\.|kind\.|field\.|[{](name|count|what|version)[}]/);
    cleanup();
  }
});

test("in English, and without hindrance to anybody", async () => {
  show(surveyWith("criteria[0].questions[0]", undefined, surveyWith("blocks[2].questions[0].options[2].text.en", "Overdue")));
  act(() => speak("en"));
  expect(screen.getByText("The overall index begins a new series; it does not compare with version 1")).toBeTruthy();
  const rules = { region: { enabled: false }, "heading-order": { enabled: false } };
  expect((await axe.run(document.body, { rules })).violations).toEqual([]);
});
