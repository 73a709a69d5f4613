import { execFileSync } from "node:child_process";

/** Builds the pages when needed, once for all who open them; in a process of its own, because a build under test is another build. */
export function setup(): void {
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ["src/build/when-needed.ts"], { env, stdio: "inherit" });
}
