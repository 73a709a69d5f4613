import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Criterion, SatisfactionQuestion, SurveyDefinition } from "#survey/definition.ts";
import { questionsOf } from "#survey/questions.ts";
import { shippedBlocks, shippedInstruments, shippedSurvey, surveyWithEverything, type ShippedInstrument } from "../support/shipped.ts";

const itemsOf = (survey: SurveyDefinition): SatisfactionQuestion[] => survey.criteria.flatMap((criterion) => criterion.questions);
const everything = surveyWithEverything("sipas-2640");

describe("each instrument has its official number of items", () => {
  test.each<[ShippedInstrument, Partial<Record<Criterion["code"], number>>, number]>([
    ["sipas-2640", { ACC: 4, PRO: 5, OFF: 6, RES: 3, FBK: 4 }, 22],
    ["sipas-1001-service", { ACC: 4, PRO: 4, OFF: 5, RES: 3, FBK: 3 }, 19],
    ["sipas-2026-service", { ACC: 3, PRO: 4, OFF: 3, RES: 3, FBK: 3 }, 16],
    ["ha-nam-2019", { ACC: 4, PRO: 5, OFF: 6, RES: 3, FBK: 3 }, 21],
    ["khanh-hoa-6", { ACC: 4, FAC: 5, PRO: 5, OFF: 5, RES: 4, FBK: 5 }, 28],
    ["lang-son-2024", { ACC: 1, PRO: 1, OFF: 1, RES: 1, FBK: 1 }, 5],
    ["ward-short-9", { OFF: 3, RES: 2, FBK: 4 }, 9],
  ])("%s", (id, itemsByCriterion, total) => {
    const survey = shippedSurvey(id);
    expect(Object.fromEntries(survey.criteria.map(({ code, questions }) => [code, questions.length]))).toEqual(itemsByCriterion);
    expect(itemsOf(survey)).toHaveLength(total);
  });
});

/**
 * SHA-256 of the Vietnamese texts of all items, in order, joined by line feeds, taken from the transcription of the official forms.
 * A change here changes official words: it needs the document it rests on, and a new version of the instrument.
 */
const officialWords: Record<ShippedInstrument, string> = {
  "sipas-2640": "6dbcfa6f67856ba7a32def19ddc6df49dd3de4c4d553b45ec17f37cebb87f8db",
  "sipas-1001-service": "56650fe27236b934dd179ce37b755285f23b656161bf6398dfa6f4ab1b04ec63",
  "sipas-2026-service": "e9048e567d26c7209729aaa3a724fdab833211fdf13cc679d57aa982e83f96a0",
  "ha-nam-2019": "0bc04eded52fa7914b699a0343d5d5877e0f3defe72a1ec6f6a5f2cb3b8d05eb",
  "khanh-hoa-6": "891d9e76754e7c089fb05b8b8b5ab2966766062c81bccc1c37f57a331a50e4cd",
  "lang-son-2024": "1ef2764bc4d595c56aab7e7996b3100ba622af75a1f63cd8557f942f41f77dba",
  "ward-short-9": "5c8977cf10eb8bee754ca968dda3ef238f066e33fdd47ab8ae121b7974f59082",
};

test.each(shippedInstruments)("nobody has touched the official words of %s", (id) => {
  const words = itemsOf(shippedSurvey(id)).map(({ text }) => text.vi);
  expect(createHash("sha256").update(words.join("\n")).digest("hex")).toBe(officialWords[id]);
});

const wordsOf = (id: ShippedInstrument, item: string) => itemsOf(shippedSurvey(id)).find((question) => question.id === item)?.text.vi;

describe("items that read the same in several forms really do", () => {
  test.each<[string, [ShippedInstrument, string][]]>([
    [
      "Công chức có thái độ giao tiếp lịch sự.",
      [
        ["sipas-2640", "off-1"],
        ["ha-nam-2019", "off-1"],
        ["ward-short-9", "off-1"],
      ],
    ],
    [
      "Công chức tuân thủ đúng quy định trong giải quyết công việc.",
      [
        ["sipas-2640", "off-6"],
        ["ha-nam-2019", "off-6"],
        ["ward-short-9", "off-3"],
      ],
    ],
    [
      "Cơ quan có bố trí hình thức tiếp nhận góp ý, phản ánh, kiến nghị của người dân, tổ chức.",
      [
        ["sipas-2640", "fbk-1"],
        ["ward-short-9", "fbk-1"],
      ],
    ],
    [
      "Ông/Bà dễ dàng thực hiện góp ý, phản ánh, kiến nghị.",
      [
        ["sipas-2640", "fbk-2"],
        ["ward-short-9", "fbk-2"],
      ],
    ],
    [
      "Cơ quan tiếp nhận và xử lý tích cực các góp ý, phản ánh, kiến nghị của Ông/Bà.",
      [
        ["sipas-2640", "fbk-3"],
        ["ward-short-9", "fbk-3"],
      ],
    ],
    [
      "Cơ quan thông báo kịp thời kết quả xử lý các ý kiến góp ý, phản ánh, kiến nghị cho Ông/Bà.",
      [
        ["sipas-2640", "fbk-4"],
        ["ward-short-9", "fbk-4"],
      ],
    ],
  ])("«%s»", (words, places) => {
    expect(places.map(([id, item]) => wordsOf(id, item))).toEqual(places.map(() => words));
  });

  test("Hà Nam 2019 repeats seventeen items of the national form and adds its own remark to the first", () => {
    const repeated = itemsOf(shippedSurvey("sipas-2640")).filter(({ id }) => !id.startsWith("fbk"));
    const differing = repeated.filter(({ id, text }) => wordsOf("ha-nam-2019", id) !== text.vi);
    expect(repeated).toHaveLength(18);
    expect(differing.map(({ id }) => id)).toEqual(["acc-1"]);
  });
});

describe("what is asked by default", () => {
  test("the default form asks its items, the lateness chain, trips and comment, and who answers only of a citizen alone", () => {
    const survey = shippedSurvey("sipas-2640");
    expect(survey.order).toEqual(["eligibility", "ACC", "PRO", "OFF", "RES", "FBK", "lateness", "trips", "comment"]);
    expect(survey.blocks.filter(({ askedIn }) => askedIn === "self-service").map(({ id }) => id)).toEqual(["eligibility"]);
  });

  test("lateness comes before the results in Khánh Hòa, whose fourth result item depends on it", () => {
    const { order } = shippedSurvey("khanh-hoa-6");
    expect(order.indexOf("lateness")).toBe(order.indexOf("RES") - 1);
  });

  test.each(shippedInstruments)("%s asks eligibility first and for a comment last, and requires every item", (id) => {
    const survey = shippedSurvey(id);
    expect([survey.order.at(0), survey.order.at(-1)]).toEqual(["eligibility", "comment"]);
    expect(itemsOf(survey).every(({ required }) => required)).toBe(true);
    const requiredBesides = survey.blocks.flatMap(({ questions }) => questions.filter(({ required }) => required));
    expect(requiredBesides.map((question) => question.id)).toEqual(["received-result", "respondent-type"]);
  });

  test("only who has a result goes on; others are not eligible", () => {
    const received = questionsOf(everything).find((question) => question.id === "received-result");
    const ends = received && "options" in received ? received.options.filter((option) => option.ends).map((option) => option.id) : [];
    expect(ends).toEqual(["not-yet", "other-business"]);
  });
});

describe("what an instrument says of itself", () => {
  test.each(shippedInstruments)("%s names its source and what in it is not certified", (id) => {
    const survey = shippedSurvey(id);
    expect(survey.id).toBe(id);
    expect(survey.sources.length).toBeGreaterThan(0);
    expect(survey.textFrom?.vi).toBeTruthy();
    expect(survey.notCertified.map(({ vi }) => vi)).toContain("Cách tính gộp chính thức và cách xử lý “không áp dụng”: chưa đọc được");
    expect(survey.aggregation).toEqual({ default: "means", alternative: "pooled" });
  });

  test("items written here wait for the unit to confirm them", () => {
    const drafted = [...itemsOf(shippedSurvey("khanh-hoa-6")), ...itemsOf(shippedSurvey("lang-son-2024"))];
    expect(drafted.filter(({ origin, status, quotes }) => origin !== "ours" || status !== "đơn vị xác nhận" || !quotes?.length)).toEqual(
      [],
    );
  });
});

test.each(shippedInstruments)(
  "every short wording of %s fits the tablet, and a conditional item can be left out where it does not apply",
  (id) => {
    const items = itemsOf(shippedSurvey(id));
    expect(items.filter(({ text, shortText }) => (shortText ?? text).vi.length > 60).map((item) => item.id)).toEqual([]);
    expect(items.filter((item) => item.when && !item.notApplicable)).toEqual([]);
  },
);

test("eighteen blocks are shipped", () => {
  expect(Object.keys(shippedBlocks).toSorted()).toEqual([
    "channels",
    "comment",
    "demographics",
    "eligibility",
    "expectations",
    "extra-demands",
    "extra-money",
    "feedback-experience",
    "field",
    "harassment",
    "information",
    "intermediaries",
    "lateness",
    "result",
    "result-ready",
    "supplements",
    "trips",
    "waiting",
  ]);
});

test("money, harassment, intermediaries and age are preceded by the gentle preface; age, gender and money are off by default", () => {
  const { blocks } = everything;
  expect(
    blocks
      .filter(({ sensitive }) => sensitive)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(["demographics", "extra-money", "harassment", "intermediaries"]);
  expect(
    blocks
      .filter(({ onByDefault }) => !onByDefault)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(["channels", "demographics", "expectations", "extra-money", "information", "waiting"]);
});
