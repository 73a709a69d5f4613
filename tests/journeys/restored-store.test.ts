import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { openStore } from "../../src/server/store/open-store.ts";
import { openTablet } from "../support/chromium.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { enrolPage } from "../support/enrol-page.ts";
import { answerForm, formsOn } from "../support/kiosk-page.ts";

test("what a tablet had delivered after the backup comes again by itself when that backup is brought back", async () => {
  using data = ownFolder();
  using profile = ownFolder();
  const port = await freePort();
  const command = (name: string, ...rest: readonly string[]) =>
    execFileSync(process.execPath, [`src/server/${name}.ts`, ...rest], { env: { ...process.env, DATA: data.path }, encoding: "utf8" });

  let endpoint = await startEndpoint({ data: data.path, port, settings: { SURVEY: "ward-short-9" } });
  const tablet = await openTablet(profile.path);
  const kiosk = tablet.pages()[0] ?? (await tablet.newPage());
  await enrolPage(kiosk, { origin: endpoint.origin, data: data.path });
  await answerForm(kiosk, { level: 4 });
  await expect.poll(() => formsOn(kiosk), { timeout: 60_000 }).toEqual({ waiting: 0, acknowledged: 1, refused: 0 });
  const backup = command("back-up").trim();
  await answerForm(kiosk, { level: 2 });
  await answerForm(kiosk, { level: 5 });
  await expect.poll(() => formsOn(kiosk), { timeout: 60_000 }).toEqual({ waiting: 0, acknowledged: 3, refused: 0 });

  await endpoint.stop();
  command("bring-back", backup);
  expect(await countedIn(data.path)).toBe(1);

  // The next citizen's answer is the first word between the tablet and the restored store.
  endpoint = await startEndpoint({ data: data.path, port });
  await answerForm(kiosk, { level: 3 });
  await expect.poll(() => countedIn(data.path), { timeout: 60_000 }).toBe(4);
  await expect.poll(() => formsOn(kiosk), { timeout: 60_000 }).toEqual({ waiting: 0, acknowledged: 4, refused: 0 });
  await tablet.close();
  await endpoint.stop();
  command("verify");
});

/** How many responses a store holds. */
async function countedIn(folder: string): Promise<number> {
  const store = await openStore({ folder });
  const { n } = await store.database
    .selectFrom("response")
    .select((row) => row.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  await store.close();
  return n;
}
