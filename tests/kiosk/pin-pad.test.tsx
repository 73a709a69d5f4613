// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi as spy } from "vitest";
import { startLanguage } from "#ui/language.ts";
import { PinPad } from "../../src/kiosk/staff/PinPad.tsx";
import { pinWords } from "../../src/kiosk/staff/pin-words.ts";
import { en } from "../../src/kiosk/words/en.ts";
import { vi } from "../../src/kiosk/words/vi.ts";

const words = pinWords.vi;
const salt = "000102030405060708090a0b0c0d0e0f";
let pin = { salt, iterations: 2, hash: "" };

beforeAll(async () => {
  startLanguage(vi, en);
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode("246810"), "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt: Buffer.from(salt, "hex"), iterations: 2 },
    material,
    256,
  );
  pin = { ...pin, hash: Buffer.from(bits).toString("hex") };
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  spy.restoreAllMocks();
  spy.useRealTimers();
  spy.unstubAllGlobals();
});

const dots = () => document.querySelectorAll(".dots .full").length;

/** The keypad before the service pages, on a tablet whose clock stands still until it is moved. */
function openPad() {
  let time = Date.UTC(2026, 10, 21, 5);
  const onOpen = spy.fn();
  const onBack = spy.fn();
  render(<PinPad pin={pin} tries={localStorage} now={() => time} onOpen={onOpen} onBack={onBack} />);
  const user = userEvent.setup({ delay: null });
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  const isWrong = async () => {
    await user.keyboard("999999{Enter}");
    await waitFor(() => expect(dots()).toBe(0));
  };
  return { onOpen, onBack, user, press, isWrong, pass: (milliseconds: number) => (time += milliseconds) };
}

test("the right PIN opens, typed with the fingers, and shows as dots only", async () => {
  const { onOpen, press } = openPad();
  for (const digit of "246810") await press(digit);
  expect(dots()).toBe(6);
  expect(screen.getByRole("status", { name: "Đã nhập 6 chữ số" }).textContent).toBe("");
  await press(words.open);
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
});

test("a keyboard does as well: digits, Backspace, Enter, and Escape to go back", async () => {
  const { onOpen, onBack, user } = openPad();
  await user.keyboard("2468105{Backspace}a");
  expect(dots()).toBe(6);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  await user.keyboard("{Escape}");
  expect(onBack).toHaveBeenCalledOnce();
});

test("one digit or all of them can be taken back, and no more are taken than a PIN may have", async () => {
  const { press, user } = openPad();
  await user.keyboard("1234567890123456");
  expect(dots()).toBe(12);
  await press(words.erase);
  expect(dots()).toBe(11);
  await press(words.clear);
  expect(dots()).toBe(0);
});

test("a wrong PIN says how often one may still be wrong; the fifth closes the keypad, for the next page too, until the time is over", async () => {
  const { onOpen, user, isWrong } = openPad();
  await isWrong();
  expect(screen.getByRole("alert").textContent).toBe("Mã PIN chưa đúng. Còn 4 lần thử.");
  for (let times = 0; times < 4; times += 1) await isWrong();
  expect(screen.getByRole("alert").textContent).toBe("Đã nhập sai 5 lần. Xin chờ rồi thử lại: 60 giây nữa");
  await user.keyboard("246810{Enter}");
  expect(dots()).toBe(0);
  cleanup();
  spy.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const again = openPad();
  expect(screen.getByRole("timer").textContent).toBe("60 giây nữa");
  again.pass(59_000);
  act(() => void spy.advanceTimersByTime(1000));
  expect(screen.getByRole("timer").textContent).toBe("1 giây nữa");
  again.pass(-3_600_000);
  act(() => void spy.advanceTimersByTime(1000));
  expect(screen.getByRole("timer").textContent).toBe("60 giây nữa");
  again.pass(60_000);
  act(() => void spy.advanceTimersByTime(1000));
  spy.useRealTimers();
  await again.user.keyboard("246810{Enter}");
  await waitFor(() => expect(again.onOpen).toHaveBeenCalledOnce());
  expect(onOpen).not.toHaveBeenCalled();
  expect(localStorage.length).toBe(0);
});

test("whoever reloads while a PIN is being checked gains no try", async () => {
  const { user } = openPad();
  spy.spyOn(crypto.subtle, "deriveBits").mockReturnValue(new Promise(() => {}));
  for (let times = 0; times < 5; times += 1) {
    await user.keyboard("111111{Enter}");
    expect(screen.getByRole("button", { name: words.checking })).toBeTruthy();
    cleanup();
    openPad();
  }
  expect(screen.getByRole("alert").textContent).toContain("Đã nhập sai 5 lần");
});

test("a tablet that cannot check says so and holds it against nobody", async () => {
  const report = spy.fn();
  spy.stubGlobal("reportError", report);
  const { user } = openPad();
  spy.spyOn(crypto.subtle, "deriveBits").mockRejectedValue(new Error("no crypto"));
  await user.keyboard("111111{Enter}");
  expect(await screen.findByText(words.broken)).toBeTruthy();
  expect(report).toHaveBeenCalledOnce();
  expect(localStorage.length).toBe(0);
});
