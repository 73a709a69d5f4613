import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AnyEndpoint } from "../../../src/server/door/door.ts";
import { listen } from "../../../src/server/listen.ts";
import { openCallers } from "../../server/door/callers.ts";
import { newFolder, openDesk } from "../../server/open-desk.ts";
import { allEndpoints, nameOf } from "../../support/all-endpoints.ts";
import { everythingIn } from "../../support/everything-in.ts";
import { exchange } from "../../support/raw-exchange.ts";
import type { Form, Line } from "../proof.ts";
import { openCount } from "./counting.ts";

/** Ways round the door: paths out of the pages' folder, other host names, and bodies no call is meant for. */
export async function doorLines(form: Form): Promise<readonly Line[]> {
  const calls = await allEndpoints();
  const some = form === "short" ? calls.filter((_, place) => place % 4 === 0) : calls;
  return [await paths(form), await hosts(some), await bodies(some)];
}

const secret = "nobody may read this file";
const ups = ["..", "%2e%2e", ".%2e", "%252e%252e", "..%00", "....", "..;", "%c0%ae%c0%ae", "%uff0e%uff0e", "..%5c"];
const separators = ["/", "%2f", "\\", "%5c", "//", "%252f"];
const rooms = ["", "/kiosk", "/assets", "/admin/preview", "/api"];
const targets = ["secret.txt", "keys", "sipas.sqlite", "etc/passwd", "package.json"];
/** What the files beside the pages begin with, or hold. */
const leaks = [secret, "SQLite format 3", "PRIVATE KEY", "root:x:", '"sipas-desk"'];

async function paths(form: Form): Promise<Line> {
  const count = openCount();
  const folder = newFolder();
  mkdirSync(join(folder, "pages", "kiosk"), { recursive: true });
  writeFileSync(join(folder, "pages", "kiosk", "index.html"), "<!doctype html><title>Kiosk</title>");
  writeFileSync(join(folder, "secret.txt"), secret);
  await using desk = await openDesk({ folder });
  const quiet = { info: () => {}, error: () => {} };
  const endpoint = { app: desk.app, turnAway: () => {}, close: async () => {} };
  const { port, stop } = await listen(endpoint, { host: "127.0.0.1", port: 0, tls: null }, quiet);
  const all = [...waysOut()];
  for (const path of form === "short" ? all.filter((_, place) => place % 29 === 0) : all) {
    const heard = await exchange(port, Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`));
    const leak = leaks.find((text) => heard.includes(text));
    const isAnswer = heard === "" || /^HTTP\/1\.1 [34]\d\d /.test(heard);
    count.tried(leak === undefined && isAnswer ? null : `${path}: ${heard.slice(0, 40)} ${leak ?? ""}`);
  }
  const page = await exchange(port, Buffer.from("GET /kiosk/ HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"));
  if (!page.startsWith("HTTP/1.1 200")) count.lost(`the page itself: ${page.slice(0, 40)}`);
  await stop();
  return count.survived(13, "paths that lead out of the folder of the pages");
}

function* waysOut(): Generator<string> {
  for (const room of rooms)
    for (const up of ups)
      for (const separator of separators)
        for (const target of targets)
          for (const depth of [1, 2, 5]) {
            const way = `${up}${separator}`.repeat(depth + room.split("/").length - 1);
            yield `${room}/${way}${target}`;
          }
}

const ours = "sipas.tinh.gov.vn";
const strangers = [
  "evil.example",
  `${ours}.evil.example`,
  `evil.example:443`,
  `${ours}@evil.example`,
  `evil.example#${ours}`,
  `${ours}.`,
  `www.${ours}`,
  `${ours}:443:80`,
  "[::1]",
  "localhost",
  "127.0.0.1",
  "",
];

/** Every call and page under every name but the endpoint's own; and under its own, while another is only claimed. */
async function hosts(calls: readonly AnyEndpoint[]): Promise<Line> {
  const count = openCount();
  await using desk = await openDesk({ door: { publicAddress: `https://${ours}` } });
  const asked = [
    ...calls,
    ...["/", "/kiosk/", "/admin/", "/dashboard/", "/account/", "/api/"].map((path) => ({ method: "GET" as const, path })),
  ];
  const from = { incoming: { socket: { remoteAddress: "203.0.113.7", encrypted: true } } };
  for (const { method, path } of asked) {
    for (const host of strangers) {
      const { status } = await desk.app.request(path, { method, headers: { host }, ...(method === "POST" && { body: "{}" }) }, from);
      count.tried(status === 421 ? null : `${method} ${path} at «${host}»: ${status}`);
    }
    const claims = { host: ours, "x-forwarded-host": "evil.example", forwarded: "host=evil.example", "x-forwarded-for": "127.0.0.1" };
    const answer = await desk.app.request(path, { method, headers: claims, ...(method === "POST" && { body: "{}" }) }, from);
    const told = [await answer.text(), ...answer.headers.values()].join(" ");
    count.tried(
      answer.status === 421 || answer.status >= 500 || told.includes("evil") ? `${path} believes who claims: ${answer.status}` : null,
    );
  }
  return count.survived(13, "every call and page under host names that are not the endpoint's, and with forwarded ones claimed");
}

/** More than a call may have, or nothing it can have. */
const monsters: readonly (readonly [string, () => Uint8Array])[] = [
  ["a million spaces and one", () => Buffer.alloc(1_000_001, 0x20)],
  ["a list three hundred thousand deep", () => Buffer.from("[".repeat(300_000))],
  ["an object a hundred thousand deep", () => Buffer.from('{"a":'.repeat(100_000))],
  ["a number of a hundred thousand digits", () => Buffer.from(`{"name":${"9".repeat(100_000)}}`)],
  ["half a million commas", () => Buffer.from(`[${",".repeat(500_000)}]`)],
  ["bytes that are no text", () => Buffer.alloc(10_000, 0xff)],
  ["a packed text", () => Buffer.from("1f8b0800000000000003", "hex")],
  ["nothing", () => Buffer.alloc(0)],
  ["a prototype", () => Buffer.from('{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}}}')],
];

/** Every call that takes a body, by somebody who may call it. */
async function bodies(calls: readonly AnyEndpoint[]): Promise<Line> {
  const count = openCount();
  await using desk = await openDesk();
  const callers = await openCallers(desk);
  const takesNothing = new Set(["/api/sign-out", "/api/organisation-keys/rotate", "/api/integrity"]);
  for (const call of calls.filter(({ method, path }) => method === "POST" && !takesNothing.has(path))) {
    await callers.prepare(call);
    const before = everythingIn(desk.connection);
    for (const [what, bytes] of monsters) {
      const { status } = await callers.call(call, bytes());
      count.tried(status >= 400 && status < 500 ? null : `${nameOf(call)} with ${what}: ${status}`);
    }
    if (everythingIn(desk.connection) !== before) count.lost(`something, to ${nameOf(call)}`);
  }
  return count.survived(5, "bodies too long, too deep or of no form, to every call that takes one");
}
