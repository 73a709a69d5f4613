// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { ReactNode } from "react";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { SurveyDefinition } from "#survey/definition.ts";
import { isDraft } from "#survey/draft.ts";
import { findings } from "#survey/findings.ts";
import { partKey } from "#survey/part.ts";
import type { Earlier } from "#protocol/survey-drafts.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { ChecksPanel } from "../../src/admin/editor/checks/ChecksPanel.tsx";
import { fieldName } from "../../src/admin/editor/checks/field-name.ts";
import { missingTranslations, partsWithFindings } from "../../src/admin/editor/checks/parts-with-findings.ts";
import { DeskProvider } from "../../src/admin/editor/desk.ts";
import type { Selected } from "../../src/admin/editor/selected.ts";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { aSurvey, hashOf } from "../support/a-survey.ts";
import { changedAt } from "../support/changed-survey.ts";
import { shippedSurvey } from "../support/shipped.ts";

beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  act(() => speak("vi"));
});

const survey = aSurvey();

function draftWith(place: string, value: unknown, of: SurveyDefinition = survey): SurveyDefinition {
  const changed = changedAt(of, place, value);
  if (!isDraft(changed)) throw new Error(place);
  return changed;
}

function version(definition: SurveyDefinition, number: number): Earlier {
  return { hash: hashOf(definition), version: number, inForce: true, answered: true, definition: { ...definition, version: number } };
}

type Opened = readonly [selected: Selected, field: string | undefined];

function open(draft: SurveyDefinition, earlier: readonly Earlier[] = [], above: ReactNode = false): Opened[] {
  const opened: Opened[] = [];
  const desk = {
    survey: draft,
    earlier,
    isReadOnly: false,
    selected: { part: "survey" },
    select: (selected: Selected, field?: string) => void opened.push([selected, field]),
    edit: () => {},
  } as const;
  render(
    <DeskProvider value={desk}>
      <ChecksPanel>{above}</ChecksPanel>
    </DeskProvider>,
  );
  return opened;
}

const shown = () => screen.getAllByRole("button").filter((button) => button.closest("li") !== null).length;
const untranslated = draftWith("blocks[2].questions[1].options[1].text.en", "");

describe("whoever writes sees what is left to do", () => {
  test("an option without English is named and leads to its field", async () => {
    const opened = open(untranslated);
    const listed = screen.getByText("Phải sửa trước khi ban hành").nextElementSibling;
    if (!(listed instanceof HTMLElement)) throw new Error("nothing is listed");
    await userEvent.setup().click(within(listed).getByRole("button", { name: /Lựa chọn 2 chưa có tiếng Anh/ }));
    expect(opened).toEqual([[{ part: "question", id: "late-told" }, "options.1.text.en"]]);
  });

  test("under a tablet, how much is left is said above it, and leads to the list", () => {
    open(untranslated, [], <p>A tablet</p>);
    const short = screen.getByRole("link");
    const title = screen.getByRole("heading", { name: "Kiểm tra" });
    expect(short.textContent).toMatch(/^1 lỗi phải sửa/);
    expect(short.getAttribute("href")).toBe(`#${title.id}`);
    expect(short.compareDocumentPosition(screen.getByText("A tablet"))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test("a good draft says so, how long it takes and that everything compares", () => {
    const shipped = shippedSurvey("sipas-2640");
    open(shipped, [version(shipped, 3)]);
    expect(screen.getByText("Không có gì phải sửa")).toBeTruthy();
    expect(screen.getByText("30 câu, khoảng 140 giây")).toBeTruthy();
    expect(screen.getByText("So được với bản 3 ở cả 5 tiêu chí")).toBeTruthy();
  });

  test("without an item the criterion is told to begin anew, and the whole with it", () => {
    open(draftWith("criteria[0].questions[0]", undefined), [version(survey, 3)]);
    expect(screen.getByText("So được với bản 3 ở 1 trên 2 tiêu chí")).toBeTruthy();
    expect(screen.getByText("Chỉ số chung bắt đầu dãy số mới.")).toBeTruthy();
  });

  test("an answered option with other words shows the words that were answered", () => {
    open(draftWith("blocks[2].questions[0].options[2].text.vi", "Muộn"), [version(survey, 3)]);
    expect(screen.getByRole("button", { name: /Lựa chọn 3 đã có người chọn khi còn viết «Trễ hẹn» \(bản 3\)/ })).toBeTruthy();
  });

  test("the first version of a questionnaire has nothing to compare with", () => {
    open(survey);
    expect(screen.getByText("Bản đầu tiên, chưa có bản nào để so")).toBeTruthy();
  });

  test("of many findings five are shown, the others are one press away", async () => {
    open({
      ...survey,
      criteria: survey.criteria.map((criterion) => ({ ...criterion, questions: [] })),
      blocks: [],
      title: { vi: "", en: "" },
    });
    expect(shown()).toBe(5);
    await userEvent.setup().click(screen.getByRole("button", { name: /^Còn \d+ chỗ nữa$/ }));
    expect(shown()).toBeGreaterThan(5);
  });

  test("in English, and without hindrance to anybody", async () => {
    open(draftWith("title.en", "", untranslated), [version(survey, 3)]);
    act(() => speak("en"));
    expect(screen.getByRole("button", { name: /Option 2 has no English yet/ })).toBeTruthy();
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });
});

test("every problem of every broken shipped questionnaire has words", () => {
  const empty = { ...survey, criteria: [], order: [] };
  for (const draft of [empty, untranslated, draftWith("blocks[2].questions[1].when.question", "late-told")]) {
    open(draft);
    expect(document.body.textContent).not.toMatch(/problem\.|panels\.|checks\.|[{}]/);
    cleanup();
  }
});

test("the tree can mark the parts in which something was found", () => {
  const marks = partsWithFindings(findings(untranslated, []));
  expect(marks.get(partKey({ part: "question", id: "late-told" }))).toEqual({ errors: 1, warnings: 0 });
  expect(marks.get(partKey({ part: "block", id: "lateness" }))).toBeUndefined();
});

test("texts in one language are counted", () => {
  expect(missingTranslations(survey)).toBe(0);
  expect(missingTranslations(draftWith("title.vi", "", untranslated))).toBe(2);
});

test("a field is called as its panel calls it, and by its own name where no panel has it", () => {
  expect(fieldName("options.2.text.en")).toMatchObject({ number: 3 });
  expect(fieldName("text.vi")).toEqual({ key: "panels.text", number: 0 });
  expect(fieldName("aggregation.alternative")).toEqual({ key: null, name: "aggregation" });
});
