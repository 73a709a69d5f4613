import { expect, test } from "vitest";
import { openBodies } from "../../src/server/bodies.ts";
import { giveBack } from "../../src/server/give-back.ts";

/** A batch of a tablet that is announced with so many bytes. */
function sentBy(tablet: number, bytes: number) {
  const headers = { "content-type": "application/json", "content-length": String(bytes) };
  const request = new Request("http://localhost/api/responses", { method: "POST", headers, body: "{" });
  return { coming: { request, line: null }, sender: { crowd: "tablets", name: String(tablet) } } as const;
}

test.each([
  ["a full batch", 236_000, 64],
  ["a single response", 5_000, 64],
  ["the longest there may be", 1_000_000, 24],
])(
  "a thousand tablets at once with %s: few lie in memory, some wait on their sockets, the rest are told when to come again",
  async (_, bytes, most) => {
    const bodies = openBodies();
    const { promise: kept, resolve: keep } = Promise.withResolvers<void>();
    const allRead = Promise.withResolvers<void>();
    let inMemory = 0;
    const answers = Array.from({ length: 1000 }, (__, tablet) => {
      const { coming, sender } = sentBy(tablet, bytes);
      return bodies.within(coming, sender, async () => {
        inMemory += 1;
        if (inMemory === most) allRead.resolve();
        await kept;
        inMemory -= 1;
        return "kept" as const;
      });
    });
    await allRead.promise;
    expect(inMemory).toBe(most);
    keep();
    const told = await Promise.all(answers);
    expect(told.filter((answer) => answer === "kept")).toHaveLength(most + 400);
    const later = told.filter((answer) => answer !== "kept");
    expect(later).toHaveLength(1000 - most - 400);
    for (const { status, retryAfterSeconds } of later) expect([status, retryAfterSeconds]).toEqual([429, 5]);
    expect(inMemory).toBe(0);
  },
);

test("bytes that are given back are gone at once, and those of others are left", () => {
  const own = new Uint8Array(1000);
  giveBack(own);
  expect(own).toHaveLength(0);
  const shared = new Uint8Array(1000).fill(7);
  giveBack(shared.subarray(100, 200));
  expect(shared).toEqual(new Uint8Array(1000).fill(7));
});
