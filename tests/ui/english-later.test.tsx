// @vitest-environment happy-dom
import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { speak, startVietnamese, useWords, type Words } from "#ui/language.ts";

const vi = { greeting: "Kính chào Ông/Bà!" };

function Greeting() {
  const { say } = useWords<typeof vi>();
  return <p>{`${say("greeting")} ${say("sheet.close")}`}</p>;
}

test("a page that brings English later says nothing by halves: Vietnamese until English is there, then all in English", async () => {
  let asked = 0;
  const { promise, resolve } = Promise.withResolvers<Words>();
  startVietnamese(vi, () => ((asked += 1), promise));
  render(<Greeting />);
  expect(screen.getByText("Kính chào Ông/Bà! Đóng")).toBeTruthy();
  expect(asked).toBe(0);

  await act(async () => speak("en"));
  expect(asked).toBe(1);
  expect(screen.getByText("Kính chào Ông/Bà! Đóng")).toBeTruthy();
  expect(document.documentElement.lang).toBe("vi");

  await act(async () => resolve({ greeting: "Welcome!" }));
  expect(screen.getByText("Welcome! Close")).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");

  await act(async () => speak("vi"));
  await act(async () => speak("en"));
  expect(screen.getByText("Welcome! Close")).toBeTruthy();
  expect(asked).toBe(1);
});
