import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { Agent, get, type RequestOptions } from "node:https";
import { join } from "node:path";
import { connect, type TLSSocket } from "node:tls";
import { afterEach, expect, test, vi } from "vitest";
import { listen, type Listening } from "../../../src/server/listen.ts";
import { anAuthority, pairFrom, type PemPair } from "../../support/certificates.ts";
import { ownFolder } from "../../support/endpoint.ts";

afterEach(() => vi.useRealTimers());

const app = { fetch: () => new Response("well") };

/** Something that answers over TLS with the pair in a folder, and what it logs. */
async function secureHouse(folder: string) {
  const files = { certificate: join(folder, "tls.pem"), key: join(folder, "tls.key") };
  const lines: string[] = [];
  const line = (...words: unknown[]) => void lines.push(JSON.stringify(words));
  const put = ({ certificate, key }: PemPair) => {
    writeFileSync(files.certificate, certificate);
    writeFileSync(files.key, key);
  };
  const open = () =>
    listen({ app, turnAway: () => {}, close: async () => {} }, { host: "127.0.0.1", port: 0, tls: files }, { info: line, error: line });
  return { files, lines, put, open };
}

/** Serial number of the certificate a newcomer is shown. */
async function shownTo(ca: string, { port }: Listening): Promise<string> {
  const socket: TLSSocket = connect({ host: "127.0.0.1", port, ca, servername: "localhost" });
  await once(socket, "secureConnect");
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
}

async function textOf(options: RequestOptions): Promise<string> {
  const [response] = await once(get(options), "response");
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return text;
}

test("a new certificate serves newcomers, a broken one changes nothing and is logged, and no connection is dropped", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  using folder = ownFolder();
  const ca = await anAuthority();
  const house = await secureHouse(folder.path);
  house.put(await pairFrom(ca, ["localhost"]));
  const listening = await house.open();
  const first = await shownTo(ca.certificate, listening);

  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const guest = { host: "127.0.0.1", port: listening.port, ca: ca.certificate, servername: "localhost", agent };
  expect(await textOf(guest)).toBe("well");
  const [line] = Object.values(agent.freeSockets).flat();

  writeFileSync(house.files.key, "half a ke");
  vi.advanceTimersByTime(30_000);
  expect(await shownTo(ca.certificate, listening)).toBe(first);
  expect(house.lines).toHaveLength(1);
  expect(house.lines[0]).toContain("stays");
  expect(house.lines[0]).not.toContain("half a ke");

  house.put(await pairFrom(ca, ["localhost"]));
  vi.advanceTimersByTime(10_000);
  const second = await shownTo(ca.certificate, listening);
  expect(second).not.toBe(first);
  expect(house.lines).toHaveLength(2);

  // The guest who came before is still on the same line.
  expect(await textOf(guest)).toBe("well");
  expect(Object.values(agent.freeSockets).flat()).toEqual([line]);
  agent.destroy();
  await listening.stop();
});

test("who speaks without TLS, or with an old one, is not heard", async () => {
  using folder = ownFolder();
  const ca = await anAuthority();
  const house = await secureHouse(folder.path);
  house.put(await pairFrom(ca, ["localhost"]));
  const listening = await house.open();
  await expect(fetch(`http://127.0.0.1:${listening.port}/`)).rejects.toThrow();
  const old = connect({
    host: "127.0.0.1",
    port: listening.port,
    ca: ca.certificate,
    servername: "localhost",
    maxVersion: "TLSv1.1",
    minVersion: "TLSv1",
  });
  await expect(once(old, "secureConnect")).rejects.toThrow();
  await listening.stop();
});
