import { format } from "node:util";
import { afterEach, beforeEach, expect, vi } from "vitest";

/** Turns a complaint on the console into a failed test, because nobody reads the log of a green run. */
const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    complaints.push(format(...words));
  });
});

afterEach(() => {
  expect(complaints, "console.error was called").toEqual([]);
});
