import { spawn } from "node:child_process";
import { chromium, type BrowserContext } from "playwright-core";
import { chromiumPath, quiet } from "./chromium.ts";
import { endsWithItsFile } from "./left-running.ts";
import { withTimeToSkip } from "./time-to-skip.ts";

/** A tablet whose browser can be ended as a dying battery ends it: at once, with all it had not written. */
export type KillableTablet = AsyncDisposable & {
  readonly context: BrowserContext;
  /** Of the process from which all others of it descend. */
  readonly pid: number;
  /** Resolves when nothing of it runs any more. */
  readonly kill: () => Promise<void>;
};

/** Opens Chromium on a profile as a process of its own. */
export async function openKillable(profile: string): Promise<KillableTablet> {
  const switches = ["--headless", "--remote-debugging-port=0", "--window-size=1280,800", "--lang=vi-VN", `--user-data-dir=${profile}`];
  const browser = spawn(await chromiumPath(), [...quiet, ...switches, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const { pid } = browser;
  if (pid === undefined) throw new Error("the browser does not start");
  // A group of its own, so that nothing of it outlives the kill.
  const kill = () => process.kill(-pid, "SIGKILL");
  const ended = endsWithItsFile(browser, kill);
  const address = await new Promise<string>((resolve) => {
    let said = "";
    browser.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const connection = await chromium.connectOverCDP(address);
  const [context] = connection.contexts();
  if (!context) throw new Error("the browser has no window");
  await withTimeToSkip(context);
  const end = async (): Promise<void> => {
    kill();
    await ended;
    await connection.close();
  };
  return { context, pid, kill: end, [Symbol.asyncDispose]: end };
}
