// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi as spy } from "vitest";
import { Framed } from "../../src/admin/preview/Framed.tsx";
import { en } from "../../src/admin/preview/words/en.ts";
import { vi } from "../../src/admin/preview/words/vi.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { en as fillingEn } from "#ui/tablet/words/en.ts";
import { vi as fillingVi } from "#ui/tablet/words/vi.ts";
import { aSurvey } from "../support/a-survey.ts";

const origin = "https://sipas.tinh.gov.vn";
const told: unknown[] = [];
const editor = { postMessage: (message: unknown) => void told.push(message) };
let reported: unknown[] = [];

beforeAll(() => startLanguage({ ...fillingVi, ...vi }, { ...fillingEn, ...en }));
beforeEach(() => {
  told.length = 0;
  reported = [];
  spy.stubGlobal("reportError", (error: unknown) => reported.push(error));
});
afterEach(() => {
  cleanup();
  act(() => speak("vi"));
  spy.unstubAllGlobals();
});

const criterion = { part: "criterion", code: "ACC" };
const base = { kind: "shown", selected: criterion, language: "vi", round: 0 };

/** The editor hands over a draft. */
function hand({ survey = aSurvey(), ...change }: { survey?: unknown; selected?: object } = {}): void {
  const message = new MessageEvent("message", { data: { ...base, text: JSON.stringify(survey), ...change }, origin });
  Object.defineProperty(message, "source", { value: editor });
  act(() => void window.dispatchEvent(message));
}

/** The survey with the condition of some of its questions changed. */
const withConditions = (when: Record<string, object>): unknown =>
  JSON.parse(JSON.stringify(aSurvey(), (_key, value) => (value?.id in when ? { ...value, when: when[value.id] } : value)));

test("the tablet asks for a draft, shows the part that is open, and follows it", () => {
  render(<Framed editor={editor} origin={origin} />);
  expect(told).toEqual([{ kind: "ready" }]);
  hand();
  expect(screen.getAllByRole("group").length).toBe(3);
  hand({ selected: { part: "block", id: "comment" } });
  expect(screen.getByRole("textbox")).toBeTruthy();
});

test("a language chosen on the tablet is told to the editor", async () => {
  render(<Framed editor={editor} origin={origin} />);
  hand();
  await userEvent.click(screen.getByRole("button", { name: "English" }));
  expect(told.at(-1)).toEqual({ kind: "language", language: "en" });
  expect(screen.getByRole("button", { name: "Continue" })).toBeTruthy();
});

test("texts that are not written yet, and a question without answers, are shown as they are", () => {
  render(<Framed editor={editor} origin={origin} />);
  const emptied: unknown = JSON.parse(JSON.stringify(aSurvey()).replaceAll(/"(vi|en)":"[^"]*"/g, '"$1":""'));
  hand({ survey: emptied });
  expect(screen.getByRole("heading", { name: "(chưa có chữ)" })).toBeTruthy();
  const without: unknown = JSON.parse(JSON.stringify(aSurvey()).replaceAll(/"options":\[[^\]]*\]/g, '"options":[]'));
  for (const { id } of aSurvey().blocks) hand({ survey: without, selected: { part: "block", id } });
  expect(screen.getByRole("button", { name: /Bỏ qua|Tiếp tục|Hoàn thành/ })).toBeTruthy();
});

test("where nobody is ever asked the open question, the tablet says so and can be played from the start", async () => {
  render(<Framed editor={editor} origin={origin} />);
  hand({ survey: withConditions({ "acc-1": { question: "acc-2", is: ["never"] } }), selected: { part: "question", id: "acc-1" } });
  expect(screen.getByText("Các điều kiện của câu này không bao giờ cùng đúng.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Làm lại từ đầu" }));
  expect(screen.getByRole("button", { name: "Tiếp tục" })).toBeTruthy();
});

test("an empty draft says what to do", () => {
  render(<Framed editor={editor} origin={origin} />);
  hand({ survey: { ...aSurvey(), criteria: [], blocks: [], order: [] }, selected: { part: "survey" } });
  expect(screen.getByRole("heading", { name: "Chưa có câu hỏi nào" })).toBeTruthy();
});

test("a draft that cannot be drawn harms nothing, and the next one is drawn", async () => {
  render(<Framed editor={editor} origin={origin} />);
  hand();
  for (const item of screen.getAllByRole("radio", { name: /^Hài lòng/ })) await userEvent.click(item);
  const quiet = spy.spyOn(console, "error").mockImplementation(() => {});
  const circle = withConditions({ "acc-1": { question: "acc-3", is: ["satisfied"] }, "acc-3": { question: "acc-1", is: ["satisfied"] } });
  hand({ survey: circle });
  quiet.mockRestore();
  expect(screen.getByRole("heading", { name: "Chưa vẽ được bản nháp này" })).toBeTruthy();
  expect(reported.length).toBeGreaterThan(0);
  hand();
  expect(screen.getAllByRole("group").length).toBe(3);
});
