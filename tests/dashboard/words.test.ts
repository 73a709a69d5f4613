import { expect, test } from "vitest";
import { en } from "#dashboard/words/en.ts";
import { vi } from "#dashboard/words/vi.ts";

const bare = (key: string) => key.replace(/_(one|other)$/, "");
const braces = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([brace]) => brace).toSorted();

test("English says everything Vietnamese says, and nothing else", () => {
  expect([...new Set(Object.keys(en).map(bare))].toSorted()).toEqual(Object.keys(vi).toSorted());
});

test("both languages leave room for the same values", () => {
  const spoken = new Map<string, string>(Object.entries(vi));
  const unequal = Object.entries(en).filter(([key, text]) => braces(text).join() !== braces(spoken.get(bare(key)) ?? "").join());
  expect(unequal).toEqual([]);
});
