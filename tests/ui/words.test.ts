import { expect, test } from "vitest";
import type { Words } from "#ui/language.ts";
import { en as furnitureEn } from "#ui/words/en.ts";
import { vi as furnitureVi } from "#ui/words/vi.ts";
import { enrolmentWords } from "../../src/kiosk/enrolment/words.ts";
import { en as kioskEn } from "../../src/kiosk/words/en.ts";
import { vi as kioskVi } from "../../src/kiosk/words/vi.ts";

const catalogues: [string, Words, Words][] = [
  ["the furniture", furnitureVi, furnitureEn],
  ["the tablet", kioskVi, kioskEn],
  ["the tablet's enrolment", enrolmentWords.vi, enrolmentWords.en],
];
const bare = (key: string) => key.replace(/_(one|other)$/, "");
const keysOf = (words: Words) => [...new Set(Object.keys(words).map(bare))].toSorted();
const placeholdersOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
const textOf = (words: Words, key: string) => words[key] ?? words[`${key}_other`] ?? "";

test.each(catalogues)("%s says the same things in both languages, with the same blanks to fill", (_room, vi, en) => {
  expect(keysOf(en)).toEqual(keysOf(vi));
  for (const key of keysOf(vi)) expect(placeholdersOf(textOf(en, key)), key).toEqual(placeholdersOf(textOf(vi, key)));
});

test.each(catalogues)("%s leaves no text empty and gives English one and many where it counts", (_room, vi, en) => {
  for (const text of [...Object.values(vi), ...Object.values(en)]) expect(text.trim()).not.toBe("");
  const many = Object.keys(en).filter((key) => key.endsWith("_other"));
  expect(many.filter((key) => !(key.replace(/_other$/, "_one") in en))).toEqual([]);
});
