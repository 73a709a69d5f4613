import type { ChildProcess } from "node:child_process";

const ends = new Set<() => void>();
process.once("exit", endWhatIsLeft);

/** Has a process ended with the test file that started it, or with this process, should a failing test leave it running; resolves when it has ended. */
export function endsWithItsFile(child: ChildProcess, kill: () => void = () => void child.kill("SIGKILL")): Promise<void> {
  ends.add(kill);
  return new Promise((resolve) =>
    child.once("exit", () => {
      ends.delete(kill);
      resolve();
    }),
  );
}

/** Ends what still runs of what was started here. */
export function endWhatIsLeft(): void {
  for (const end of ends) end();
}
