import { describe, expect, test } from "vitest";
import type { Response } from "#survey/response.ts";
import { countMarksIn } from "../../../src/server/store/migrations/fifth-marks.ts";
import { approveAnswer, askAnswer } from "../../../src/server/integrity/annulments.ts";
import { aForm, anAdmin, aStore, valid } from "../integrity/a-store.ts";
import { engines } from "../open-desk.ts";
import { talliesIn } from "../recount.ts";

/** Forms that came to be in every way there is. */
const forms = (count: number): Response[] =>
  Array.from({ length: count }, (_, index) =>
    aForm({
      unit: index % 3 === 0 ? "xa-mot" : "so-xay-dung",
      day: index % 2 === 0 ? "2026-11-14" : "2026-11-19",
      seconds: index % 5,
      clock: index % 7 === 0 ? "unverified" : "verified",
      launchedBy: index % 4 === 0 ? "citizen" : "staff",
      ...(index % 4 > 0 && { staffWord: { result: "granted", returned: index % 4 === 1 ? "late" : "on-time" } }),
      quality: {
        straightLine: index % 6 === 0,
        outsideOpeningHours: index % 11 === 0,
        noLaunch: index % 13 === 0,
        sinceLastSave: index % 9 === 0 ? "under-15-s" : "more",
      },
    }),
  );

const wish = {
  unit: "xa-mot",
  counter: null,
  firstDay: "2026-11-14",
  lastDay: "2026-11-19",
  flag: "straight-line",
  reason: "sai quầy",
} as const;

describe.each(engines)("on %s", (engine) => {
  test("forms kept by an older program are counted by how they came to be, as if they had come today", { timeout: 60_000 }, async () => {
    await using desk = await aStore(engine);
    const { store, clock } = desk;
    await desk.keep(...forms(1100).map((form) => valid(form, clock.now)), valid(aForm({ mode: "practice", seconds: 1 }), clock.now));
    const asked = await askAnswer(desk.desk, wish, anAdmin());
    if (!("output" in asked)) throw new Error("nothing was asked");
    expect(await approveAnswer(desk.desk, { id: asked.output.id }, anAdmin())).toMatchObject({ status: 200 });
    const today = await talliesIn(store.database);
    const marked = Object.keys(today).filter((cell) => /quality|staff-word|launched-by/.test(cell));
    expect(marked.some((cell) => cell.includes("|annulled|"))).toBe(true);
    await store.change(async (transaction) => {
      await transaction.deleteFrom("tally").where("dimension", "in", ["quality", "staff-word"]).execute();
      await transaction
        .updateTable("tally")
        .set({ counts: Uint8Array.of(0) })
        .where("dimension", "=", "launched-by")
        .execute();
    });
    expect((await desk.check()).found).toBe(marked.length);
    await store.change((transaction) => countMarksIn(transaction));
    expect(await talliesIn(store.database)).toEqual(today);
    expect((await desk.check()).told).toEqual([]);
  });
});
