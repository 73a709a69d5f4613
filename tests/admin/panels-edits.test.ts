import { describe, expect, test } from "vitest";
import type { Earlier } from "#protocol/survey-drafts.ts";
import { parseSurvey } from "#survey/check-definition.ts";
import { type Block, type SurveyDefinition } from "#survey/definition.ts";
import { BlockFile } from "#survey/instrument.ts";
import { findQuestion } from "../../src/admin/editor/parts.ts";
import { answeredOption, answeredQuestion } from "../../src/admin/editor/panels/answered.ts";
import { changeQuestion } from "../../src/admin/editor/panels/change-parts.ts";
import { naming, questionsBefore, saidOf, sayAsItIs, setCondition } from "../../src/admin/editor/panels/condition-edits.ts";
import { setKind } from "../../src/admin/editor/panels/kind-edits.ts";
import { missingIn, tidied, written } from "../../src/admin/editor/panels/localized.ts";
import { isHarmless, lostWith } from "../../src/admin/editor/panels/lost-with.ts";
import { removeOption, renewOption, rewriteOption, setCounts } from "../../src/admin/editor/panels/option-edits.ts";
import { countIn } from "../../src/admin/editor/panels/rate-edits.ts";
import { replacementId, replaceQuestion } from "../../src/admin/editor/panels/replace-question.ts";
import { asIncluded, includeBlock, leaveOutBlock } from "../../src/admin/editor/panels/shelf-blocks.ts";
import { rewriteQuestion } from "../../src/admin/editor/panels/text-edits.ts";
import { aSurvey, hashOf } from "../support/a-survey.ts";
import { shippedBlocks, shippedSurvey } from "../support/shipped.ts";

const blocks: Block[] = Object.values(shippedBlocks).map((file) => asIncluded(BlockFile.parse(file)));
const published = (definition: SurveyDefinition, answered = true): Earlier => ({
  hash: hashOf(definition),
  version: definition.version,
  inForce: true,
  answered,
  definition,
});
const earlier = [published(aSurvey())];
const rateOf = (survey: SurveyDefinition) => survey.blocks.flatMap((block) => block.rates)[0];

describe("texts", () => {
  test("a text without words in both languages is none, one that must be there is empty", () => {
    const hinted = rewriteQuestion("acc-1", "hint", written("en", "Chairs"))(aSurvey());
    expect(findQuestion(hinted, "acc-1")?.hint).toEqual({ vi: "", en: "Chairs" });
    const bare = rewriteQuestion("acc-1", "hint", written("en", ""))(hinted);
    expect(findQuestion(bare, "acc-1")).not.toHaveProperty("hint");
    const empty = rewriteQuestion("acc-1", "text", written("en", ""))(rewriteQuestion("acc-1", "text", written("vi", ""))(aSurvey()));
    expect(findQuestion(empty, "acc-1")?.text).toEqual({ vi: "", en: "" });
  });

  test("words are kept on one line, without room around them and in one spelling", () => {
    expect(tidied("  Hồ sơ\n của  Ông\u002fBà ")).toBe("Hồ sơ của  Ông/Bà");
    expect(tidied("Hồ sơ".normalize("NFD"))).toBe("Hồ sơ".normalize("NFC"));
  });

  test("missing translations are counted, however deep they stand", () => {
    const survey = rewriteOption("return-time", "late", written("en", ""))(aSurvey());
    expect([missingIn(findQuestion(survey, "return-time"), "en"), missingIn(survey, "vi")]).toEqual([1, 0]);
  });

  test("an official wording somebody changes where it is not locked is no longer called official", () => {
    const survey = { ...shippedSurvey("sipas-2640"), locked: [] };
    const first = survey.criteria[0]?.questions[0];
    expect(first?.origin).toBe("a");
    const id = first?.id ?? "";
    const inEnglish = rewriteQuestion(id, "text", written("en", "Other words"))(survey);
    expect(findQuestion(inEnglish, id)?.origin).toBe("a");
    expect(findQuestion(rewriteQuestion(id, "text", written("vi", "Lời khác"))(survey), id)?.origin).toBe("adapted");
  });
});

describe("conditions", () => {
  test("are said in words in both languages", () => {
    const is = saidOf(aSurvey(), { question: "return-time", is: ["early", "late"] });
    expect(is?.vi).toBe("Chỉ hỏi khi “So với ngày hẹn, Ông/Bà nhận được kết quả khi nào?” là “Sớm hơn hẹn” hoặc “Trễ hẹn”.");
    const both = saidOf(aSurvey(), { question: "gave-feedback", is: ["yes"], isNot: ["no"] });
    expect(both?.en).toBe("Ask only when “Have you given feedback?” is “Yes” and is not “No”.");
  });

  test("as the shipped questionnaires say them", () => {
    const survey = shippedSurvey("sipas-2640");
    const told = findQuestion(survey, "late-told");
    expect(told?.when && saidOf(survey, told.when)).toEqual(told?.askedWhen);
  });

  test("look only at questions asked earlier that have answers to choose", () => {
    expect(questionsBefore(aSurvey(), "gave-feedback").map(({ id }) => id)).toEqual(["received-result", "acc-1", "acc-2", "acc-3"]);
    expect(questionsBefore(aSurvey(), "received-result")).toEqual([]);
  });

  test("bring their words along, and let go of them", () => {
    const asked = setCondition("comment-text", { question: "return-time", is: ["late"] })(aSurvey());
    expect(findQuestion(asked, "comment-text")?.askedWhen?.en).toContain("is “Late”");
    const renamed = rewriteOption("return-time", "late", written("en", "Too late"))(asked);
    expect(findQuestion(renamed, "comment-text")?.askedWhen?.en).toContain("is “Too late”");
    const everybody = setCondition("comment-text", undefined)(renamed);
    expect(findQuestion(everybody, "comment-text")).toStrictEqual(findQuestion(aSurvey(), "comment-text"));
  });

  test("leave words somebody wrote himself as they are", () => {
    const asked = setCondition("comment-text", { question: "return-time", is: ["late"] })(aSurvey());
    const own = rewriteQuestion("comment-text", "askedWhen", () => ({ vi: "Khi trễ", en: "When late" }))(asked);
    const more = setCondition("comment-text", { question: "return-time", is: ["late", "early"] })(own);
    expect(findQuestion(more, "comment-text")?.askedWhen?.vi).toBe("Khi trễ");
    expect(findQuestion(sayAsItIs("comment-text")(more), "comment-text")?.askedWhen?.vi).toContain("“Sớm hơn hẹn” hoặc “Trễ hẹn”");
  });

  test("name an answer in one clause only, and keep no empty clause beside a filled one", () => {
    const is = naming({ question: "q", is: [] }, "is", { option: "a", isNamed: true });
    expect(is).toEqual({ question: "q", is: ["a"] });
    const moved = naming(is, "isNot", { option: "a", isNamed: true });
    expect(moved).toEqual({ question: "q", isNot: ["a"] });
    expect(naming(moved, "isNot", { option: "a", isNamed: false })).toEqual({ question: "q", isNot: [] });
    expect(naming({ question: "q", is: ["a"] }, "isNot", { option: "b", isNamed: true })).toEqual({
      question: "q",
      is: ["a"],
      isNot: ["b"],
    });
  });
});

describe("options", () => {
  test("one that goes is named nowhere any more, and what rested on it alone is told", () => {
    const before = aSurvey();
    const after = removeOption("return-time", "late")(before);
    expect(findQuestion(after, "late-told")?.when).toEqual({ question: "return-time", is: [] });
    expect(after.blocks.flatMap((block) => block.rates)).toEqual([]);
    const lost = lostWith(before, after);
    expect(lost.rates.map(({ id }) => id)).toEqual(["late-rate"]);
    expect(lost.conditions.map(({ id }) => id)).toEqual(["late-told"]);
    expect(isHarmless(lostWith(before, removeOption("return-time", "no-appointment")(before)))).toBe(true);
  });

  test("one that stands outside the rates leaves them", () => {
    const after = setCounts("return-time", "early", false)(aSurvey());
    expect(after.blocks.flatMap((block) => block.rates)[0]?.denominator).toEqual(["on-time", "late"]);
    expect(parseSurvey(after).ok).toBe(true);
  });

  test("one that becomes another answer takes its conditions and rates along", () => {
    const after = renewOption("return-time", "late", "tre-3-ngay")(aSurvey());
    expect(findQuestion(after, "late-told")?.when).toEqual({ question: "return-time", is: ["tre-3-ngay"] });
    expect(after.blocks.flatMap((block) => block.rates)[0]).toMatchObject({ numerator: ["tre-3-ngay"] });
    expect(parseSurvey(after).ok).toBe(true);
  });

  test("what was answered is known by the versions people answered", () => {
    const changed = rewriteOption("return-time", "late", written("vi", "Muộn"))(aSurvey({ version: 2 }));
    const versions = [published(changed, false), published(aSurvey())];
    expect(answeredOption(versions, "return-time", "late")?.text.vi).toBe("Trễ hẹn");
    expect(answeredQuestion([published(changed, false)], "return-time")).toBeUndefined();
  });
});

describe("a question that was answered", () => {
  test("is retired for one with another id, which conditions and rates follow", () => {
    const id = replacementId(aSurvey(), earlier, "return-time");
    expect(id).toBe("return-time-2");
    const after = replaceQuestion("return-time", id, earlier)(aSurvey());
    expect(findQuestion(after, "return-time")).toBeNull();
    expect(findQuestion(after, "late-told")?.when).toEqual({ question: id, is: ["late"] });
    expect(after.blocks.flatMap((block) => block.rates)).toMatchObject([{ id: "late-rate-2", question: id }]);
    expect(parseSurvey(after).ok).toBe(true);
  });

  test("of another kind loses the rates that rest on its options", () => {
    const before = aSurvey();
    const after = setKind("return-time", "text")(before);
    expect(lostWith(before, after).rates.map(({ id }) => id)).toEqual(["late-rate"]);
    expect(setKind("return-time", "several")(before).blocks.flatMap((block) => block.rates)).toHaveLength(1);
  });

  test("of another kind loses no option nobody has written in", () => {
    const empty = changeQuestion(aSurvey(), "return-time", (question) =>
      "options" in question
        ? { ...question, options: question.options.map((option) => ({ ...option, text: { vi: "", en: " " } })) }
        : question,
    );
    expect(lostWith(empty, setKind("return-time", "text")(empty)).options).toBe(0);
    expect(lostWith(aSurvey(), setKind("return-time", "text")(aSurvey())).options).toBe(4);
  });
});

describe("rates", () => {
  test("what is counted above is counted below", () => {
    const without = countIn("late-rate", "late", { side: "denominator", counts: false })(aSurvey());
    expect(rateOf(without)).toMatchObject({ numerator: [], denominator: ["early", "on-time"] });
    const back = countIn("late-rate", "late", { side: "numerator", counts: true })(without);
    expect(rateOf(back)).toMatchObject({ numerator: ["late"], denominator: ["early", "on-time", "late"] });
  });
});

describe("blocks of the shelf", () => {
  test("every one can be included in every place it is needed, and left out again", () => {
    for (const block of blocks) {
      const without = leaveOutBlock(block.id)(shippedSurvey("sipas-2640"));
      const included = includeBlock(block)(without);
      expect([block.id, parseSurvey(included)]).toMatchObject([block.id, { ok: true }]);
      expect(leaveOutBlock(block.id)(included)).toStrictEqual(without);
    }
  });

  test("one whose answers decide what is asked later comes before it, and one left out leaves its conditions asleep", () => {
    const survey = shippedSurvey("sipas-2640");
    const waiting = survey.criteria.flatMap(({ questions }) => questions).filter(({ when }) => when?.question === "feedback-experience");
    const without = leaveOutBlock("feedback-experience")(survey);
    expect(lostWith(survey, without).freed).toHaveLength(survey.order.includes("feedback-experience") ? waiting.length : 0);
    const block = blocks.find(({ id }) => id === "feedback-experience");
    const back = block ? includeBlock(block)(without) : without;
    expect(back.order.indexOf("feedback-experience")).toBeLessThan(back.order.indexOf("FBK"));
  });
});
