import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { aForm, aStore, valid } from "./a-store.ts";
import { anIntruder } from "./an-intruder.ts";

type Desk = Awaited<ReturnType<typeof aStore>>;

/** What somebody at the machine sees. */
function verify({ place }: Pick<Desk, "place">, ...heads: readonly string[]) {
  const DATA = "folder" in place ? place.folder : "";
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/server/verify.ts", ...heads], {
    env: { ...process.env, DATA },
    encoding: "utf8",
  });
  return { status, text: stdout + stderr };
}

test("somebody at the machine is told, in both languages and by the exit, whether all is well", { timeout: 60_000 }, async () => {
  await using desk = await aStore();
  await desk.keep(valid(aForm(), desk.clock.now));
  desk.pass(1);
  await desk.close();
  const [link] = await desk.links();
  const head = link?.hash ?? "";
  // As it stands on the printed page, in groups.
  expect(verify(desk, ...(head.match(/.{16}/g) ?? []))).toEqual({
    status: 0,
    text: expect.stringContaining("Không thấy gì sai. · Nothing is wrong."),
  });
  expect(verify(desk, "f".repeat(64))).toEqual({ status: 1, text: expect.stringContaining("[head]") });
  expect(verify(desk, head.slice(1))).toEqual({ status: 2, text: expect.stringContaining("64") });
  const intruder = anIntruder(desk.place);
  const [row = {}] = await intruder.rows("response");
  await intruder.take("response", row);
  await intruder.close();
  const { status, text } = verify(desk);
  expect(status).toBe(1);
  expect(text).toContain("[link] 2026-11-19T03:00:00Z");
  expect(text).toContain("thiếu 1 dòng");
  expect(text).toContain("1 rows are missing");
});
