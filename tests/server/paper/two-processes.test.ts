import { hash as digest } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalText } from "#survey/canonical.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { writeSurveys, writeSurveysInForce } from "../../../src/server/store/surveys.ts";
import { aPaperDesk, printing, survey, typedFrom } from "./a-paper-desk.ts";

test("a sheet of a questionnaire that another process has just put in force can be entered here at once", async () => {
  await using desk = await aPaperDesk("postgres");
  const elsewhere = await openStore(desk.store.place);
  const definition = canonicalText({ ...survey, version: 2 });
  const version = { hash: digest("sha256", definition), definition };
  const { unit, counter: none, wave, language } = printing;
  const printed = { printed_on: "2026-11-19", printed_by: "x", entered: 0 } as const;
  const sheet = { number: "4827193609", survey: version.hash, unit, counter: none, wave, language, ...printed };
  await elsewhere.change(async (transaction) => {
    await writeSurveys(transaction, [version]);
    await writeSurveysInForce(transaction, [version.hash]);
    await transaction.insertInto("paper_sheet").values(sheet).execute();
  });
  expect(await desk.enter(typedFrom(sheet.number))).toEqual({ status: 200, json: { outcome: "completed" } });
  await elsewhere.close();
});
