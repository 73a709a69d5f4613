import { afterEach, expect, test, vi } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { type Desk, newFolder, openDesk, recordOf } from "../open-desk.ts";

const survey = aSurvey();
const elsewhere = { incoming: { socket: { remoteAddress: "203.0.113.9" } } };
const token = "0123456789abcdef01234567";

afterEach(() => vi.useRealTimers());

test("the endpoint says to whoever asks, under any name, that it lives and can do its work", async () => {
  await using desk = await openDesk({ door: { publicAddress: "https://sipas.tinh.gov.vn" } });
  for (const path of ["/api/health", "/api/ready"]) {
    const answer = await desk.app.request(path, { headers: { host: "10.0.0.7" } }, elsewhere);
    expect([path, answer.status]).toEqual([path, 200]);
  }
});

test("an endpoint whose disk takes nothing lives, is not ready, does not say why, and is ready again when it does", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  await using desk = await openDesk({ survey });
  desk.connection.exec("pragma query_only = on");
  const answer = await desk.app.request("/api/ready", {}, elsewhere);
  expect(answer.status).toBe(503);
  expect(Problem.parse(await answer.json())).toMatchObject({
    error: "not-ready",
    faults: [{ place: "store", fault: "cannot be written" }],
  });
  expect((await desk.app.request("/api/health")).status).toBe(200);
  desk.connection.exec("pragma query_only = off");
  vi.advanceTimersByTime(60_000);
  expect((await desk.app.request("/api/ready")).status).toBe(200);
});

test("an endpoint whose backups are too old is ready all the same, and says so", async () => {
  const newest = new Date("2026-11-11T00:00:00Z");
  await using desk = await openDesk({ backups: { folder: newFolder(), newest: () => newest, since: newest } });
  const answer = await desk.app.request("/api/ready", {}, elsewhere);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ ready: true, warnings: [{ place: "backup", fault: "is older than a week" }] });
});

test("asking whether it is ready costs the disk little, however often it is asked", async () => {
  await using desk = await openDesk({ survey });
  const changes = () => Number(desk.connection.prepare("select total_changes() as n").get()?.["n"]);
  await desk.app.request("/api/ready");
  const before = changes();
  await Promise.all(Array.from({ length: 50 }, async () => desk.app.request("/api/ready")));
  expect(changes()).toBe(before);
});

const metricsOf = (desk: Desk, authorization?: string) =>
  desk.app.request("/api/metrics", { headers: authorization === undefined ? {} : { authorization } }, elsewhere);

test("metrics are for programs on this machine, and for those who know the token", async () => {
  await using closed = await openDesk();
  expect((await closed.app.request("/api/metrics")).status).toBe(200);
  for (const given of [undefined, "Bearer ", "Bearer null", "Bearer undefined"]) expect((await metricsOf(closed, given)).status).toBe(403);
  await using desk = await openDesk({ door: { metricsToken: token } });
  expect((await metricsOf(desk, `Bearer ${token}`)).status).toBe(200);
  for (const given of [undefined, token, `Bearer ${token}x`, `Basic ${token}`]) expect((await metricsOf(desk, given)).status).toBe(403);
});

test("metrics count what happened in kinds and numbers, and name no unit", async () => {
  await using desk = await openDesk({ survey });
  await desk.send([recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 4, "acc-3": 4 })), 1]);
  await desk.post("{");
  await desk.get("/api/secrets-of-the-house");
  const { text } = await desk.get("/api/metrics");
  for (const line of [
    'sipas_records_total{outcome="accepted"} 1',
    'sipas_records_total{outcome="rejected"} 1',
    'sipas_refusals_total{error="invalid-input"} 1',
    'sipas_call_seconds_count{call="/api/responses"} 2',
    'sipas_call_seconds_count{call="other"} 1',
    'sipas_calls{state="waiting"} 0',
  ])
    expect(text).toContain(`${line}\n`);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).toMatch(/^sipas_open_handles \d+$/m);
  for (const unit of [...desk.store.known().units, "Xã", "secrets"]) expect(text).not.toContain(unit);
});
