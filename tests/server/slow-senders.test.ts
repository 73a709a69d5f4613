import { rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listen } from "../../src/server/listen.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { aTablet, enrolIn } from "../support/an-enrolled-tablet.ts";
import { newFolder, openDesk, recordOf, tablet } from "./open-desk.ts";

const other = "0f0e0d0c-0b0a-4908-8706-050403020199";
const survey = aSurvey();
const silent = { info: () => {}, error: () => {} };
const form = () => recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 4, "acc-3": 4 }));

/** Everything that was opened in a test, closed after it in the opposite order. */
let opened = new AsyncDisposableStack();
afterEach(async () => {
  await opened.disposeAsync();
  opened = new AsyncDisposableStack();
});

async function openPort(): Promise<number> {
  const folder = newFolder();
  const desk = await openDesk({ survey, folder });
  await enrolIn(desk.store, [aTablet(other)], ["xa-mot"]);
  const listening = await listen(
    { app: desk.app, turnAway: () => {}, close: desk.close },
    { host: "127.0.0.1", port: 0, tls: null },
    silent,
  );
  opened.defer(() => rmSync(folder, { recursive: true }));
  opened.defer(listening.stop);
  return listening.port;
}

type Upload = { readonly path: string; readonly length: number; readonly headers?: Readonly<Record<string, string>> };

/** Announces a body and sends one byte of it; `answer` is what comes back until the endpoint hangs up. */
function begin(port: number, { path, length, headers = {} }: Upload): { readonly socket: Socket; readonly answer: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  opened.defer(() => void socket.destroy());
  const all = Object.entries({ host: "localhost", "content-type": "application/json", "content-length": String(length), ...headers });
  socket.write(`POST ${path} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n{`);
  let heard = "";
  socket.on("data", (bytes) => void (heard += String(bytes)));
  const { promise, resolve } = Promise.withResolvers<string>();
  socket.on("error", () => {});
  socket.on("close", () => resolve(heard));
  return { socket, answer: promise };
}

/** Hands over a batch at once; the status it is answered with, and how long that took. */
async function handOver(port: number, device: string): Promise<{ readonly status: number; readonly ms: number }> {
  const body = JSON.stringify({ protocol: 1, device, app: "1.0", records: [form()] });
  const headers = aTablet(device).headersFor({ method: "POST", path: "/api/responses" }, body);
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/api/responses`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
  return { status: answer.status, ms: performance.now() - began };
}

const claim = { "sipas-device": tablet, "sipas-signature": "A".repeat(86) };

test.each<[string, Upload]>([
  ["nobody in particular", { path: "/api/responses", length: 200_000 }],
  ["somebody who wants to sign in", { path: "/api/sign-in", length: 15_000 }],
  ["somebody in the name of a tablet", { path: "/api/responses", length: 200_000, headers: claim }],
])("seventy who send a byte now and then, as %s, keep no tablet waiting", async (_, upload) => {
  const port = await openPort();
  const slow = Array.from({ length: 70 }, () => begin(port, upload));
  await Promise.all(slow.map(({ socket }) => new Promise((resolve) => socket.once("connect", resolve))));
  const { status, ms } = await handOver(port, other);
  expect(status).toBe(201);
  expect(ms).toBeLessThan(2000);
});

test("who has no tablet's name is told so before a byte of his is waited for", async () => {
  const port = await openPort();
  const { answer } = begin(port, { path: "/api/responses", length: 200_000 });
  expect(await answer).toMatch(/^HTTP\/1.1 401 /);
});

test("who sends slower than any line that works is sent away", { timeout: 20_000 }, async () => {
  const port = await openPort();
  const { answer, socket } = begin(port, { path: "/api/sign-in", length: 100 });
  const dripping = setInterval(() => void socket.write(" "), 500);
  const heard = await answer;
  clearInterval(dripping);
  expect(heard).toMatch(/^HTTP\/1.1 408 /);
  expect(heard).toContain('"too-slow"');
});

test("an honest slow line gets its batch through", { timeout: 20_000 }, async () => {
  const port = await openPort();
  const body = JSON.stringify({ protocol: 1, device: tablet, app: "1.0", records: [form()] }).padEnd(12_001);
  const headers = aTablet(tablet).headersFor({ method: "POST", path: "/api/responses" }, body);
  const { socket, answer } = begin(port, { path: "/api/responses", length: body.length, headers: { ...headers, connection: "close" } });
  for (let at = 1; at < body.length; at += 3000) {
    // The line itself is slow: this is no waiting for something to happen.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    socket.write(body.slice(at, at + 3000));
  }
  expect(await answer).toMatch(/^HTTP\/1.1 201 /);
});

test("nobody without an account or a tablet can send what is long", async () => {
  const port = await openPort();
  expect(await begin(port, { path: "/api/sign-in", length: 20_000 }).answer).toMatch(/^HTTP\/1.1 413 /);
});
