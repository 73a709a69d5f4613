import * as fc from "fast-check";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Bundle } from "#protocol/bundle.ts";
import { Problem } from "#protocol/problem.ts";
import { writeSurveysInForce } from "../../src/server/store/surveys.ts";
import { aResponse, aSurvey, hashOf } from "../support/a-survey.ts";
import { written } from "../support/written.ts";
import { newFolder, openDesk, recordOf, tablet } from "./open-desk.ts";

const survey = aSurvey();
const json = { "content-type": "application/json" };

test.each<[string, number, string, { body: BodyInit; headers: Record<string, string> }]>([
  ["as text", 415, "wrong-type", { body: "{}", headers: { "content-type": "text/plain" } }],
  ["as a form", 415, "wrong-type", { body: new URLSearchParams("a=1"), headers: {} }],
  ["that is no JSON", 400, "invalid-input", { body: "{", headers: json }],
  ["that is empty", 400, "invalid-input", { body: "", headers: json }],
  ["that is not UTF-8", 400, "invalid-input", { body: new Uint8Array([0x22, 0xff, 0x22]), headers: json }],
  ["of another protocol", 400, "invalid-input", { body: '{"protocol":2,"device":"x","app":"1","records":[]}', headers: json }],
  ["over a megabyte", 413, "too-large", { body: "x".repeat(1_000_001), headers: json }],
  ["announced over a megabyte", 413, "too-large", { body: "{}", headers: { ...json, "content-length": "1000001" } }],
])("a batch %s is refused with %i %s", async (...[, status, error, { body, headers }]) => {
  await using desk = await openDesk({ survey });
  const answer = await desk.post(body, headers);
  expect(answer.status).toBe(status);
  expect(Problem.parse(await answer.json()).error).toBe(error);
});

test("a refused batch is told every place that is wrong", async () => {
  await using desk = await openDesk({ survey });
  const answer = await desk.post(JSON.stringify({ protocol: 1, device: "tablet 7", records: {} }));
  expect(Problem.parse(await answer.json()).faults?.map(({ place }) => place)).toEqual(["device", "app", "records"]);
});

test("what is too short is told how long it must be, and a body that is no object is called by its name", async () => {
  await using desk = await openDesk({ survey });
  const short = await desk.ask("/api/me/password", { current: "x", next: "ngắn" });
  expect(short.json).toMatchObject({ faults: [{ place: "next", fault: "is shorter than 12 characters" }] });
  expect((await desk.ask("/api/me/password", [])).json).toMatchObject({
    faults: [{ place: "input", fault: "must be an object in braces" }],
  });
});

test("a number no tablet gives out is rejected, and no gap is made of it", async () => {
  await using desk = await openDesk({ survey });
  const form = recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 4, "acc-3": 4 }), { sequence: Number.MAX_SAFE_INTEGER });
  expect(await desk.send([form])).toMatchObject([{ outcome: "rejected", reason: "not a record: sequence must be at most 10000000" }]);
});

test("more than fifty records are refused as a whole", async () => {
  await using desk = await openDesk({ survey });
  const answer = await desk.post(JSON.stringify({ protocol: 1, device: tablet, app: "1", records: Array.from({ length: 51 }, () => 1) }));
  expect(answer.status).toBe(400);
});

test("members a newer tablet adds are no reason to refuse", async () => {
  await using desk = await openDesk({ survey });
  const record = { ...recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 4, "acc-3": 4 })), weight: 3 };
  const answer = await desk.post(JSON.stringify({ protocol: 1, device: tablet, app: "9.9", mood: "good", records: [record] }));
  expect(await answer.json()).toMatchObject({ results: [{ outcome: "accepted" }] });
});

test("an unknown call is not found, in JSON", async () => {
  await using desk = await openDesk({ survey });
  for (const path of ["/api/secrets", "/api/secrets/", "/api/responses"]) {
    const { status, text } = await desk.get(path);
    expect([status, Problem.parse(JSON.parse(text)).error]).toEqual([404, "not-found"]);
  }
});

test("a stopping endpoint sends new calls away until later", async () => {
  await using desk = await openDesk({ survey });
  desk.day.isStopping = true;
  const answer = await desk.app.request("/api/bundle");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(Problem.parse(await answer.json()).error).toBe("stopping");
});

test("an unexpected failure answers 500 and tells nobody why", async () => {
  await using desk = await openDesk({ survey });
  vi.spyOn(desk.store, "known").mockImplementation(() => {
    throw new Error("secret of the house");
  });
  const answer = await desk.getAsTablet("/api/bundle");
  const text = await answer.text();
  expect([answer.status, Problem.parse(JSON.parse(text)).error]).toEqual([500, "internal"]);
  expect(text + JSON.stringify(desk.lines)).not.toContain("secret");
});

test("a tablet that has the bundle is told so, until the organisation changes", async () => {
  await using desk = await openDesk({ survey });
  const first = await desk.getAsTablet("/api/bundle");
  const etag = first.headers.get("etag") ?? "";
  expect(Bundle.parse(await first.json())).toMatchObject({ store: desk.store.store, surveys: [{ hash: hashOf(survey) }] });
  const again = () => desk.getAsTablet("/api/bundle", { "if-none-match": `"other", W/${etag}` });
  const second = await again();
  expect([second.status, await second.text()]).toEqual([304, ""]);
  const { organisation, ...rest } = desk.store.known().organisation;
  await desk.reorganise({ ...rest, organisation: { ...organisation, name: { vi: "Tên mới", en: "New name" } } });
  expect((await again()).status).toBe(200);
});

test("a definition is served for ever under its hash, also when it is no longer in force", async () => {
  await using desk = await openDesk({ survey });
  await desk.store.change((transaction) => writeSurveysInForce(transaction, []));
  const answer = await desk.app.request(`/api/definition?hash=${hashOf(survey)}`, { headers: { cookie: desk.admin.cookie } });
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(await answer.json()).toEqual({ hash: hashOf(survey), definition: survey });
  expect((await desk.get(`/api/definition?hash=${"0".repeat(64)}`)).status).toBe(404);
  expect((await desk.get("/api/definition?hash=short")).status).toBe(400);
});

test("pages come with a policy that runs nothing that was not built, and hashed names for a year", async () => {
  const folder = newFolder();
  for (const [path, text] of Object.entries({ "kiosk/index.html": "<p>", "kiosk/sw.js": "1", "assets/main-0a1B2c3D.js": "1" })) {
    mkdirSync(join(folder, "pages", path, ".."), { recursive: true });
    writeFileSync(join(folder, "pages", path), text);
  }
  await using desk = await openDesk({ survey, folder });
  const page = await desk.app.request("/kiosk/");
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(page.headers.get("content-security-policy")).toMatch(
    /default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'/,
  );
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await desk.app.request("/kiosk/sw.js")).headers.get("cache-control")).toBe("no-cache");
  expect((await desk.app.request("/assets/main-0a1B2c3D.js")).headers.get("cache-control")).toContain("immutable");
  expect((await desk.app.request("/")).headers.get("location")).toBe("/kiosk/");
  for (const path of ["/../sipas.sqlite", "/%2e%2e/sipas.sqlite", "/kiosk/%2e%2e%2f%2e%2e%2fsipas.sqlite", "/kiosk/..%5c..%5csipas.sqlite"])
    expect((await desk.app.request(path)).status).toBe(404);
});

test("a browser that takes Brotli is handed what was pressed when the pages were built, and any other the file itself", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "pages/assets"), { recursive: true });
  for (const [ending, text] of [
    ["", "whole"],
    [".br", "pressed"],
  ] as const)
    writeFileSync(join(folder, `pages/assets/main-0a1B2c3D.js${ending}`), text);
  await using desk = await openDesk({ survey, folder });
  const ask = (encoding: string) => desk.app.request("/assets/main-0a1B2c3D.js", { headers: { "accept-encoding": encoding } });
  const pressed = await ask("gzip, deflate, br");
  expect([await pressed.text(), pressed.headers.get("content-encoding"), pressed.headers.get("vary")]).toEqual([
    "pressed",
    "br",
    "Accept-Encoding",
  ]);
  expect(pressed.headers.get("content-type")).toContain("javascript");
  expect(pressed.headers.get("cache-control")).toContain("immutable");
  const whole = await ask("identity");
  expect([await whole.text(), whole.headers.get("content-encoding")]).toEqual(["whole", null]);
});

test("whatever is sent, the endpoint answers with a refusal or a receipt and never fails", async () => {
  await using desk = await openDesk({ survey });
  const good = recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 4, "acc-3": 4 }));
  const record = fc.oneof(
    fc.jsonValue(),
    fc.constant(good),
    fc.record({ id: fc.uuid(), hash: fc.constant(good.hash), sequence: fc.nat(), body: fc.string() }),
  );
  const batch = fc.record({
    protocol: fc.constant(1),
    device: fc.oneof({ weight: 9, arbitrary: fc.constant(tablet) }, { weight: 1, arbitrary: fc.uuid() }),
    app: fc.string({ maxLength: 40 }),
    records: fc.array(record),
  });
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    batch.map((one) => JSON.stringify(one)),
    fc.uint8Array(),
  );
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const answer = await desk.post(typeof sent === "string" ? sent : new Uint8Array(sent));
      expect([201, 400]).toContain(answer.status);
    }),
    { numRuns: 400 },
  );
  const query = fc.dictionary(
    fc.constantFrom("survey", "unit", "period", "groupBy", "method", "hash"),
    fc.oneof(fc.string(), fc.constant(hashOf(survey))),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("results", "definition", "catalogue", "bundle", "x"), query, async (path, asked) => {
      expect((await desk.get(`/api/${path}?${new URLSearchParams(asked)}`)).status).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
});

test("the log counts kinds and never says what was answered", async () => {
  await using desk = await openDesk({ survey });
  const comment = "Cán bộ rất nhiệt tình";
  const { hashes, comments } = written({ "comment-text": comment });
  const response = aResponse(survey, { "acc-1": 4, "acc-2": 4, "acc-3": 4 }, { comments: hashes });
  await desk.send([{ ...recordOf(response), comments: JSON.stringify(comments) }, 1]);
  await desk.post("{");
  desk.journal.writeCounts();
  expect(desk.lines).toEqual([{ accepted: 1, rejected: 1, "refused: invalid-input": 1 }]);
});
