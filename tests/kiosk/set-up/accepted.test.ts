import { expect, test } from "vitest";
import { decisionsIn, isSetUpAccepted } from "../../../src/kiosk/set-up/accepted.ts";
import { beginSetUpAnew, decide } from "../../../src/kiosk/set-up/decide.ts";

/** What a tablet remembers, in memory. */
function aMemory() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test("a tablet serves once staff went to the end of its set-up, and remembers the day", () => {
  const memory = aMemory();
  expect(isSetUpAccepted(memory)).toBe(false);
  decide(memory, { name: "installed", day: "2026-11-19" });
  expect(isSetUpAccepted(memory)).toBe(false);
  decide(memory, { name: "finished", day: "2026-11-20" });
  expect(isSetUpAccepted(memory)).toBe(true);
  expect(decisionsIn(memory)).toEqual({ installed: "2026-11-19", finished: "2026-11-20" });
});

test("what staff accepted they may take back", () => {
  const memory = aMemory();
  decide(memory, { name: "awake", day: "2026-11-19" });
  expect(decide(memory, { name: "awake", day: null })).toEqual({});
});

test("a new enrolment shows the set-up once more and wants a new test form, but asks again for nothing the tablet itself is not", () => {
  const memory = aMemory();
  for (const name of ["full-screen", "encrypted", "tested", "test-answer", "finished"]) decide(memory, { name, day: "2026-11-19" });
  beginSetUpAnew(memory);
  expect(isSetUpAccepted(memory)).toBe(false);
  expect(decisionsIn(memory)).toEqual({ "full-screen": "2026-11-19", encrypted: "2026-11-19" });
});
