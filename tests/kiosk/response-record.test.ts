import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { responseId } from "#protocol/response-id.ts";
import { hashedText } from "#survey/hashed-text.ts";
import { Comments, Response } from "#survey/response.ts";
import { pauseClass, recordOf } from "../../src/kiosk/keeping/response-record.ts";
import { anAnswer, seededDice } from "../support/tablet.ts";

const digest: SubtleCrypto["digest"] = (algorithm, bytes) => crypto.subtle.digest(algorithm, bytes);
const whole = { ...anAnswer(), quality: { ...anAnswer().quality, sinceLastSave: "more" } } as const;
const anyTime = fc.integer({ min: -(10 ** 13), max: 10 ** 14 });

test("an id names the UTC day of saving and nothing finer, whatever the tablet's clock says", () => {
  fc.assert(
    fc.property(anyTime, fc.nat(), (now, seed) => {
      const id = responseId(now, seededDice(seed)(16));
      expect(z.safeParse(z.uuid(), id).success).toBe(true);
      expect(id).toMatch(/^.{14}8.{4}[89ab]/);
      const startOfDay = Math.max(0, Math.floor(now / 86_400_000) * 86_400_000);
      expect(parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(startOfDay);
    }),
  );
});

test("two answers of the same day have different ids", () => {
  const dice = seededDice(7);
  const ids = new Set(Array.from({ length: 1000 }, () => responseId(0, dice(16))));
  expect(ids.size).toBe(1000);
});

test("the hash is that of the exact bytes that are kept, and the bytes are a lawful response", async () => {
  const { id, hash, body } = await recordOf(whole, { now: 0, dice: seededDice(3), digest });
  expect(hash).toBe(createHash("sha256").update(body, "utf8").digest("hex"));
  const response = z.parse(Response, JSON.parse(body));
  expect(response).toMatchObject({ id, answers: whole.answers });
});

test("free words leave only their salted hash in the record, and lie beside it", async () => {
  const words = { ...whole, comments: { "comment-text": "Chờ lâu", "other-text": "Chờ lâu" } };
  const { body, comments: text } = await recordOf(words, { now: 0, dice: seededDice(3), digest });
  expect(body).not.toContain("Chờ");
  const comments = z.parse(Comments, JSON.parse(text ?? ""));
  expect(Object.values(comments).map((comment) => comment.words)).toEqual(["Chờ lâu", "Chờ lâu"]);
  const hashes = Object.entries(comments).map(([id, comment]) => [id, createHash("sha256").update(hashedText(comment)).digest("hex")]);
  expect(z.parse(Response, JSON.parse(body)).comments).toEqual(Object.fromEntries(hashes));
  expect(new Set(Object.values(comments).map(({ salt }) => salt)).size).toBe(2);
});

test("words a keyboard made of halves and nothings are kept as far as they are words, under the hash of what is kept", async () => {
  const halves = fc.array(fc.oneof(fc.constantFrom("\0", "\ud83d", "\ude00", "Chờ lâu", "😀"), fc.string()), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(halves, async (pieces) => {
      const written = pieces.join("");
      const made = await recordOf({ ...whole, comments: { "comment-text": written } }, { now: 0, dice: seededDice(3), digest });
      const comments = z.parse(Comments, JSON.parse(made.comments ?? "{}"));
      const kept = Array.from(written).filter((sign) => sign.isWellFormed() && sign !== "\0");
      expect(comments["comment-text"]?.words ?? "").toBe(kept.join(""));
      const hashes = Object.values(comments).map((comment) => createHash("sha256").update(hashedText(comment)).digest("hex"));
      expect(Object.values(z.parse(Response, JSON.parse(made.body)).comments)).toEqual(hashes);
    }),
  );
});

test("a record of somebody who wrote nothing carries no words", async () => {
  expect(await recordOf(whole, { now: 0, dice: seededDice(3), digest })).not.toHaveProperty("comments");
});

test("equal answers never give equal bytes", async () => {
  const dice = seededDice(3);
  const first = await recordOf(whole, { now: 0, dice, digest });
  const second = await recordOf(whole, { now: 0, dice, digest });
  expect(JSON.parse(first.body).nonce).not.toBe(JSON.parse(second.body).nonce);
  expect(first.hash).not.toBe(second.hash);
});

test.each([
  [null, "more"],
  [0, "under-15-s"],
  [14_999, "under-15-s"],
  [15_000, "under-60-s"],
  [59_999, "under-60-s"],
  [60_000, "under-300-s"],
  [299_999, "under-300-s"],
  [300_000, "more"],
] as const)("a pause of %s ms is told as «%s»", (pause, told) => {
  expect(pauseClass(pause)).toBe(told);
});
