import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openStore } from "../../src/server/store/open-store.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { ownFolder } from "../support/endpoint.ts";
import { mayMount, ownVolume } from "../support/own-volume.ts";

/** Starts the endpoint and waits for its end: how it ended and what it said. */
async function startInVain(data: string) {
  const child = spawn(process.execPath, ["src/server/main.ts"], {
    env: { ...process.env, DATA: data, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = await once(child, "close");
  return { code, said };
}

const cannotBeWritten = {
  code: 1,
  said: expect.stringMatching(/^the store in \S+ does not open: it cannot be written: the volume is read-only/),
};

test.skipIf(process.getuid?.() === 0)(
  "a folder of somebody else's is told at the start, in one sentence",
  { timeout: 30_000 },
  async () => {
    using folder = ownFolder();
    chmodSync(folder.path, 0o500);
    expect(await startInVain(`${folder.path}/store`)).toEqual(cannotBeWritten);
    chmodSync(folder.path, 0o700);
  },
);

test.skipIf(!mayMount)("a read-only volume is told at the start, in one sentence", { timeout: 30_000 }, async () => {
  using volume = ownVolume(16);
  await (await openStore({ folder: `${volume.path}/store` })).close();
  volume.remount("ro");
  expect(await startInVain(`${volume.path}/store`)).toEqual(cannotBeWritten);
  expect(await startInVain(`${volume.path}/other`)).toEqual(cannotBeWritten);
});

test("a file that is no store is told at the start, in one sentence, and left as it is", { timeout: 30_000 }, async () => {
  using folder = ownFolder();
  await (await openStore({ folder: folder.path })).close();
  writeFileSync(storePath(folder.path), "no database at all".repeat(1000));
  expect(await startInVain(folder.path)).toMatchObject({ code: 1, said: expect.stringContaining("restore a backup") });
  expect(readFileSync(storePath(folder.path), "utf8")).toMatch(/^no database/);
});
