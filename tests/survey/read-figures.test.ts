import { expect, test } from "vitest";
import { Figures } from "#survey/figure.ts";
import { deltasOf } from "#survey/deltas.ts";
import { readFigures } from "#survey/read-figures.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { addDeltas, emptyTally } from "#survey/tally.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";

const survey = aSurvey();
const layout = layoutOf(survey);

test("twelve people's answers become figures with their counts", () => {
  const tally = emptyTally(layout);
  for (let person = 0; person < 12; person += 1) {
    addDeltas(tally, deltasOf(layout, aResponse(survey, { "acc-1": person < 9 ? 4 : 2, "acc-2": 5, "acc-3": 3, "gave-feedback": "no" })));
  }
  const figures = readFigures({ layout, tally, method: "means", minimumGroup: 10 });
  expect(Figures.parse(figures)).toEqual(figures);
});
