import { expect, test } from "vitest";
import { isBroken } from "./proof.ts";
import { simulation } from "./simulation/simulation.ts";

test("whatever dies, is lost, repeated, delayed or put back, every form somebody was thanked for is counted once in the end; and a bug planted in the program is found", async () => {
  const lines = await simulation.run("short");
  expect(lines.filter(isBroken)).toEqual([]);
}, 300_000);
