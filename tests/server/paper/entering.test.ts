import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { responseId } from "#protocol/response-id.ts";
import { levels, notApplicable } from "#survey/scale.ts";
import { answersOf, hashOf } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { engines } from "../open-desk.ts";
import { recount, rowsIn, talliesIn } from "../recount.ts";
import { aPaperDesk, sheetsIn, survey, typedFrom } from "./a-paper-desk.ts";

describe.each(engines)("on %s", (engine) => {
  let desk: Awaited<ReturnType<typeof aPaperDesk>>;

  beforeAll(async () => {
    desk = await aPaperDesk(engine);
  }, 60_000);

  afterAll(async () => desk[Symbol.asyncDispose]());

  test("a sheet becomes one response of its place, without any time finer than its day", async () => {
    const sheet = await desk.sheet({ language: "en" });
    const answers = answersOf({ "acc-1": 4, "acc-2": 5, "acc-3": 2 });
    const staffWord = { result: "granted", returned: "late" } as const;
    const typed = typedFrom(sheet, { answers, reasons: { ACC: ["acc-far"] }, field: "land", respondentType: "citizen", staffWord });
    expect(await desk.enter(typed, desk.staff)).toEqual({ status: 200, json: { outcome: "completed" } });
    const response = (await desk.responses()).at(-1);
    expect(response).toMatchObject({
      survey: hashOf(survey),
      unit: "xa-mot",
      counter: null,
      field: "land",
      wave: null,
      respondentType: "citizen",
      channel: "paper",
      mode: "live",
      launchedBy: "staff",
      staffWord,
      outcome: "completed",
      assisted: false,
      language: "en",
      day: "2026-11-19",
      hour: 12,
      seconds: 0,
      secondsByScreen: {},
      answers,
      reasons: { ACC: ["acc-far"] },
    });
    expect(response?.id.slice(0, 15)).toBe(responseId(Date.parse("2026-11-19"), new Uint8Array(16)).slice(0, 15));
    expect(await rowsIn(desk.store.database, "receive_time")).toBe(0);
    const [{ standing } = { standing: "" }] = await desk.store.database.selectFrom("response").select("standing").execute();
    expect(standing).toBe("counted");
  });

  test("a sheet is entered once, and what it says is told to nobody", async () => {
    const sheet = await desk.sheet();
    expect(await desk.readSheet(sheet)).toMatchObject({ entered: false, unit: "xa-mot", printedOn: "2026-11-19" });
    await desk.enter(typedFrom(sheet));
    const before = await rowsIn(desk.store.database, "response");
    expect(await desk.enter(typedFrom(sheet, { answers: answersOf({ "acc-1": 1 }) }))).toMatchObject({
      status: 409,
      json: { error: "conflict", faults: [{ place: "sheet" }] },
    });
    expect(await rowsIn(desk.store.database, "response")).toBe(before);
    const told = await desk.readSheet(sheet);
    expect(told).toMatchObject({ entered: true });
    expect(JSON.stringify(told)).not.toContain("satisfied");
  });

  test("one sheet entered by ten people at the same time is one response", async () => {
    const sheet = await desk.sheet();
    const before = await rowsIn(desk.store.database, "response");
    const answers = await Promise.all(Array.from({ length: 10 }, () => desk.enter(typedFrom(sheet))));
    expect([200, 409].map((status) => answers.filter((answer) => answer.status === status).length)).toEqual([1, 9]);
    expect(await rowsIn(desk.store.database, "response")).toBe(before + 1);
    expect((await desk.check()).told).toEqual([]);
  });

  test("a number nobody printed, a mistyped one and one of another unit are the same to staff: none", async () => {
    const sheet = await desk.sheet();
    const mistyped = `${sheet.slice(0, 9)}${(Number(sheet.at(-1)) + 1) % 10}`;
    const tries = [
      await desk.enter(typedFrom("0000000000"), desk.staffElsewhere),
      await desk.enter(typedFrom(mistyped), desk.staffElsewhere),
      await desk.enter(typedFrom(sheet), desk.staffElsewhere),
    ];
    expect(new Set(tries.map((one) => JSON.stringify(one)))).toHaveLength(1);
    expect(tries[0]?.status).toBe(404);
    expect(await desk.readSheet(sheet, desk.staffElsewhere)).toMatchObject({ error: "not-found" });
    expect((await desk.enter(typedFrom(sheet), desk.staff)).status).toBe(200);
  });

  test("required answers left out make it partial", async () => {
    const sheet = await desk.sheet();
    expect((await desk.enter(typedFrom(sheet, { answers: answersOf({ "acc-1": 4 }) }))).json).toEqual({ outcome: "partial" });
  });

  test.each([
    ["a day before the sheet was printed", { day: "2026-11-18" }, ["day"]],
    ["a day to come", { day: "2026-11-20" }, ["day"]],
    ["nothing at all", { answers: {} }, ["answers"]],
    ["a field there is not", { field: "none" }, ["field"]],
    ["a procedure there is not", { procedure: "1.9" }, ["procedure"]],
    [
      "an answer to a question that is not asked after the others",
      { answers: answersOf({ "acc-1": 4, "late-told": "told" }) },
      ["answers.late-told"],
    ],
    ["an answer to what staff said by giving the sheet", { answers: answersOf({ "received-result": "yes" }) }, ["answers.received-result"]],
    ["reasons where nothing was rated low", { reasons: { ACC: ["acc-far"] } }, ["reasons.ACC"]],
    ["a reason of another criterion", { answers: answersOf({ "acc-1": 1 }), reasons: { ACC: ["fbk-no-reply"] } }, ["reasons.ACC[0]"]],
    ["two levels for one item", { answers: { "acc-1": ["satisfied", "neutral"] } }, ["answers.acc-1"]],
    ["«không áp dụng» where it is not offered", { answers: { "acc-1": [notApplicable.id] } }, ["answers.acc-1[0]"]],
    ["words with half a letter", { comments: { "comment-text": "tốt \ud83d" } }, ["comments.comment-text.words"]],
    ["blank words alone", { answers: {}, comments: { "comment-text": " \n\u00a0 " } }, ["comments.comment-text"]],
    ["words where no words are asked", { comments: { "acc-1": "tốt" } }, ["comments.acc-1"]],
  ])("%s is refused with its place, and the sheet can be entered still", async (_, changes, places) => {
    const sheet = await desk.sheet();
    const { status, json } = await desk.enter(typedFrom(sheet, changes));
    expect([status, new Set(faultsOf(json))]).toEqual([400, new Set(places)]);
    expect((await desk.enter(typedFrom(sheet))).status).toBe(200);
  });

  test("a sheet of a wave counts for it, on its days only", async () => {
    await using later = await aPaperDesk(engine);
    const { revision } = JSON.parse((await later.get("/api/organisation/waves")).text);
    const units = [{ unit: "xa-mot", returned: null }];
    const wave = { id: "ngan", name: { vi: "Ngắn", en: "Short" }, survey: hashOf(survey), units, mode: "live" };
    await later.ask("/api/organisation/waves", { revision, wave: { ...wave, first: "2026-11-20", last: "2026-11-20" } });
    const sheet = await later.sheet({ wave: "ngan" });
    expect(faultsOf((await later.enter(typedFrom(sheet))).json)).toEqual(["day"]);
    later.day.now = new Date("2026-11-21T03:20:00Z");
    const { cookie } = await signedIn(later.store, { role: "admin", now: later.day.now });
    expect(faultsOf((await later.enter(typedFrom(sheet, { day: "2026-11-21" }), cookie)).json)).toEqual(["day"]);
    expect((await later.enter(typedFrom(sheet, { day: "2026-11-20" }), cookie)).status).toBe(200);
    expect(await later.responses()).toMatchObject([{ wave: "ngan", day: "2026-11-20" }]);
  });

  test("free words are kept apart, and only their salted hash in the response", async () => {
    const sheet = await desk.sheet();
    const words = "Chờ lâu quá.";
    expect((await desk.enter(typedFrom(sheet, { comments: { "comment-text": ` ${words}\n` } }))).status).toBe(200);
    const kept = await desk.store.database.selectFrom("comment").select(["question", "words", "salt"]).where("words", "=", words).execute();
    expect(kept).toEqual([{ question: "comment-text", words, salt: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
    expect(JSON.stringify(await desk.responses())).not.toContain("Chờ lâu");
    expect((await desk.check()).told).toEqual([]);
  });

  test("the log says who typed in sheets for which unit in which hour, once an hour, and no sheet, answer or second", async () => {
    await using quiet = await aPaperDesk(engine);
    const { json } = await quiet.print({ count: 3 });
    const [one = "", two = "", three = ""] = sheetsIn(json);
    const elsewhere = await quiet.sheet({ unit: "xa-hai" });
    quiet.day.now = new Date("2026-11-19T03:20:31Z");
    await quiet.enter(typedFrom(one), quiet.staff);
    await quiet.enter(typedFrom(elsewhere), quiet.staffElsewhere);
    quiet.day.now = new Date("2026-11-19T03:45:12Z");
    await quiet.enter(typedFrom(two), quiet.staff);
    quiet.day.now = new Date("2026-11-19T04:05:07Z");
    await quiet.enter(typedFrom(three), quiet.staff);
    const rows = await quiet.store.database.selectFrom("audit").selectAll().orderBy("id").execute();
    const deeds = rows.filter(({ action }) => action === "sheet-entered").map(({ at, hour, unit, detail }) => [at, hour, unit, detail]);
    const [first, second] = ["2026-11-19T03:00:00Z", "2026-11-19T04:00:00Z"];
    expect(deeds).toEqual([
      [first, first, "xa-mot", "{}"],
      [first, first, "xa-hai", "{}"],
      [second, second, "xa-mot", "{}"],
    ]);
    const everything = JSON.stringify(rows);
    expect([one, two, three, "satisfied"].filter((secret) => everything.includes(secret))).toEqual([]);
    expect(JSON.stringify(quiet.lines)).not.toContain(one);
    expect((await quiet.check()).told).toEqual([]);
  });

  test("no device and no number of one is touched", async () => {
    const devices = () => desk.store.database.selectFrom("device").selectAll().execute();
    const ranges = () => desk.store.database.selectFrom("sequence_range").selectAll().execute();
    const before = [await devices(), await ranges()];
    await desk.enter(typedFrom(await desk.sheet()));
    expect([await devices(), await ranges()]).toEqual(before);
  });

  test("what was typed is what is counted, chain and tallies fit, whatever was on the sheets", async () => {
    const level = fc.constantFrom(...levels.map(({ id }) => id));
    const onSheet = fc.record(
      { "acc-1": level, "acc-2": fc.oneof(level, fc.constant(notApplicable.id)), "acc-3": level },
      { requiredKeys: ["acc-1"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(onSheet, { minLength: 1, maxLength: 5 }), async (sheets) => {
        const before = countsOf(await desk.responses());
        const { json } = await desk.print({ count: sheets.length });
        for (const [index, number] of sheetsIn(json).entries())
          expect((await desk.enter(typedFrom(number, { answers: answersOf(sheets[index] ?? {}) }))).status).toBe(200);
        const typed = countsOf(sheets.map((one) => ({ answers: answersOf(one) })));
        expect(countsOf(await desk.responses())).toEqual(sumOf(before, typed));
        expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
      }),
      { numRuns: 8 },
    );
    const { told, responses } = await desk.check();
    expect([told, responses]).toEqual([[], await rowsIn(desk.store.database, "response")]);
  });

  test("twelve contented sheets are twelve contented people in the figures", async () => {
    const { json } = await desk.print({ unit: "xa-hai", count: 12 });
    for (const number of sheetsIn(json)) await desk.enter(typedFrom(number));
    const asked = new URLSearchParams({ survey: hashOf(survey), period: "all", groupBy: "unit", method: "means", unit: "xa-hai" });
    const { text } = await desk.get(`/api/results?${asked}`);
    expect(JSON.parse(text)).toMatchObject({ total: { overall: { n: 12 } }, groups: [{ key: "xa-hai" }] });
  });

  test("a sheet whose row says it was never entered shows when everything is checked", async () => {
    const sheet = await desk.sheet();
    await desk.enter(typedFrom(sheet));
    await desk.store.write((transaction) =>
      transaction.updateTable("paper_sheet").set({ entered: 0 }).where("number", "=", sheet).execute(),
    );
    expect((await desk.check()).told).toMatchObject([{ kind: "numbers" }]);
    await desk.store.write((transaction) =>
      transaction.updateTable("paper_sheet").set({ entered: 1 }).where("number", "=", sheet).execute(),
    );
  });
});

function faultsOf(json: unknown): string[] {
  return Problem.parse(json).faults?.map(({ place }) => place) ?? [];
}

type Counts = Record<string, number>;

function countsOf(given: readonly { readonly answers: Readonly<Record<string, readonly string[]>> }[]): Counts {
  const counts: Counts = {};
  for (const { answers } of given)
    for (const [question, chosen] of Object.entries(answers))
      for (const option of chosen) counts[`${question} ${option}`] = (counts[`${question} ${option}`] ?? 0) + 1;
  return counts;
}

function sumOf(one: Counts, other: Counts): Counts {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
}
