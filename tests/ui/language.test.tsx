// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test } from "vitest";
import { speak, startLanguage, useWords } from "#ui/language.ts";

const vi = { waiting_other: "Chờ gửi: {count} phiếu", greeting: "Kính chào Ông/Bà!" };
const en = { waiting_one: "{count} form waiting", waiting_other: "{count} forms waiting", greeting: "Welcome!" };

beforeAll(() => startLanguage(vi, en));
afterEach(() => {
  cleanup();
  act(() => speak("vi"));
});

function Greeting({ count }: { count: number }) {
  const { say } = useWords<typeof vi>();
  return <p>{`${say("greeting")} ${say("waiting", { count })}`}</p>;
}

function Hint() {
  return <p>{useWords().say("answer.several")}</p>;
}

test("a page speaks Vietnamese until somebody asks for English, then changes what is already drawn", () => {
  render(<Greeting count={1284} />);
  expect(screen.getByText("Kính chào Ông/Bà! Chờ gửi: 1.284 phiếu")).toBeTruthy();
  expect(document.documentElement.lang).toBe("vi");
  act(() => speak("en"));
  expect(screen.getByText("Welcome! 1,284 forms waiting")).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
});

test("English counts one and many", () => {
  act(() => speak("en"));
  render(<Greeting count={1} />);
  expect(screen.getByText("Welcome! 1 form waiting")).toBeTruthy();
});

test("the furniture's own words are there in every room", () => {
  render(<Hint />);
  expect(screen.getByText("Có thể chọn nhiều.")).toBeTruthy();
});
