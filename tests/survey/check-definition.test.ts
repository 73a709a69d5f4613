import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSurvey } from "#survey/check-definition.ts";
import type { Block, SurveyDefinition } from "#survey/definition.ts";
import type { Fault } from "#survey/fault.ts";
import { placeOf } from "#survey/schema-faults.ts";
import { shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const whole = surveyWithEverything("sipas-2640");

function faultsOf(json: unknown): readonly Fault[] {
  const parsed = parseSurvey(json);
  return parsed.ok ? [] : parsed.faults;
}

/** The value at a path of a copy of the survey, so that a test can spoil it. */
function spoilt(place: string, value: unknown, survey: SurveyDefinition = whole): unknown {
  const copy: unknown = structuredClone(survey);
  const steps = place.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop() ?? "";
  let target: unknown = copy;
  for (const step of steps) target = Reflect.get(Object(target), step);
  if (value === undefined) Reflect.deleteProperty(Object(target), last);
  else Reflect.set(Object(target), last, value);
  return copy;
}

const blockAt = (id: string) => whole.blocks.findIndex((block) => block.id === id);
const inBlock = (id: Block["id"]) => `blocks[${blockAt(id)}]`;

test.each(shippedInstruments)("%s is read as it is", (id) => {
  expect(parseSurvey(shippedSurvey(id))).toEqual({ ok: true, survey: shippedSurvey(id) });
});

describe("a definition of the wrong form is refused by place and fault", () => {
  test.each<[string, unknown, Fault]>([
    ["nothing at all", undefined, { place: "definition", fault: "is missing" }],
    ["a bare word", "sipas", { place: "definition", fault: "must be an object in braces" }],
    ["a later format", spoilt("format", 2), { place: "format", fault: "must be 1" }],
    ["no title", spoilt("title", undefined), { place: "title", fault: "is missing" }],
    [
      "a question without Vietnamese words",
      spoilt("criteria[2].questions[0].text.vi", ""),
      { place: "criteria[2].questions[0].text.vi", fault: "is empty" },
    ],
    [
      "a question without English words",
      spoilt("criteria[2].questions[0].text.en", undefined),
      { place: "criteria[2].questions[0].text.en", fault: "is missing" },
    ],
    [
      "«yes» where true belongs",
      spoilt("criteria[0].questions[0].required", "yes"),
      { place: "criteria[0].questions[0].required", fault: "must be true or false" },
    ],
    [
      "an id with a capital",
      spoilt("id", "Sipas"),
      { place: "id", fault: "must be lower-case words of a–z and 0–9 joined by single hyphens" },
    ],
    ["an endless id", spoilt("id", "a".repeat(61)), { place: "id", fault: "is longer than 60 characters" }],
    [
      "a criterion of its own",
      spoilt("criteria[0].code", "NEW"),
      { place: "criteria[0].code", fault: 'must be "ACC" or "FAC" or "PRO" or "OFF" or "RES" or "FBK"' },
    ],
    ["a criterion without items", spoilt("criteria[1].questions", []), { place: "criteria[1].questions", fault: "needs at least 1 entry" }],
    ["another scale", spoilt("scale", "smileys-3"), { place: "scale", fault: 'must be "satisfaction-5"' }],
    [
      "levels of its own",
      spoilt("criteria[0].questions[0].options", [{ id: "great", text: { vi: "Tuyệt", en: "Great" } }]),
      { place: "criteria[0].questions[0].options", fault: "is not part of the format" },
    ],
    [
      "a question of an unknown kind",
      spoilt(`${inBlock("trips")}.questions[0].kind`, "slider"),
      { place: `${inBlock("trips")}.questions[0].kind`, fault: "must be one of single, several, count, yes-no, text" },
    ],
    [
      "a choice of one",
      spoilt(`${inBlock("trips")}.questions[0].options`, [{ id: "n1", text: { vi: "01 lần", en: "Once" } }]),
      { place: `${inBlock("trips")}.questions[0].options`, fault: "needs at least 2 entries" },
    ],
    [
      "a comment of a million letters",
      spoilt(`${inBlock("comment")}.questions[0].maxCharacters`, 1_000_000),
      { place: `${inBlock("comment")}.questions[0].maxCharacters`, fault: "must be at most 1000" },
    ],
    [
      "a comment of no letters",
      spoilt(`${inBlock("comment")}.questions[0].maxCharacters`, 0),
      { place: `${inBlock("comment")}.questions[0].maxCharacters`, fault: "must be at least 1" },
    ],
    ["a third language", spoilt("languages", ["vi", "en", "fr"]), { place: "languages", fault: "must be at most 2" }],
    ["an order in words", spoilt("order", "ACC, PRO"), { place: "order", fault: "must be a list in brackets" }],
    ["a version and a half", spoilt("version", 1.5), { place: "version", fault: "must be a whole number" }],
  ])("%s", (_name, json, fault) => {
    expect(faultsOf(json)).toContainEqual(fault);
  });
});

const harassment = whole.blocks[blockAt("harassment")];
const lateness = whole.blocks[blockAt("lateness")];

describe("a definition that means nothing is refused by place and fault", () => {
  test.each<[string, unknown, Fault]>([
    [
      "two items of one name",
      spoilt("criteria[1].questions[3].id", "acc-1"),
      { place: "criteria[1].questions[3].id", fault: "the question «acc-1» stands at criteria[0].questions[0].id already" },
    ],
    [
      "a block question named as an item",
      spoilt(`${inBlock("trips")}.questions[0].id`, "res-3"),
      { place: `${inBlock("trips")}.questions[0].id`, fault: "the question «res-3» stands at criteria[3].questions[2].id already" },
    ],
    [
      "a criterion twice",
      spoilt("criteria[1].code", "ACC"),
      { place: "criteria[1].code", fault: "the criterion «ACC» stands at criteria[0].code already" },
    ],
    [
      "two options of one name",
      spoilt(`${inBlock("trips")}.questions[0].options[1].id`, "n1"),
      {
        place: `${inBlock("trips")}.questions[0].options[1].id`,
        fault: `the option «n1» stands at ${inBlock("trips")}.questions[0].options[0].id already`,
      },
    ],
    [
      "two reasons of one name",
      spoilt("criteria[2].reasons[4].id", "other"),
      { place: "criteria[2].reasons[9].id", fault: "the reason «other» stands at criteria[2].reasons[4].id already" },
    ],
    [
      "two rates of one name",
      spoilt(`${inBlock("lateness")}.rates[1].id`, "early-rate"),
      { place: `${inBlock("lateness")}.rates[1].id`, fault: `the rate «early-rate» stands at ${inBlock("lateness")}.rates[0].id already` },
    ],
    [
      "a block twice",
      { ...whole, blocks: [...whole.blocks, lateness] },
      { place: `blocks[${whole.blocks.length}].id`, fault: `the block «lateness» stands at ${inBlock("lateness")}.id already` },
    ],
    [
      "a question no answer could be kept under",
      spoilt("criteria[0].questions[0].id", "constructor"),
      { place: "criteria[0].questions[0].id", fault: "«constructor» is a word the program keeps for itself" },
    ],
    [
      "an order with a stranger",
      spoilt("order[0]", "horoscope"),
      { place: "order[0]", fault: "names «horoscope», which is neither a criterion nor a block of this survey" },
    ],
    [
      "an order that forgets a criterion",
      { ...whole, order: whole.order.filter((name) => name !== "RES") },
      { place: "criteria[3].code", fault: "«RES» is missing from the order, so it would never be asked" },
    ],
    [
      "an order that asks a block twice",
      { ...whole, order: [...whole.order, "lateness"] },
      { place: `order[${whole.order.length}]`, fault: `the part «lateness» stands at order[${whole.order.indexOf("lateness")}] already` },
    ],
    [
      "a condition on an option that does not exist",
      spoilt("criteria[4].questions[1].when.is[1]", "perhaps"),
      { place: "criteria[4].questions[1].when.is[1]", fault: "«perhaps» is not an option of «feedback-experience»" },
    ],
    [
      "an exception for an option that does not exist",
      spoilt(`${inBlock("result-ready")}.questions[0].when.isNot[0]`, "never"),
      { place: `${inBlock("result-ready")}.questions[0].when.isNot[0]`, fault: "«never» is not an option of «return-time»" },
    ],
    [
      "a condition on free text",
      spoilt("criteria[4].questions[1].when", { question: "comment", is: ["good"] }),
      { place: "criteria[4].questions[1].when.is[0]", fault: "«good» is not an option of «comment»" },
    ],
    [
      "a condition that decides nothing",
      spoilt("criteria[4].questions[1].when", { question: "feedback-experience" }),
      { place: "criteria[4].questions[1].when", fault: "a condition without «is» or «isNot» decides nothing" },
    ],
    [
      "a condition on itself",
      spoilt("criteria[4].questions[1].when", { question: "fbk-2", is: ["satisfied"] }),
      { place: "criteria[4].questions[1].when.question", fault: "a condition on itself" },
    ],
    [
      "two questions waiting for each other",
      spoilt(`${inBlock("feedback-experience")}.questions[0].when`, { question: "feedback-reply", is: ["none"] }),
      {
        place: `${inBlock("feedback-experience")}.questions[0].when.question`,
        fault: "a condition on «feedback-reply», which itself waits for this question",
      },
    ],
    [
      "a condition on what is asked afterwards",
      spoilt("criteria[0].questions[0].when", { question: "trip-count", is: ["n1"] }),
      { place: "criteria[0].questions[0].when.question", fault: "a condition on a later question: «trip-count» is asked after this one" },
    ],
    [
      "a rate of a question elsewhere",
      spoilt(`${inBlock("lateness")}.rates[0].question`, "trip-count"),
      { place: `${inBlock("lateness")}.rates[0].question`, fault: "«trip-count» is not a question of the block «lateness»" },
    ],
    [
      "a rate of an unknown option",
      spoilt(`${inBlock("lateness")}.rates[0].numerator[0]`, "punctual"),
      { place: `${inBlock("lateness")}.rates[0].numerator[0]`, fault: "«punctual» is not an option of «return-time»" },
    ],
    [
      "a numerator outside its denominator",
      spoilt(`${inBlock("lateness")}.rates[2].denominator`, ["early", "on-time"]),
      { place: `${inBlock("lateness")}.rates[2].numerator[0]`, fault: "«late» is in the numerator and not in the denominator" },
    ],
    [
      "«không nhớ» in a denominator",
      spoilt(`${inBlock("lateness")}.rates[0].denominator[1]`, "dont-know"),
      { place: `${inBlock("lateness")}.rates[0].denominator[1]`, fault: "«dont-know» is marked as outside every rate (counts: false)" },
    ],
    [
      "an option counted twice",
      spoilt(`${inBlock("lateness")}.rates[0].denominator[1]`, "early"),
      { place: `${inBlock("lateness")}.rates[0].denominator[1]`, fault: "«early» stands here twice" },
    ],
    ["a title of blanks", spoilt("title.vi", "   "), { place: "title.vi", fault: "is empty" }],
    ["a title with a blank behind", spoilt("title.vi", "Phiếu "), { place: "title.vi", fault: "begins or ends with white space" }],
    ["letters in pieces", spoilt("title.vi", "Phiếu".normalize("NFD")), { place: "title.vi", fault: "is not written in Unicode NFC" }],
    [
      "an alternative that is none",
      spoilt("aggregation.alternative", "means"),
      { place: "aggregation.alternative", fault: "is the same method as the default" },
    ],
    [
      "an excuse without the exit",
      spoilt("criteria[0].questions[3].notApplicable", false),
      { place: "criteria[0].questions[3].notApplicableWhen", fault: "explains «Không áp dụng», which this question does not offer" },
    ],
  ])("%s", (_name, json, fault) => {
    expect(faultsOf(json)).toContainEqual(fault);
  });
});

test("every fault of a definition is named, not only the first", () => {
  const twice = { ...whole, title: { vi: " x", en: "y " }, order: [...whole.order, "ACC"], blocks: [...whole.blocks, harassment] };
  expect(faultsOf(twice).map(({ place }) => place)).toEqual(
    expect.arrayContaining(["title.vi", "title.en", `order[${whole.order.length}]`, `blocks[${whole.blocks.length}].id`]),
  );
});

type Path = readonly PropertyKey[];

/** Paths of all texts, or of all objects, of a value. */
function pathsIn(value: unknown, wanted: (value: unknown) => boolean, path: Path = []): Path[] {
  const own: Path[] = wanted(value) ? [path] : [];
  if (Array.isArray(value)) return own.concat(value.flatMap((entry, position) => pathsIn(entry, wanted, [...path, position])));
  if (typeof value !== "object" || value === null) return own;
  return own.concat(Object.entries(value).flatMap(([key, member]) => pathsIn(member, wanted, [...path, key])));
}

const isLocalized = (value: unknown) => typeof value === "object" && value !== null && "vi" in value;
const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
const anySurvey = fc.constantFrom(...shippedInstruments.map((id) => surveyWithEverything(id)));
const placeIn = (wanted: (value: unknown) => boolean) =>
  anySurvey.chain((survey) => fc.constantFrom(...pathsIn(survey, wanted)).map((path) => ({ survey, path })));

test("no text of any shipped definition can lose a language unnoticed", () => {
  fc.assert(
    fc.property(placeIn(isLocalized), fc.constantFrom("vi", "en"), ({ survey, path }, language) => {
      const place = placeOf([...path, language]);
      expect(faultsOf(spoilt(place, undefined, survey))).toEqual([{ place, fault: "is missing" }]);
      expect(faultsOf(spoilt(place, "", survey))).toEqual([{ place, fault: "is empty" }]);
    }),
  );
});

test("no stranger can stand anywhere in any shipped definition", () => {
  fc.assert(
    fc.property(placeIn(isObject), ({ survey, path }) => {
      const place = placeOf([...path, "stranger"]);
      expect(faultsOf(spoilt(place, 1, survey))).toEqual([{ place, fault: "is not part of the format" }]);
    }),
  );
});
