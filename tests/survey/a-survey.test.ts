import { expect, test } from "vitest";
import { SurveyDefinition } from "#survey/definition.ts";
import { Response } from "#survey/response.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";

test("the survey and the responses that tests speak of are valid ones", () => {
  expect(SurveyDefinition.parse(aSurvey())).toEqual(aSurvey());
  const response = aResponse(aSurvey(), { "acc-1": 5, "acc-2": "not-applicable", expected: ["faster", "kinder"] });
  expect(Response.parse(response)).toEqual(response);
});
