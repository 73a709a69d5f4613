// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeAll, beforeEach, expect, test, vi as spy } from "vitest";
import { questionsOf } from "#survey/questions.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { typeset } from "#ui/typeset.ts";
import { Explanation } from "../../../src/kiosk/status/Explanation.tsx";
import { en } from "../../../src/kiosk/words/en.ts";
import { vi } from "../../../src/kiosk/words/vi.ts";
import { shippedInstruments, shippedSurvey } from "../../support/shipped.ts";
import { aBundle } from "../../support/tablet.ts";

beforeAll(() => startLanguage(vi, en));
beforeEach(() => speak("vi"));
afterEach(cleanup);

const surveys = shippedInstruments.map((id, place) => ({ hash: String(place).repeat(64), definition: shippedSurvey(id) }));

function openExplanation(some = surveys) {
  const onBack = spy.fn();
  render(<Explanation bundle={aBundle({ surveys: some })} about="Quầy 1" onBack={onBack} />);
  return { user: userEvent.setup(), onBack };
}

test.each(["vi", "en"] as const)(
  "every question in force is there in its official words and with its sentence for staff, in %s",
  (language) => {
    speak(language);
    for (const survey of surveys) {
      openExplanation([survey]);
      const text = screen.getByRole("region").textContent ?? "";
      for (const question of questionsOf(survey.definition)) {
        expect(text).toContain(typeset(question.text[language]));
        if (question.staff) expect(text).toContain(typeset(question.staff[language]));
      }
      cleanup();
    }
  },
);

test("the formula is explained with the very figures the product would print", () => {
  openExplanation();
  const text = screen.getByRole("region").textContent ?? "";
  expect(text).toContain("2 ÷ 3 × 100 = 66,67%");
  expect(text).toContain("Nhóm dưới 10 phiếu không được hiện");
});

test("the contents lead to a criterion by its name, and the address stays as it is", async () => {
  const { user, onBack } = openExplanation(surveys.slice(0, 1));
  const before = location.href;
  await user.click(within(screen.getByRole("navigation")).getByRole("link", { name: "Cách tính chỉ số hài lòng" }));
  expect(document.activeElement?.textContent).toBe("Cách tính chỉ số hài lòng");
  expect(location.href).toBe(before);
  await user.click(screen.getByRole("button", { name: "Quay lại" }));
  expect(onBack).toHaveBeenCalledTimes(1);
});

test("the page is open to all, with two questionnaires in force at once", { timeout: 30_000 }, async () => {
  openExplanation(surveys.slice(0, 2));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
