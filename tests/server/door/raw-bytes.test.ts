import * as fc from "fast-check";
import { expect, test } from "vitest";
import { listen } from "../../../src/server/listen.ts";
import { everythingIn } from "../../support/everything-in.ts";
import { exchange } from "../../support/raw-exchange.ts";
import { openDesk } from "../open-desk.ts";

const post = "POST /api/responses HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";

/** What no browser would send. */
const oddities = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.string({ unit: "binary", maxLength: 200 }).map((path) => Buffer.from(`GET /${path} HTTP/1.1\r\nhost: x\r\n\r\n`)),
  fc
    .tuple(fc.string(), fc.string({ unit: "binary" }))
    .map(([name, value]) => Buffer.from(`GET /api/bundle HTTP/1.1\r\nhost: x\r\n${name}: ${value}\r\n\r\n`)),
  fc
    .constantFrom(
      "GET /api/bundle HTTP/1.1\r\n\r\n",
      "GET http://evil.example/ HTTP/1.1\r\nhost: x\r\n\r\n",
      "GET /api/../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n",
      "GET /%00%ff%c0%ae HTTP/1.1\r\nhost: x\r\n\r\n",
      `GET /?${"a".repeat(30_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
      `GET / HTTP/1.1\r\nhost: x\r\n${"a: b\r\n".repeat(3000)}\r\n`,
      "BREW /api/bundle HTTP/1.1\r\nhost: x\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      `${post}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
      `${post}content-length: 1\r\ncontent-length: 9\r\n\r\n{}`,
      `${post}content-length: -1\r\n\r\n{}`,
      `${post}content-length: 99999999999999999999\r\n\r\n{}`,
      `${post}transfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n{}`,
      `${post}content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}`,
      `${post}expect: 100-continue\r\ncontent-length: 2\r\n\r\n{}`,
      `${post}upgrade: h2c\r\nconnection: upgrade\r\ncontent-length: 2\r\n\r\n{}`,
    )
    .map((text) => Buffer.from(text)),
);

test("whatever comes down the line, the endpoint refuses it, stays, and changes nothing", { timeout: 60_000 }, async () => {
  await using desk = await openDesk();
  const silent = { info: () => {}, error: () => {} };
  const listening = await listen(
    { app: desk.app, turnAway: () => {}, close: async () => {} },
    { host: "127.0.0.1", port: 0, tls: null },
    silent,
  );
  const before = everythingIn(desk.connection);
  await fc.assert(
    fc.asyncProperty(oddities, async (bytes) => {
      const heard = await exchange(listening.port, bytes);
      expect(heard).toMatch(/^$|^HTTP\/1\.1 (100 Continue\r\n\r\nHTTP\/1\.1 )?[34]\d\d /);
    }),
    { numRuns: 300 },
  );
  expect((await fetch(`${listening.origin}/api/health`)).status).toBe(200);
  expect(everythingIn(desk.connection)).toBe(before);
  await listening.stop();
});
