import { describe, expect, test } from "vitest";
import { takeBack } from "../../../src/server/integrity/take-back.ts";
import { writeMeta } from "../../../src/server/store/meta.ts";
import { aResponse } from "../../support/a-survey.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";
import { displeased, forms, managerOf, pleased, send, survey, wrote } from "./a-desk-of-remarks.ts";

const crowded = { reasons: { ACC: ["acc-crowded"] } };
const far = { reasons: { ACC: ["acc-far"] } };
const many = { timeout: 90_000 };
const of = (procedure: string) => ({ procedure });
const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `ý kiến ${from + index}`);

const annul = (desk: DeskOnAny, day: string) =>
  desk.store.change(async (transaction) => {
    const id = "00000000-0000-4000-8000-000000000001";
    const selection = { unit: "xa-mot", counter: null, first_day: day, last_day: day, flag: "all" };
    const asked = { reason: "sai quầy", asked_by: "a", asked_hour: "2026-11-19T03:00:00Z" };
    await takeBack(transaction, { ...selection, firstDay: day, lastDay: day }, { minimumGroup: 0, now: desk.day.now });
    await transaction
      .insertInto("annulment")
      .values({ id, ...selection, ...asked })
      .execute();
    const approval = { annulment: id, approved_by: "b", approved_hour: "2026-11-19T03:00:00Z", responses: 10 };
    await transaction.insertInto("annulment_approval").values(approval).execute();
  });

describe.each(engines)("on %s", (engine) => {
  test("a manager reads what was written in a month that is over: words, reasons, and nothing of who or when", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(12, pleased), [wrote("Chờ lâu.", displeased, crowded), wrote("Cảm ơn các anh chị.")]);
    const manager = await managerOf(desk, "xa-mot");
    const found = await manager.remarks();
    if (found.state === "hidden") throw new Error("nothing is told");
    expect(found).toMatchObject({ total: 2, pages: 1, routed: 0 });
    for (const remark of found.remarks) expect(Object.keys(remark).toSorted()).toEqual(["question", "reasons", "ref", "words"]);
    expect(found.remarks.map(({ words, reasons }) => [words, reasons])).toEqual(expect.arrayContaining([["Chờ lâu.", []]]));
    expect(found.remarks.map(({ ref }) => ref)).toEqual(found.remarks.map(({ ref }) => ref).toSorted());
    expect(await manager.words({ period: "2026" })).toEqual(["Chờ lâu.", "Cảm ơn các anh chị."].toSorted());
  });

  test("nothing is told of fewer than ten, nor in a longer period of a half-month of so few", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    const later = { day: "2026-10-20" };
    await send(desk, forms(8, pleased), [wrote("của chín người")]);
    const manager = await managerOf(desk, "xa-mot");
    expect(await manager.words()).toBe("hidden");
    await send(desk, forms(20, pleased, later), [wrote("của hai mươi mốt người", pleased, later)]);
    // The nine of the first half have no others to be among until the quarter is over.
    expect(await manager.words()).toEqual(["của hai mươi mốt người"]);
    expect(await manager.words({ period: "2026" })).toEqual(["của hai mươi mốt người"]);
  });

  test("a half-month is told of when it is over", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    const november = { day: "2026-11-03" };
    await send(desk, forms(10, pleased, november), [wrote("nửa đầu tháng", pleased, november)]);
    await send(desk, forms(10, pleased, { day: "2026-11-17" }), [wrote("tuần này", pleased, { day: "2026-11-17" })]);
    expect(await (await managerOf(desk, "xa-mot")).words({ period: "2026-11" })).toEqual(["nửa đầu tháng"]);
    desk.day.now = new Date("2026-12-01T03:00:00Z");
    expect(await (await managerOf(desk, "xa-mot")).words({ period: "2026-11" })).toEqual(["nửa đầu tháng", "tuần này"]);
  });

  test("what came late is found, and a month's remarks come fifty a page, each once", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    const manager = await managerOf(desk, "xa-mot");
    await send(
      desk,
      names(0, 70).map((name) => wrote(name)),
    );
    expect(await manager.remarks()).toMatchObject({ total: 70, pages: 2 });
    await send(
      desk,
      names(70, 110).map((name) => wrote(name)),
    );
    const pages = await Promise.all(["1", "2", "3", "4"].map((page) => manager.words({ page })));
    expect(pages.map((page) => page.length)).toEqual([50, 50, 10, 0]);
    expect(new Set(pages.flat())).toEqual(new Set(names(0, 110)));
  });

  test("sieved by a criterion or a reason, where ten gave that low score or tapped that reason", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(20, pleased), forms(8, displeased, crowded), forms(9, displeased, far));
    await send(desk, [wrote("đông", displeased, crowded), wrote("xa", displeased, far), wrote("tốt")]);
    const manager = await managerOf(desk, "xa-mot");
    expect(await manager.words({ criterion: "ACC" })).toEqual(["xa", "đông"]);
    expect(await manager.words({ reason: "acc-far" })).toEqual(["xa"]);
    expect(await manager.words({ reason: "acc-crowded", criterion: "ACC" })).toBe("hidden");
    expect(await manager.words({ criterion: "FBK" })).toBe("hidden");
    const found = await manager.remarks({ criterion: "ACC" });
    const reasons = found.state === "shown" ? found.remarks.map((remark) => remark.reasons) : [];
    expect(reasons).toEqual(
      expect.arrayContaining([[{ criterion: "ACC", reason: "acc-far" }], [{ criterion: "ACC", reason: "acc-crowded" }]]),
    );
  });

  test("by procedure, where ten of the group came for it; what names a person stays out, and what is left is counted", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(14, pleased, of("1.000001")), forms(7, pleased, of("1.000002")), forms(12, pleased));
    await send(desk, [wrote("thủ tục một", pleased, of("1.000001")), wrote("ông Ba", pleased, of("1.000001"))]);
    await send(desk, [wrote("thủ tục hai", pleased, of("1.000002")), wrote("không rõ")]);
    const manager = await managerOf(desk, "xa-mot");
    const listed = await manager.remarks();
    const naming = listed.state === "shown" ? listed.remarks.find(({ words }) => words === "ông Ba") : undefined;
    expect(await manager.route(naming?.ref ?? "", "head")).toBe(200);
    const { procedures, hidden } = await manager.byProcedure();
    expect(procedures.map(({ procedure, remarks }) => [procedure, remarks.map(({ words }) => words)])).toEqual([
      ["1.000001", ["thủ tục một"]],
    ]);
    expect(hidden).toBe(1);
  });

  test("one that names a person leaves the lists, is found above, and can be put back; the log says who, never what", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(12, pleased), [wrote("Bà Tư ở quầy 2"), wrote("tốt")], forms(30, pleased, { unit: "xa-hai" }));
    const [own, above, beside] = [await managerOf(desk, "xa-mot"), await managerOf(desk, null), await managerOf(desk, "xa-hai")];
    const found = await own.remarks();
    const ref = (found.state === "shown" && found.remarks.find(({ words }) => words === "Bà Tư ở quầy 2")?.ref) || "";
    expect([await beside.route(ref, "head"), await own.route("no-such", "head")]).toEqual([404, 404]);
    expect([await own.route(ref, "head"), await own.route(ref, "head")]).toEqual([200, 200]);
    expect(await own.remarks()).toMatchObject({ total: 1, routed: 1, remarks: [{ words: "tốt" }] });
    expect(await above.routed()).toEqual([{ ref, unit: "xa-mot", words: "Bà Tư ở quầy 2" }]);
    expect(await beside.routed()).toEqual([]);
    expect(await above.route(ref, "back")).toBe(200);
    expect([await own.routed(), await own.words()]).toEqual([[], ["Bà Tư ở quầy 2", "tốt"]]);
    const deeds = await desk.store.database.selectFrom("audit").select(["action", "unit", "detail"]).orderBy("id").execute();
    expect(deeds.filter(({ action }) => action.startsWith("remark"))).toEqual([
      { action: "remark-routed", unit: "xa-mot", detail: `{"remark":"${ref}"}` },
      { action: "remark-put-back", unit: "xa-mot", detail: `{"remark":"${ref}"}` },
    ]);
    const routes = await desk.store.database.selectFrom("remark_route").select(["place", "sent_to"]).orderBy("place").execute();
    expect(routes.map(({ sent_to: sentTo }) => sentTo)).toEqual(["head", "back"]);
  });

  test("of several small units a remark is told where all of them are seen, and routed under the unit above", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    const lastYear = { day: "2025-12-03" };
    await send(desk, forms(6, pleased, lastYear), forms(5, pleased, { ...lastYear, unit: "xa-hai" }), [wrote("nhỏ", pleased, lastYear)]);
    const [above, own] = [await managerOf(desk, "tinh"), await managerOf(desk, "xa-mot")];
    expect(await own.words({ period: "2025" })).toBe("hidden");
    const found = await above.remarks({ period: "2025" });
    const [remark] = found.state === "shown" ? found.remarks : [];
    expect(remark?.words).toBe("nhỏ");
    expect([await own.route(remark?.ref ?? "", "head"), await above.route(remark?.ref ?? "", "head")]).toEqual([404, 200]);
    expect((await above.routed()).map(({ unit }) => unit)).toEqual(["tinh"]);
    expect(await own.routed()).toEqual([]);
  });

  test("words whose time is over, of forms that were annulled, and of practice are not told", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(30, pleased), [wrote("ở lại"), wrote("thử", pleased, { mode: "practice" })]);
    await send(desk, forms(11, pleased, { day: "2026-10-20" }), [wrote("bị hủy", pleased, { day: "2026-10-20" })]);
    const manager = await managerOf(desk, "xa-mot");
    expect(await manager.words()).toEqual(["bị hủy", "ở lại"]);
    await annul(desk, "2026-10-20");
    expect(await manager.words()).toEqual(["ở lại"]);
    await desk.store.write(async (transaction) => {
      await transaction.deleteFrom("comment").execute();
      await writeMeta(transaction, "comments_gone_before", "2026-10-31T00:00:00Z~");
    });
    expect(await manager.remarks()).toMatchObject({ state: "shown", total: 0, pages: 0 });
    await send(desk, [wrote("mới đến")]);
    expect(await manager.words()).toEqual(["mới đến"]);
  });

  test("a week, whatever narrows, and what the survey does not know is refused with a sentence", many, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, [recordOf(aResponse(survey, pleased, { unit: "xa-mot" }))]);
    const manager = await managerOf(desk, "xa-mot");
    for (const [place, asked] of [
      ["period", { period: "2026-W41" }],
      ["field", { field: "land" }],
      ["procedure", { procedure: "1.000001" }],
      ["respondentType", { respondentType: "citizen" }],
      ["criterion", { criterion: "OFF" }],
      ["reason", { criterion: "ACC", reason: "fbk-no-reply" }],
      ["unit", { unit: "xa-hai" }],
    ] as const) {
      const { status, text } = await manager.ask("/api/remarks", asked);
      expect([place, status, JSON.parse(text).faults]).toEqual([place, 400, expect.arrayContaining([expect.objectContaining({ place })])]);
    }
  });
});
