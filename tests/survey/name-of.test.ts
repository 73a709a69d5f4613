import { expect, test } from "vitest";
import { nameOf, nameOfQuestion } from "#survey/name-of.ts";
import { aSurvey } from "../support/a-survey.ts";

const words = (vi: string, en = vi) => ({ vi, en });
const [item] = aSurvey().criteria[0]?.questions ?? [];
if (item === undefined) throw new Error("a survey has an item");

test("a question goes by its own name, else by what the tablet shows, else by its official text; never by a name nobody wrote", () => {
  const { name: _name, shortText: _short, ...bare } = item;
  const text = words("Nơi ngồi chờ có đủ chỗ ngồi.");
  expect(nameOfQuestion({ ...bare, text })).toEqual(text);
  expect(nameOfQuestion({ ...bare, text, shortText: words("Đủ chỗ ngồi.") }).vi).toBe("Đủ chỗ ngồi.");
  expect(nameOfQuestion({ ...bare, text, shortText: words("Đủ chỗ ngồi."), name: words("Chỗ ngồi") }).vi).toBe("Chỗ ngồi");
  expect(nameOfQuestion({ ...bare, text, shortText: words("Đủ chỗ ngồi."), name: words("") }).vi).toBe("Đủ chỗ ngồi.");
});

test("a part without words goes by its id, and in Vietnamese where English is missing", () => {
  const survey = aSurvey();
  const [criterion] = survey.criteria;
  if (criterion === undefined) throw new Error("a survey has a criterion");
  const said = (text: { vi: string; en: string }) =>
    nameOf({ ...survey, criteria: [{ ...criterion, questions: [{ ...item, text }] }] }, { part: "question", id: item.id });
  expect(said(words(""))).toEqual(words(item.id));
  expect(said(words("Chỗ ngồi", ""))).toEqual(words("Chỗ ngồi"));
});
