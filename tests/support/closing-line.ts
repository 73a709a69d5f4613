import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one line any machine can read: «N passed, N failed». */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const [passed, failed, skipped] = [count("passed"), count("failed") + broken, count("skipped")];
    const notRun = skipped > 0 ? `${skipped} did not run here: each says why\n` : "";
    process.on("exit", () => console.log(`${notRun}${passed} passed, ${failed} failed`));
  }
}
