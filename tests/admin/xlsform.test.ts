import * as fc from "fast-check";
import { expect, test } from "vitest";
import writeWorkbook from "write-excel-file/browser";
import { canonicalText } from "#survey/canonical.ts";
import { conditionOf, relevantOf } from "../../src/admin/xlsform/relevant.ts";
import { notUnderstood } from "../../src/admin/xlsform/not-understood.ts";
import { surveyOf } from "../../src/admin/xlsform/from-sheets.ts";
import { sheetsOf } from "../../src/admin/xlsform/to-sheets.ts";
import { readXlsForm, xlsFormOf } from "../../src/admin/xlsform/workbook.ts";
import { shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

/** A form that was read. */
function formIn(read: Awaited<ReturnType<typeof readXlsForm>>) {
  return typeof read === "string" ? expect.fail(read) : read;
}

test.each(shippedInstruments)("%s goes out as an XLSForm and comes back the same", async (id) => {
  for (const survey of [shippedSurvey(id), surveyWithEverything(id)]) {
    const read = formIn(await readXlsForm(await xlsFormOf(survey)));
    expect(read.remarks).toEqual([]);
    expect(canonicalText(read.survey)).toBe(canonicalText(survey));
  }
});

test("conditions go out as XLSForm writes them and come back the same", () => {
  const ids = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,3})?$/);
  const lists = fc.uniqueArray(ids, { minLength: 1, maxLength: 3 });
  const condition = fc
    .record({ question: ids, is: lists, isNot: lists }, { requiredKeys: ["question"] })
    .filter(({ is, isNot }) => is !== undefined || isNot !== undefined);
  fc.assert(
    fc.property(condition, (when) => {
      expect(conditionOf(relevantOf(when, (id) => id))).toEqual(when);
    }),
  );
});

test.each([
  ["${result} = 'refused'", { question: "result", is: ["refused"] }],
  ['${result} != "refused"', { question: "result", isNot: ["refused"] }],
  ["selected( ${trips}, 'two') or selected(${trips}, 'more')", { question: "trips", is: ["two", "more"] }],
  ["not(selected(${trips}, 'one') or selected(${trips}, 'two'))", { question: "trips", isNot: ["one", "two"] }],
  ["${q} = 1 or ${q} = 2", { question: "q", is: ["1", "2"] }],
])("%s is understood", (relevant, condition) => expect(conditionOf(relevant)).toEqual(condition));

test.each(["${age} > 18", "${a} = '1' or ${b} = '1'", "count-selected(${a}) > 1", "${a} = '1' and ${a} = '2'", "${a} =", ""])(
  "«%s» is more than a condition here can say",
  (relevant) => expect(conditionOf(relevant)).toBeNull(),
);

test("what was changed in the spreadsheet is changed in the questionnaire, and the rest stays", () => {
  const survey = shippedSurvey("sipas-2640");
  const sheets = sheetsOf(survey);
  const [last] = survey.criteria.slice(-1);
  const dropped = last?.questions[0]?.id;
  const kept = { ...sheets, survey: sheets.survey.filter(({ cells }) => cells.name !== dropped) };
  const { survey: read, remarks } = surveyOf(kept);
  expect(read.criteria.at(-1)?.questions.map(({ id }) => id)).toEqual(last?.questions.slice(1).map(({ id }) => id));
  expect(read.sources).toEqual(survey.sources);
  // What was said of the question that is gone has no place any more, and is said so.
  expect(remarks.every(({ what, about }) => what === "lost" && about.includes(`.${dropped}`))).toBe(true);
});

test("a spreadsheet that is none, or without a sheet «survey», is not read", async () => {
  expect(await readXlsForm(new Blob(["no spreadsheet"]))).toBe("no-form");
});

/** A form written by hand after ODK's documentation of XLSForm: two languages, groups, a condition, and what there is no place for here. */
const byHand = [
  {
    sheet: "survey",
    data: [
      ["type", "name", "label::English (en)", "label::Tiếng Việt (vi)", "hint::English (en)", "required", "relevant", "appearance"],
      ["start", "start"],
      ["begin group", "OFF", "Officials", "Công chức giải quyết công việc"],
      ["select_one satisfied5", "OFF_polite", "The official was polite.", "Công chức lịch sự.", null, "yes"],
      ["select_one yn", "told_reason", "Were you told why?", "Có được cho biết lý do không?"],
      ["end group"],
      ["begin_group", "visit", "Your visit", "Lần đến này"],
      ["select_one trips", "trips", "How often did you come?", "Ông/Bà đã đến mấy lần?", "Today included", "yes", null, "minimal"],
      ["text", "why_more", "What was missing?", "Thiếu gì?", null, null, "${trips} = 'more'"],
      ["integer", "minutes", "How long did you wait?", "Chờ bao lâu?", null, null, "${trips} > 1"],
      ["end_group"],
      ["select_multiple channels or_other", "2nd channel", "Which channels?", "Kênh nào?"],
    ],
  },
  {
    sheet: "choices",
    data: [
      ["list_name", "name", "label::English (en)", "label::Tiếng Việt (vi)", "label::Français (fr)"],
      ...["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"].map((label, at) => ["satisfied5", at + 1, label]),
      ["yn", "yes", "Yes", "Có", "Oui"],
      ["yn", "no", "No", "Không"],
      ["trips", "once", "Once", "Một lần"],
      ["trips", "more", "More often", "Nhiều lần hơn"],
      ["channels", "web", "Web site", "Cổng dịch vụ công"],
      ["channels", "desk", "Desk", "Trực tiếp"],
    ],
  },
  {
    sheet: "settings",
    data: [
      ["form_title", "form_id", "version", "default_language"],
      ["Visit 2026", "visit_2026", "3", "English (en)"],
    ],
  },
];

test("an XLSForm written by hand becomes a draft, and what it cannot carry is listed with its place", async () => {
  const book = byHand.map(({ sheet, data }) => ({
    sheet,
    data: data.map((row) => row.map((value) => (value === null ? null : { value }))),
  }));
  const read = formIn(await readXlsForm(await writeWorkbook(book).toBlob()));
  expect(read.survey).toMatchObject({
    id: "visit-2026",
    version: 3,
    title: { vi: "", en: "Visit 2026" },
    order: ["OFF", "off-more", "visit", "2nd-channel-group"],
    criteria: [{ code: "OFF", questions: [{ id: "off-polite", kind: "satisfaction", required: true, notApplicable: false }] }],
    blocks: [
      { questions: [{ id: "told-reason", kind: "yes-no" }] },
      {
        title: { vi: "Lần đến này", en: "Your visit" },
        questions: [
          { id: "trips", kind: "single", hint: { vi: "", en: "Today included" }, options: [{ id: "once" }, { id: "more" }] },
          { id: "why-more", kind: "text", when: { question: "trips", is: ["more"] } },
        ],
      },
      { questions: [{ id: "2nd-channel", kind: "several" }] },
    ],
  });
  const said = read.remarks.map(({ sheet, row, what, about }) => [sheet, row, what, about].join(" "));
  expect(said?.toSorted()).toEqual(
    [
      "survey 2 type start",
      "survey 5 moved told_reason",
      "survey 10 type integer",
      "survey 12 or-other 2nd channel",
      "survey  column appearance",
      "choices  language label::Français (fr)",
      "survey 4 renamed OFF_polite → off-polite",
      "survey 5 renamed told_reason → told-reason",
      "survey 9 renamed why_more → why-more",
      "survey 12 renamed 2nd channel → 2nd-channel",
    ].toSorted(),
  );
});

test.each([
  ["string-length(.) <= 80", 80, []],
  ["string-length(.) <= 5000", 1000, ["constraint"]],
  ["regex(., '^[A-Z]')", 500, ["constraint"]],
])("a constraint «%s» is kept where it is a length that words can have here, and else listed", (constraint, maxCharacters, said) => {
  const row = { number: 2, cells: { type: "text", name: "why", "label::vi": "Vì sao?", constraint } };
  const { survey, remarks } = surveyOf({ survey: [row], choices: [], settings: [], sipas: [] });
  expect(survey.blocks[0]?.questions).toMatchObject([{ id: "why", maxCharacters }]);
  expect(remarks.map(({ what }) => what)).toEqual(said);
});

const many = Array.from({ length: 2000 }, (_, at) => at);
const asked = (name: (at: number) => string, cells: Readonly<Record<string, string>> = {}) =>
  many.map((at) => ({ number: at + 2, cells: { type: "text", name: name(at), "label::vi": "x", ...cells } }));
const choices = (list: (at: number) => string) =>
  many.map((at) => ({ number: at + 2, cells: { list_name: list(at), name: `c${at}`, "label::vi": "x" } }));
const parts = many.map((at) => ({
  number: at + 2,
  cells: { place: `blocks.q0-group.questions.q${at}.name`, value: '{"vi":"a","en":"b"}' },
}));
const nothing = { survey: [], choices: [], settings: [], sipas: [] };

test.each([
  ["names of its own", { ...nothing, survey: asked((at) => `q${at}`) }],
  ["names without a Latin letter", { ...nothing, survey: asked((at) => String.fromCodePoint(0x4e00 + at)) }],
  ["one list", { ...nothing, survey: asked((at) => `q${at}`), choices: choices(() => "l") }],
  ["conditions", { ...nothing, survey: asked((at) => `q${at}`, { relevant: "${q0} = 'none'" }), choices: choices((at) => `l${at}`) }],
  ["parts put back", { ...nothing, survey: asked((at) => `q${at}`), sipas: parts }],
])("two thousand rows with %s are read at once", (_, sheets) => {
  const begun = performance.now();
  const { survey } = surveyOf(sheets);
  expect(performance.now() - begun).toBeLessThan(1000);
  const ids = survey.blocks.flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(new Set(ids).size).toBe(2000);
});

/** A spreadsheet with cells so far out, packed by no program that knows how much that is. */
const farOut = (address: string) => {
  const sheet = `<worksheet><sheetData><row r="${/\d+/.exec(address)?.[0]}"><c r="${address}"><v>1</v></c></row></sheetData></worksheet>`;
  const [name, xml] = [Buffer.from("xl/worksheets/sheet1.xml"), Buffer.from(sheet)];
  const [local, central, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
  local.writeUInt32LE(0x04_03_4b_50);
  local.writeUInt16LE(name.length, 26);
  for (const at of [20, 24]) central.writeUInt32LE(xml.length, at);
  central.writeUInt16LE(name.length, 28);
  end.writeUInt32LE(0x06_05_4b_50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + xml.length, 16);
  return new Blob([local, name, xml, central, name, end]);
};

test.each(["XFD1048576", "A1048576", "XFD1"])("a file with one cell at %s is refused before it is held", async (address) => {
  expect(await readXlsForm(farOut(address))).toBe("too-large");
});

test("a form of more rows than any has is refused, and so is a file of more bytes", async () => {
  const data = [["type", "name"], ...Array.from({ length: 2001 }, (_, at) => ["text", `q${at}`])];
  const book = [{ sheet: "survey", data: data.map((row) => row.map((value) => ({ value }))) }];
  expect(await readXlsForm(await writeWorkbook(book).toBlob())).toBe("too-large");
  expect(await readXlsForm(new Blob([new Uint8Array(5_000_001)]))).toBe("too-large");
});

test("brackets without an end are more than a condition here can say", () => {
  expect(conditionOf("(".repeat(40_000))).toBeNull();
});

test("a draft with gaps comes back with its gaps", () => {
  const survey = shippedSurvey("ward-short-9");
  const places = survey.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
  fc.assert(
    fc.property(fc.subarray(places), fc.constantFrom("vi" as const, "en" as const), (emptied, language) => {
      const draft = structuredClone(survey);
      for (const item of draft.criteria.flatMap(({ questions }) => questions)) if (emptied.includes(item.id)) item.text[language] = "";
      expect(canonicalText(surveyOf(sheetsOf(draft)).survey)).toBe(canonicalText(draft));
    }),
    { numRuns: 30 },
  );
});

test("what other programs leave aside is said by kind", () => {
  expect(notUnderstood(shippedSurvey("sipas-2640")).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["rates", "sources", "origin"]),
  );
});
