import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { openStore } from "../../src/server/store/open-store.ts";
import { ownFolder } from "../support/endpoint.ts";

test("the demo makes a year once, opens it again, and refuses a store it did not make", async () => {
  using folder = ownFolder();
  const first = await demoIn(folder.path);
  expect(first).toMatchObject({ code: 0, said: expect.stringMatching(/^1\d{4} made-up forms were sent and counted/) });
  const second = await demoIn(folder.path);
  expect(second.code).toBe(0);
  expect(second.said).not.toContain("made-up forms");

  using theirs = ownFolder();
  await (await openStore({ folder: theirs.path })).close();
  expect(await demoIn(theirs.path)).toMatchObject({ code: 2, said: "" });
});

/** Runs the demo until it has printed its addresses or ends; what it printed and how it ended. */
function demoIn(data: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["src/server/demo.ts"], {
    env: { ...process.env, DATA: data, PORT: "0" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.includes("/admin/")) child.kill("SIGTERM");
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}
