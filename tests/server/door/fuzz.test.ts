import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { Problem } from "#protocol/problem.ts";
import type { AnyEndpoint } from "../../../src/server/door/door.ts";
import { allEndpoints, nameOf } from "../../support/all-endpoints.ts";
import { everythingIn } from "../../support/everything-in.ts";
import { brokenText, hostileValue } from "../../support/hostile.ts";
import { inputFor } from "../../support/input-for.ts";
import { type Desk, openDesk } from "../open-desk.ts";
import { asRead, asSent, openCallers } from "./callers.ts";

const endpoints = (await allEndpoints()).map((endpoint) => [nameOf(endpoint), endpoint] as const);
const posts = endpoints.filter(([, { method }]) => method === "POST");
const patience = { timeout: 60_000 };

let desk: Desk;
let callers: Awaited<ReturnType<typeof openCallers>>;

beforeAll(async () => {
  desk = await openDesk();
  callers = await openCallers(desk);
});
afterAll(() => desk[Symbol.asyncDispose]());

/** Every one of these is refused in words, and nothing in the store is another afterwards. */
async function expectRefusals(endpoint: AnyEndpoint, sendings: fc.Arbitrary<Uint8Array>): Promise<void> {
  await callers.prepare(endpoint);
  const before = everythingIn(desk.connection);
  await fc.assert(
    fc.asyncProperty(sendings, async (sent) => {
      const answer = await callers.call(endpoint, sent);
      const text = await answer.text();
      expect([text, Math.floor(answer.status / 100)]).toEqual([text, 4]);
      expect(z.safeParse(Problem, JSON.parse(text)).success).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(everythingIn(desk.connection)).toBe(before);
}

test("every call of the protocol is tried", () => {
  expect(endpoints.length).toBeGreaterThan(50);
});

test.each(endpoints)("%s refuses what has another form, and changes nothing", patience, async (_, endpoint) => {
  const sent = hostileValue(inputFor(endpoint.input)).map((value) => asSent(endpoint, value));
  const isOfAnotherForm = (text: string) => !z.safeParse(endpoint.input, asRead(endpoint, text)).success;
  // A GET that asks for nothing is never wrong.
  if (!fc.sample(sent, 200).some(isOfAnotherForm)) return;
  const wrong = sent.filter(isOfAnotherForm).map((text) => Buffer.from(text));
  await expectRefusals(endpoint, wrong);
});

test.each(posts)("%s refuses bytes that are no text of JSON, and changes nothing", patience, async (_, endpoint) => {
  await expectRefusals(endpoint, brokenText(inputFor(endpoint.input)));
});

test.each(endpoints)("%s never fails, whatever of the right form it is sent", patience, async (_, endpoint) => {
  await fc.assert(
    fc.asyncProperty(inputFor(endpoint.input), async (value) => {
      const answer = await callers.call(endpoint, Buffer.from(asSent(endpoint, value)));
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 20 },
  );
  expect(desk.day.broken).toBe(0);
});
