import { execFile, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { openHashing } from "../../src/server/people/password-hash.ts";
import { accountByName } from "../../src/server/people/accounts.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { setUpStore } from "../support/set-up-store.ts";

/** Each call starts a program. */
vi.setConfig({ testTimeout: 60_000 });

/** Calls a command as an operator does, beside a running endpoint or not. */
function call(command: string, data: string, ...rest: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/server/${command}.ts`, ...rest], {
    env: { ...process.env, DATA: data },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("an admin who lost everything is let in again with a one-time password, and it is written down", async () => {
  using data = ownFolder();
  await setUpStore({ folder: data.path }, `${data.path}-keys`);
  const { status, stdout } = call("let-in", data.path, "first-admin");
  expect(status).toBe(0);
  const store = await openStore({ folder: data.path });
  const account = await accountByName(store.database, "first-admin");
  expect(await openHashing().fit(stdout.trim(), account?.password ?? "")).toBe("fits");
  expect(account).toMatchObject({ password_due: 1, totp: null });
  const audited = await store.database
    .selectFrom("audit")
    .select(["actor", "action", "detail"])
    .where("action", "=", "account-reset")
    .execute();
  expect(audited).toMatchObject([{ actor: "endpoint" }]);
  expect(audited[0]?.detail).not.toContain(stdout.trim());
  await store.close();
});

test("a name nobody has is said", async () => {
  using data = ownFolder();
  await setUpStore({ folder: data.path }, `${data.path}-keys`);
  expect(call("let-in", data.path, "nobody")).toMatchObject({ status: 1, stderr: "There is no account «nobody».\n" });
});

test("the operator backs up beside a running endpoint, and cannot restore under it", async () => {
  using data = ownFolder();
  const endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["src/server/back-up.ts"], { env: { ...process.env, DATA: data.path } });
  const backup = stdout.trim();
  expect(readdirSync(`${data.path}-backups`)).toContain(backup.split("/").at(-1));
  expect(call("bring-back", data.path, backup)).toMatchObject({ status: 1 });
  await endpoint.stop();
  expect(call("bring-back", data.path, backup)).toMatchObject({ status: 0 });
  expect(call("verify", data.path)).toMatchObject({ status: 0 });
});

test("a command that is called wrongly says how, and ends with 2", () => {
  using data = ownFolder();
  expect(call("let-in", data.path)).toMatchObject({ status: 2, stderr: "Name the account.\n" });
  expect(call("verify", data.path, "not a head")).toMatchObject({ status: 2 });
});
