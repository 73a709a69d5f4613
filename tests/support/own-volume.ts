import { execFileSync } from "node:child_process";
import { ownFolder } from "./endpoint.ts";

/** A volume of the test's own that can be filled and locked, mounted in memory. */
export type OwnVolume = Disposable & {
  readonly path: string;
  /** Other options of the mount, such as `ro` or `size=64m`. */
  readonly remount: (options: string) => void;
};

/** Whether this process may mount volumes; only root may, and not in every container. */
export const mayMount = canMount();

/** Mounts a volume of so many megabytes. */
export function ownVolume(megabytes: number): OwnVolume {
  const folder = ownFolder();
  const { path } = folder;
  mount(["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path]);
  return {
    path,
    remount: (options) => mount(["-o", `remount,${options}`, path]),
    [Symbol.dispose]: () => {
      execFileSync("umount", ["-l", path], { stdio: "ignore" });
      folder[Symbol.dispose]();
    },
  };
}

function mount(options: readonly string[]): void {
  execFileSync("mount", options, { stdio: "ignore" });
}

function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    ownVolume(1)[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
}
