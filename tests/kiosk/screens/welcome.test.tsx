// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import { startLanguage } from "#ui/language.ts";
import { helpWords } from "../../../src/kiosk/screens/help-words.ts";
import { recordedWords } from "../../../src/kiosk/screens/recorded-words.ts";
import { blankForm, type Form } from "../../../src/kiosk/visit/form.ts";
import { Invitation } from "../../../src/kiosk/visit/Invitation.tsx";
import type { VisitEvent } from "../../../src/kiosk/visit/stage.ts";
import { en } from "../../../src/kiosk/words/en.ts";
import { vi } from "../../../src/kiosk/words/vi.ts";
import { aSurvey } from "../../support/a-survey.ts";
import { factsOf } from "../../support/a-visit.ts";

beforeAll(() => startLanguage(vi, en));
afterEach(cleanup);

/** The welcome of a form, and what was done with it. */
function welcome(form: Partial<Form> = {}, launchedBy: "citizen" | "staff" = "citizen") {
  const done: VisitEvent[] = [];
  const launched = blankForm({ survey: { hash: "a".repeat(64), definition: aSurvey() }, facts: factsOf(launchedBy) });
  const comfort = { language: "vi", textStep: 1, contrast: false } as const;
  render(<Invitation form={{ ...launched, ...form }} comfort={comfort} minimumGroup={10} send={(event) => done.push(event)} />);
  return { user: userEvent.setup(), done };
}

const button = (name: string) => screen.getByRole("button", { name });

test("whoever asks for a reader first reads what that means, and the reader what is asked of them", async () => {
  const { user, done } = welcome();
  await user.click(button(vi["assisted.offer"]));
  const sheet = within(await screen.findByRole("dialog", { name: vi["assisted.offer"] }));
  expect(sheet.getByText(vi["assisted.notice"])).toBeTruthy();
  expect(sheet.getByText(helpWords.vi["other-helper"])).toBeTruthy();
  expect(sheet.getByText(new RegExp(helpWords.vi.staff))).toBeTruthy();
  expect(done).toEqual([]);
  await user.click(sheet.getByRole("button", { name: helpWords.vi.agree }));
  expect(done).toEqual([{ type: "assisted-changed", assisted: true }]);
});

test("with a reader the notice stands in place of the promise it would break, and one press takes it back", async () => {
  const { user, done } = welcome({ assisted: true });
  expect(screen.getByText(vi["assisted.notice"])).toBeTruthy();
  expect(screen.queryByText(vi["welcome.anonymity"])).toBeNull();
  await user.click(button(vi["assisted.offer"]));
  expect(done).toEqual([{ type: "assisted-changed", assisted: false }]);
});

test("a citizen's own welcome can be taken back, staff's launch cannot", async () => {
  const { user, done } = welcome();
  await user.click(button(vi["kiosk.back"]));
  expect(done).toMatchObject([{ type: "back" }]);
  cleanup();
  welcome({}, "staff");
  expect(screen.queryByRole("button", { name: vi["kiosk.back"] })).toBeNull();
});

test("what is recorded is told on a sheet", async () => {
  const { user } = welcome();
  await user.click(button(vi["welcome.recorded-title"]));
  const sheet = within(await screen.findByRole("dialog", { name: vi["welcome.recorded-title"] }));
  const told = recordedWords.vi.map((line) => line.replace("{minimum}", "10"));
  expect(sheet.getAllByText(/./, { selector: "p" }).map((line) => line.textContent)).toEqual(told);
});
