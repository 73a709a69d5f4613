import { expect, test } from "vitest";
import * as z from "zod/mini";
import { beginSecondFactor, confirmRecoveryCopy, confirmSecondFactor, readAccounts, readSetUp, setUp } from "#protocol/people.ts";
import { codeOf } from "../../../src/server/people/second-factor.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "../../support/endpoint.ts";
import { goodPassword } from "./open-lodge.ts";

test("a new store prints where to set it up and nothing else; after that its first admin is in", { timeout: 60_000 }, async () => {
  using folder = ownFolder();
  const port = await freePort();
  const earlier = await startEndpoint({ data: folder.path, port, isNew: true });
  const oldCode = await codeSaid(earlier);
  await earlier.stop();

  const endpoint = await startEndpoint({ data: folder.path, port, isNew: true });
  const code = await codeSaid(endpoint);
  expect(code).not.toBe(oldCode);
  let cookie = "";
  const send = async ({ method, path }: { method: string; path: string }, input?: object) => {
    const answer = await fetch(endpoint.origin + path, {
      method,
      headers: { cookie, origin: endpoint.origin, "content-type": "application/json" },
      ...(input && { body: JSON.stringify(input) }),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
    const body: unknown = await answer.json();
    return { status: answer.status, body };
  };
  for (const path of ["/api/bundle", "/api/catalogue", "/api/sign-in", "/api/enrol"])
    expect((await send({ method: "GET", path })).status).toBe(503);
  expect((await fetch(`${endpoint.origin}/kiosk/`)).url).toBe(`${endpoint.origin}/account/`);
  expect((await send(readSetUp, { code: oldCode })).body).toEqual({ state: "needed" });

  const name = { vi: "Phường Yên Mỗ", en: "Yen Mo ward" };
  const account = { name: "lan.hoang", personName: "Hoàng Thị Lan", password: goodPassword };
  const made = await send(setUp, { code, organisation: name, desk: name, account });
  expect(made.status).toBe(200);
  const { recoveryCopy } = z.parse(setUp.output, made.body);
  await send(confirmRecoveryCopy, { check: recoveryCopy.slice(-6) });
  const { secret } = z.parse(beginSecondFactor.output, (await send(beginSecondFactor, { password: goodPassword })).body);
  await send(confirmSecondFactor, { code: codeOf(secret, new Date()) });
  expect(await send(readAccounts)).toMatchObject({ status: 200, body: { accounts: [{ name: "lan.hoang", secondFactor: true }] } });
  expect((await fetch(`${endpoint.origin}/kiosk/`)).url).toBe(`${endpoint.origin}/kiosk/`);
  await endpoint.stop();

  const later = await startEndpoint({ data: folder.path, port });
  const text = await said(later);
  expect(text).toContain("/dashboard/");
  expect(text).not.toContain("set-up");
  await later.stop();
});

/** What it has printed once it has told its addresses. */
async function said(endpoint: RunningEndpoint): Promise<string> {
  let text = "";
  for await (const chunk of endpoint.process.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk);
    if (/\/(account|admin)\/.*\n/.test(text)) break;
  }
  return text;
}

async function codeSaid(endpoint: RunningEndpoint): Promise<string> {
  const text = await said(endpoint);
  expect(text).not.toMatch(/\/(kiosk|dashboard|admin)\//);
  return /\/account\/#set-up=([\w-]{43})\n/.exec(text)?.[1] ?? "";
}
