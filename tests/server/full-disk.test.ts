import { expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { openDesk, recordOf, tablet } from "./open-desk.ts";
import { recount, rowsIn, talliesIn } from "./recount.ts";

const survey = aSurvey();
const said = { "acc-1": 4, "acc-2": 4, "acc-3": 4 } as const;
const batch = () => Array.from({ length: 20 }, () => recordOf(aResponse(survey, said)));

test("a full disk gives no receipt, says so, still answers questions, and recovers by itself", async () => {
  await using desk = await openDesk({ survey });
  const pages = Number(desk.connection.prepare("pragma page_count").get()?.["page_count"]);
  desk.connection.exec(`pragma max_page_count = ${pages + 20}`);
  const receipts = [];
  let refusal: Response | undefined;
  const lost = batch();
  while (!refusal) {
    const records = receipts.length === 0 ? batch() : lost;
    const answer = await desk.post(JSON.stringify({ protocol: 1, device: tablet, app: "1.0", records: [...records, ...batch()] }));
    if (answer.status === 201) receipts.push(await answer.json());
    else refusal = answer;
    expect(receipts.length).toBeLessThan(50);
  }
  expect(refusal.status).toBe(503);
  expect(refusal.headers.get("retry-after")).toBe("60");
  expect(Problem.parse(await refusal.json()).error).toBe("storage-full");
  expect(receipts.length).toBeGreaterThan(0);
  expect(desk.day.broken).toBe(0);
  expect((await desk.get("/api/catalogue")).status).toBe(200);

  desk.connection.exec("pragma max_page_count = 1000000");
  const after = batch();
  expect(new Set(await desk.outcomes(after))).toEqual(new Set(["accepted"]));
  expect(new Set(await desk.outcomes(after))).toEqual(new Set(["duplicate"]));
  expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
});

test("a disk that fails gives no receipt and ends the process, for nobody knows what was synced", async () => {
  await using desk = await openDesk({ survey });
  const exec = desk.connection.exec.bind(desk.connection);
  desk.connection.exec = (sql) => {
    if (sql === "commit") throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 1034 });
    exec(sql);
  };
  const answer = await desk.post(JSON.stringify({ protocol: 1, device: tablet, app: "1.0", records: batch() }));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
  expect(desk.day.broken).toBe(1);
  expect(await rowsIn(desk.store.database, "response")).toBe(0);
});

test("a volume that takes no writes gives no receipt, says so, still answers questions, and recovers by itself", async () => {
  await using desk = await openDesk({ survey });
  const records = batch();
  const send = () => desk.post(JSON.stringify({ protocol: 1, device: tablet, app: "1.0", records }));
  desk.connection.exec("pragma query_only = on");
  const answer = await send();
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
  expect(Problem.parse(await answer.json()).error).toBe("storage-failed");
  expect(desk.day.broken).toBe(0);
  expect((await desk.get("/api/catalogue")).status).toBe(200);
  desk.connection.exec("pragma query_only = off");
  expect((await send()).status).toBe(201);
  expect(await rowsIn(desk.store.database, "response")).toBe(records.length);
});
