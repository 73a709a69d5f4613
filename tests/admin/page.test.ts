import { expect, test } from "vitest";
import type { Located } from "#survey/locate.ts";
import { addressInDraft, draftIn, placeInDraft } from "../../src/admin/page.ts";

test.each<Located>([
  { where: { part: "survey" }, field: null },
  { where: { part: "survey" }, field: "title.en" },
  { where: { part: "criterion", code: "ACC" }, field: "title.vi" },
  { where: { part: "block", id: "lateness" }, field: null },
  { where: { part: "question", id: "acc-1" }, field: "options.2.text.en" },
])("an address leads to its place in a draft (%j)", (place) => {
  const { search } = new URL(addressInDraft("d", place), "http://desk");
  expect(draftIn(search)).toBe("d");
  expect(placeInDraft(search)).toEqual(place);
});

test("an address that names no part opens the draft as a whole", () => {
  expect(placeInDraft("?draft=d&part=criterion&code=XYZ")).toEqual({ where: { part: "survey" }, field: null });
});
