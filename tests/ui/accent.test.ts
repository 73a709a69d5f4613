import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { accentOf, contrastOf } from "../../src/ui/accent.ts";

/** Grounds and ink of tokens.css. */
const paper = "#f6f4ef";
const surface = "#ffffff";
const ink = "#16211f";

const anyColour = integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

test("a colour that is dark enough is the organisation's own, untouched", () => {
  expect(accentOf("#8a1c1c")).toMatchObject({ "--accent": "#8a1c1c", "--band": "#8a1c1c", "--on-accent": "#ffffff" });
});

test("whatever colour an organisation takes, every pair on the tablet stays readable", () => {
  assert(
    property(anyColour, (colour) => {
      const accent = accentOf(colour);
      const pairs = [
        [accent["--on-accent"], accent["--accent"]],
        [accent["--on-accent"], accent["--accent-deep"]],
        [accent["--accent"], paper],
        [accent["--accent"], surface],
        [accent["--accent"], accent["--accent-soft"]],
        [ink, accent["--accent-soft"]],
        [accent["--on-band"], accent["--band"]],
        [accent["--on-band-soft"], accent["--band"]],
      ] as const;
      for (const [words, ground] of pairs)
        expect({ words, ground, contrast: contrastOf(words, ground) >= 4.5 }).toEqual({ words, ground, contrast: true });
    }),
  );
});

test("black on white is as far apart as colours come", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#0b5557", "#ffffff")).toBeCloseTo(8.6, 1);
});
