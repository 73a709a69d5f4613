// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test } from "vitest";
import { startLanguage } from "#ui/language.ts";
import { DeskLookContext } from "#ui/tablet/desk-look.ts";
import { Thanks } from "#ui/tablet/Thanks.tsx";
import { en } from "../../../src/kiosk/words/en.ts";
import { vi } from "../../../src/kiosk/words/vi.ts";

beforeAll(() => startLanguage(vi, en));
afterEach(cleanup);

const desk = { name: "", emblem: null };
const counted = vi["thanks.counted-how"].replace("{minimum}", "10");

test("whoever answered only a part is not told that the form counts", () => {
  render(<Thanks minimumGroup={10} />);
  expect(screen.getByText(counted).textContent).toContain("Phiếu trả lời đủ");
});

test("whoever practised is told that the form counts nowhere", () => {
  render(
    <DeskLookContext value={{ ...desk, mode: "practice" }}>
      <Thanks minimumGroup={10} />
    </DeskLookContext>,
  );
  expect(screen.getByText(vi["thanks.practised-how"])).toBeTruthy();
  expect(screen.queryByText(counted)).toBeNull();
});
