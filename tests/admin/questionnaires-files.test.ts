import { expect, test } from "vitest";
import { canonicalText } from "#survey/canonical.ts";
import { criterionCodes } from "#survey/definition.ts";
import { isDraft } from "#survey/draft.ts";
import { BlockFile, ReasonLists } from "#survey/instrument.ts";
import { emptySurvey } from "../../src/admin/questionnaires/empty-survey.ts";
import { readQuestionnaireFile } from "../../src/admin/questionnaires/read-file.ts";
import { fileNameOf } from "../../src/admin/questionnaires/save-as.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedBlocks, shippedFiles, shippedInstrument, shippedInstruments, shippedSurvey } from "../support/shipped.ts";

const shelf = {
  instruments: [shippedSurvey("sipas-2640"), shippedSurvey("ward-short-9")],
  blocks: Object.values(shippedBlocks).map((block) => BlockFile.parse(block)),
  reasons: ReasonLists.parse(shippedFiles("sipas-2640").reasons),
};
const read = (json: unknown) => readQuestionnaireFile(typeof json === "string" ? json : JSON.stringify(json), shelf);

test("what is exported can be brought in again and is the same to the letter", () => {
  const survey = shippedSurvey("khanh-hoa-6");
  expect(read(canonicalText(survey))).toEqual({ kind: "questionnaire", definition: survey, toMend: [], remarks: null });
});

test.each(shippedInstruments)("the instrument file %s is read with the blocks and reasons that come with the program", (id) => {
  expect(read(shippedInstrument(id))).toEqual({ kind: "questionnaire", definition: shippedSurvey(id), toMend: [], remarks: null });
});

test("a draft with texts still to be written is read, and says what is missing", () => {
  const found = read({ ...aSurvey(), title: { vi: "Phiếu thử", en: "" } });
  expect(found).toMatchObject({
    kind: "questionnaire",
    toMend: [{ where: { part: "survey" }, field: "title.en", problem: { what: "untranslated" } }],
  });
});

test("what has not the form of a questionnaire is told fault by fault", () => {
  expect(read({ ...aSurvey(), scale: "stars" })).toMatchObject({ kind: "faulty", faults: [{ place: "scale" }] });
  expect(read({ ...shippedInstrument("sipas-2640"), order: ["ACC", "nowhere"] })).toMatchObject({
    kind: "faulty",
    faults: [{ place: "order[1]" }],
  });
  expect(read("not even json")).toEqual({ kind: "stranger" });
  expect(read({ some: "thing" })).toEqual({ kind: "stranger" });
});

test("an empty questionnaire has its criteria, their reasons, and the organisation's blocks where they are usually asked", () => {
  const wish = {
    id: "own",
    title: { vi: "Phiếu", en: "Form" },
    codes: [...criterionCodes],
    blocks: ["lateness", "eligibility", "nowhere"],
  };
  const survey = emptySurvey(wish, shelf);
  expect(survey.order).toEqual(["eligibility", ...criterionCodes, "lateness"]);
  expect(survey.criteria.every(({ title, questions, reasons }) => title.vi !== "" && questions.length === 0 && reasons.length > 0)).toBe(
    true,
  );
  expect(isDraft(survey)).toBe(true);
});

test("an empty questionnaire begins with any block, and none of them asks nothing", () => {
  const blocks = shelf.blocks.map(({ id }) => id);
  const survey = emptySurvey({ id: "own", title: { vi: "Phiếu", en: "Form" }, codes: [...criterionCodes], blocks }, shelf);
  expect(survey.blocks.map(({ id }) => id).toSorted()).toEqual(blocks.toSorted());
  expect(survey.blocks.filter(({ questions }) => questions.length === 0)).toEqual([]);
  expect(survey.blocks.find(({ id }) => id === "harassment")?.questions.map(({ id }) => id)).toEqual(["harassment"]);
});

test("a file says which questionnaire and which version it is", () => {
  expect(fileNameOf("sipas-2640", 4)).toBe("sipas-2640-v4");
  expect(fileNameOf("sipas-2640", null)).toBe("sipas-2640-nhap");
});
