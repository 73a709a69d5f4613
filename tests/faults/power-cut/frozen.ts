import { readdirSync, readFileSync } from "node:fs";

/** Stops processes and all they began, as a power cut does; resolves once none of their threads runs any more. They go on when it is disposed of. */
export async function frozen(roots: readonly number[]): Promise<Disposable> {
  const stopped = new Set<number>();
  // One of them may begin another meanwhile.
  for (let running = familyOf(roots); running.length > 0; running = familyOf(roots).filter((pid) => !stopped.has(pid)))
    for (const pid of running) {
      signal(pid, "SIGSTOP");
      stopped.add(pid);
    }
  while ([...stopped].some(isRunning)) await new Promise((resolve) => setImmediate(resolve));
  return {
    [Symbol.dispose]: () => {
      for (const pid of stopped) signal(pid, "SIGCONT");
    },
  };
}

/** These processes and all that descend from them. */
function familyOf(roots: readonly number[]): number[] {
  const parents = readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap((pid) => fieldsIn(`/proc/${pid}/stat`).map(({ parent }) => ({ pid, parent })));
  const family = new Set(roots);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of parents) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}

/** Whether any thread of it is neither stopped nor gone. */
function isRunning(pid: number): boolean {
  const threads = entriesOf(`/proc/${pid}/task`);
  return threads.some((thread) => fieldsIn(`/proc/${pid}/task/${thread}/stat`).some(({ state }) => !"TtZX".includes(state)));
}

/** State and parent by `proc(5)`; nothing where it is gone. The name, in brackets, may hold anything. */
function fieldsIn(file: string): { readonly state: string; readonly parent: number }[] {
  const [state, parent] = textOf(file)
    .replace(/^.*\) /s, "")
    .split(" ");
  return state === undefined || parent === undefined ? [] : [{ state, parent: Number(parent) }];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function signal(pid: number, name: "SIGSTOP" | "SIGCONT"): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
