import { once } from "node:events";
import { rmSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { Catalogue } from "#protocol/results.ts";
import { Receipt } from "#protocol/responses.ts";
import { listen } from "../../src/server/listen.ts";
import { openWriter } from "../../src/server/store/sqlite/connection.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { aTablet } from "../support/an-enrolled-tablet.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { signedInAt } from "../support/signed-in.ts";
import { tabletAt } from "../support/tablet-at.ts";
import { newFolder, openDesk, recordOf, tablet } from "./open-desk.ts";
import { rowsIn } from "./recount.ts";

const survey = aSurvey();
const silent = { info: () => {}, error: () => {} };
const batch = (records: readonly unknown[]) => JSON.stringify({ protocol: 1, device: tablet, app: "1.0", records });
const form = () => recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 4, "acc-3": 4 }));

test("a batch on its way when the endpoint is told to stop still gets its receipt, and nobody new is let in", async () => {
  const folder = newFolder();
  const desk = await openDesk({ survey, folder });
  const arrived = Promise.withResolvers<void>();
  const fetch = (incoming: Request) => {
    arrived.resolve();
    return desk.app.fetch(incoming);
  };
  const turnAway = () => {
    desk.day.isStopping = true;
  };
  const listening = await listen({ app: { fetch }, turnAway, close: desk.close }, { host: "127.0.0.1", port: 0, tls: null }, silent);

  const text = batch([form(), form()]);
  const signature = aTablet(tablet).headersFor({ method: "POST", path: "/api/responses" }, text);
  const headers = { "content-type": "application/json", "content-length": text.length, ...signature };
  const call = request({ host: "127.0.0.1", port: listening.port, method: "POST", path: "/api/responses", headers });
  const answered = once(call, "response");
  call.write(text.slice(0, 100));
  await arrived.promise;
  const stopped = listening.stop();
  const refused = once(connect(listening.port, "127.0.0.1"), "connect");
  await expect(refused).rejects.toMatchObject({ code: "ECONNREFUSED" });
  call.end(text.slice(100));
  const [response] = await answered;
  let received = "";
  for await (const chunk of response) received += String(chunk);
  expect(response.statusCode).toBe(201);
  expect(Receipt.parse(JSON.parse(received)).results.map(({ outcome }) => outcome)).toEqual(["accepted", "accepted"]);
  await stopped;
  expect(desk.connection.isOpen).toBe(false);

  const later = await openDesk({ survey, folder });
  expect(await rowsIn(later.store.database, "response")).toBe(2);
  await later.close();
  rmSync(folder, { recursive: true });
});

test("the process starts on an empty folder with the shipped questionnaires, and ends well when told to", { timeout: 30_000 }, async () => {
  using folder = ownFolder();
  const endpoint = await startEndpoint({ data: folder.path, port: await freePort() });
  const newcomer = await tabletAt({ origin: endpoint.origin, data: folder.path });
  expect(await newcomer.bundle()).toMatchObject({
    organisation: { name: { vi: "Đơn vị của tôi" } },
    units: [{ name: { vi: "Bộ phận Một cửa" }, serves: true, counters: [{ name: { vi: "Quầy 1" } }] }],
    surveys: [{ definition: { id: "sipas-2640" } }],
  });
  const { cookie } = await signedInAt(folder.path, { role: "manager" });
  const { surveys } = Catalogue.parse(await (await fetch(`${endpoint.origin}/api/catalogue`, { headers: { cookie } })).json());
  expect(surveys).toHaveLength(7);
  expect(surveys.filter(({ inForce }) => inForce)).toMatchObject([{ id: "sipas-2640" }]);
  await endpoint.stop();
  expect(endpoint.process.exitCode).toBe(0);
});

test("told to stop while 16 tablets send, the endpoint ends well and has all it gave a receipt for", { timeout: 60_000 }, async () => {
  using folder = ownFolder();
  const endpoint = await startEndpoint({ data: folder.path, port: await freePort() });
  const one = await tabletAt({ origin: endpoint.origin, data: folder.path }, tablet);
  const { surveys, units } = await one.bundle();
  const [inForce] = surveys;
  const [unit] = units;
  if (!inForce || !unit) throw new Error("nothing to ask or nowhere");
  const received: string[] = [];
  let stopped: Promise<void> | undefined;
  const sendUntilStopped = async (): Promise<void> => {
    for (;;) {
      const records = Array.from({ length: 10 }, () => recordOf(aResponse(inForce.definition, {}, { unit: unit.id, outcome: "declined" })));
      const answer = await one.send(records).catch(() => null);
      if (answer?.status !== 201) return;
      received.push(...Receipt.parse(await answer.json()).results.map(({ id }) => id));
      if (received.length > 1000) stopped ??= endpoint.stop();
    }
  };
  await Promise.all(Array.from({ length: 16 }, sendUntilStopped));
  await stopped;
  expect(endpoint.process.exitCode).toBe(0);

  const connection = openWriter(storePath(folder.path));
  const kept = new Set(
    connection
      .prepare("select id from response")
      .all()
      .map(({ id }) => String(id)),
  );
  connection.close();
  expect(received.length).toBeGreaterThan(1000);
  expect(received.filter((id) => !kept.has(id))).toEqual([]);
});
