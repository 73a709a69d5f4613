import { describe, expect, test } from "vitest";
import { decide } from "../../../src/server/integrity/held-decisions.ts";
import { FarBehind, RemarkIndex } from "../../../src/server/remarks/remark-index.ts";
import { readSurveys } from "../../../src/server/store/surveys.ts";
import { writeMeta } from "../../../src/server/store/meta.ts";
import type { Engine } from "../../../src/server/store/engine.ts";
import { aForm, anAdmin, aStore, held, tablet, valid, withWords } from "../integrity/a-store.ts";
import { engines } from "../open-desk.ts";

type Desk = Awaited<ReturnType<typeof aStore>>;

/** Forms with words, as they come before the store. */
const written = (desk: Desk, count: number, overrides: Parameters<typeof aForm>[0] = {}) =>
  Array.from({ length: count }, () => {
    const { form, comments } = withWords(aForm(overrides), { "comment-text": "Chờ lâu quá." });
    return valid(form, desk.clock.now, comments);
  });

/** What an index beside a store knows, by units. */
function beside({ store }: Desk, engine: Engine) {
  const index = new RemarkIndex();
  const source = {
    database: store.database,
    engine,
    surveyOf: async (_: unknown, hash: string) => {
      const survey = (await readSurveys(store.database)).get(hash);
      if (!survey) throw new Error("no such survey");
      return survey;
    },
  };
  const units = () => index.surveys.flatMap((survey) => index.entriesOf(survey)).map(({ remark }) => remark.unit);
  return {
    catchUp: () => index.catchUp(source),
    now: async () => {
      await index.bringTo(source);
      return units().toSorted();
    },
  };
}

const forget = (desk: Desk, what: "comments" | "practice", hour: string) =>
  desk.store.write(async (transaction) => {
    await transaction.deleteFrom("comment").execute();
    await writeMeta(transaction, `${what}_gone_before`, hour);
  });

describe.each(engines)("on %s", (engine) => {
  test("what comes is found, whichever unit it is of; practice is none", { timeout: 60_000 }, async () => {
    await using desk = await aStore(engine);
    const index = beside(desk, engine);
    expect(await index.now()).toEqual([]);
    await desk.keep(...written(desk, 1, { unit: "xa-mot" }), ...written(desk, 1, { mode: "practice" }), valid(aForm(), desk.clock.now));
    expect(await index.now()).toEqual(["xa-mot"]);
    await desk.keep(...written(desk, 2, { unit: "xa-hai" }));
    expect(await index.now()).toEqual(["xa-hai", "xa-hai", "xa-mot"]);
  });

  test("a record that is held has a remark when it is released, and once", { timeout: 60_000 }, async () => {
    await using desk = await aStore(engine);
    const index = beside(desk, engine);
    const { form, comments } = withWords(aForm({ unit: "xa-mot" }), { "comment-text": "Chờ lâu quá." });
    await desk.keep(held(form, desk.clock.now, { comments }));
    expect(await index.now()).toEqual([]);
    const wish = { selection: { which: "device", device: tablet }, decision: "release", reason: "đã hỏi" } as const;
    await decide(desk.desk, wish, { account: anAdmin().account, seen: null });
    expect([await index.now(), await index.now()]).toEqual([["xa-mot"], ["xa-mot"]]);
  });

  test("after words were deleted what came since is found, though it bears their numbers", { timeout: 60_000 }, async () => {
    await using desk = await aStore(engine);
    const index = beside(desk, engine);
    await desk.keep(...written(desk, 2, { mode: "practice" }));
    expect(await index.now()).toEqual([]);
    await forget(desk, "practice", "2026-11-19T04:00:00Z~");
    await desk.keep(...written(desk, 2, { unit: "xa-mot" }));
    await expect(index.now()).rejects.toThrow(FarBehind);
    await index.catchUp();
    expect(await index.now()).toEqual(["xa-mot", "xa-mot"]);
    await forget(desk, "comments", "2026-11-19T05:00:00Z~");
    await index.catchUp();
    expect(await index.now()).toEqual([]);
  });

  test("more than is read while somebody waits is read beside, part by part", { timeout: 90_000 }, async () => {
    await using desk = await aStore(engine);
    const index = beside(desk, engine);
    for (let part = 0; part < 12; part += 1) await desk.keep(...written(desk, 50));
    await expect(index.now()).rejects.toThrow(FarBehind);
    await index.catchUp();
    expect(await index.now()).toHaveLength(600);
  });
});
