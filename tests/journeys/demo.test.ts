import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { signIn } from "#protocol/people.ts";
import { codeOf } from "../../src/server/people/second-factor.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { ownFolder } from "../support/endpoint.ts";

test("the demo makes its years once, opens them again, lets its people in, and refuses a store it did not make", async () => {
  using folder = ownFolder();
  const first = await demoIn(folder.path);
  expect(first).toMatchObject({ code: 0, said: expect.stringMatching(/^2\d{4} made-up forms were sent and counted/) });
  let answers: readonly unknown[] = [];
  const second = await demoIn(folder.path, async (said) => {
    answers = await signEverybodyIn(said);
  });
  expect(second.code).toBe(0);
  expect(second.said).not.toContain("made-up forms");
  expect(peopleIn(second.said)).toEqual(peopleIn(first.said));
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ next: "in" })));

  using theirs = ownFolder();
  await (await openStore({ folder: theirs.path })).close();
  expect(await demoIn(theirs.path)).toMatchObject({ code: 2, said: "" });
  // A minute by itself; beside all other tests several.
}, 400_000);

test("at a port that browsers refuse the demo makes nothing, and says so", async () => {
  using folder = ownFolder();
  const refused = await demoIn(folder.path, undefined, "4190");
  expect(refused).toMatchObject({ code: 2, said: "", complained: "browsers refuse to ask at port 4190. Name another in PORT.\n" });
  expect(existsSync(storePath(folder.path))).toBe(false);
});

/** The lines that say who can sign in: name, password, and where there is one the secret of the second factor. */
function peopleIn(said: string): { name: string; password: string; secret: string | undefined }[] {
  return [...said.matchAll(/^ {2}(\S+) +(\w{4}(?:-\w{4}){3})(?: +([A-Z2-7]{32}))?$/gm)].map(([, name = "", password = "", secret]) => ({
    name,
    password,
    secret,
  }));
}

async function signEverybodyIn(said: string): Promise<unknown[]> {
  const [origin = ""] = /http:\/\/[\d.:]+/.exec(said) ?? [];
  return Promise.all(
    peopleIn(said).map(async ({ name, password, secret }) => {
      const code = secret === undefined ? {} : { code: codeOf(secret, new Date()) };
      const headers = { "content-type": "application/json" };
      const answer = await fetch(origin + signIn.path, { method: "POST", headers, body: JSON.stringify({ name, password, ...code }) });
      return answer.json();
    }),
  );
}

/** Runs the demo until it has printed who can sign in and the visit is over, or until it ends; what it printed and how it ended. */
function demoIn(
  data: string,
  visit = (_said: string) => Promise.resolve(),
  port = "0",
): Promise<{ code: number | null; said: string; complained: string }> {
  const child = spawn(process.execPath, ["src/server/demo.ts"], {
    env: { ...process.env, DATA: data, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let complained = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complained += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (/^ {2}giam-sat .*\n/m.test(said)) void visit(said).finally(() => child.kill("SIGTERM"));
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said, complained })));
}
