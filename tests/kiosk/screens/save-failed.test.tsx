// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi as time } from "vitest";
import { startLanguage } from "#ui/language.ts";
import { giveUpWords } from "../../../src/kiosk/screens/give-up-words.ts";
import { SaveFailed } from "../../../src/kiosk/visit/SaveFailed.tsx";
import type { VisitEvent } from "../../../src/kiosk/visit/stage.ts";
import { en } from "../../../src/kiosk/words/en.ts";
import { vi } from "../../../src/kiosk/words/vi.ts";

beforeAll(() => startLanguage(vi, en));
beforeEach(() => void time.useFakeTimers());
afterEach(() => {
  cleanup();
  time.useRealTimers();
});

const words = giveUpWords.vi;

function failed() {
  const done: VisitEvent["type"][] = [];
  const send = ({ type }: VisitEvent) => void done.push(type);
  render(<SaveFailed send={send} />);
  return done;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const wait = (milliseconds: number) => act(async () => void time.advanceTimersByTime(milliseconds));

test("nobody gives an unsaved form up with one tap: the sheet says that it will be lost", () => {
  const done = failed();
  press(vi["kiosk.stop-discard"]);
  const sheet = within(screen.getByRole("alertdialog", { name: words.title }));
  expect(sheet.getByText(words.text)).toBeTruthy();
  fireEvent.click(sheet.getByRole("button", { name: vi["kiosk.back"] }));
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(done).toEqual([]);
  press(vi["kiosk.stop-discard"]);
  press(words["give-up"]);
  expect(done).toEqual(["closed"]);
});

test("a form that is not saved is tried again by itself after 30 seconds", async () => {
  const done = failed();
  await wait(29_999);
  expect(done).toEqual([]);
  await wait(1);
  expect(done).toEqual(["save-again"]);
});

test("whoever reads the sheet has 30 seconds for it before the tablet tries again", async () => {
  const done = failed();
  await wait(20_000);
  press(vi["kiosk.stop-discard"]);
  await wait(29_999);
  expect(done).toEqual([]);
  await wait(1);
  expect(done).toEqual(["save-again"]);
});
