import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A mounted disk. */
type Disk = Disposable & { readonly path: string };

/** A disk of the test's own behind the system's cache: its image holds what was really written, and nothing else. */
export type OwnDisk = Disk & {
  /** The disk as a power cut at this instant leaves it, mounted as at the next start. Whoever writes must stand still meanwhile. */
  readonly afterPowerCut: () => Disk;
  /** Writes out all there is, as time does. */
  readonly settle: () => void;
};

/** What makes and mounts disks lies where only root's own shell looks. */
const env = { ...process.env, PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin` };

/** Why this process may not make disks; null where it may: only root on Linux, and not in every container. */
export const whyNoDisk = reason();

/** Makes a disk of so many megabytes, with ext4 on it, on which everybody may write. */
export function ownDisk(megabytes: number): OwnDisk {
  // In memory where possible: what counts is what reached the image, not how fast.
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "sipas-disk-"));
  chmodSync(folder, 0o755);
  const image = join(folder, "image");
  writeFileSync(image, "");
  truncateSync(image, megabytes * 2 ** 20);
  // Whole from the start, so that nothing is written to it later but by those who use it.
  run("mkfs.ext4", "-q", "-F", "-m", "0", "-E", "lazy_itable_init=0,lazy_journal_init=0", image);
  const disk = mounted(image, join(folder, "disk"));
  chmodSync(disk.path, 0o777);
  let copies = 0;
  return {
    path: disk.path,
    settle: () => run("sync", "-f", disk.path),
    afterPowerCut() {
      copies += 1;
      const copy = join(folder, `image-${copies}`);
      run("cp", image, copy);
      const { path, [Symbol.dispose]: unmount } = mounted(copy, join(folder, `disk-${copies}`));
      return { path, [Symbol.dispose]: () => (unmount(), rmSync(copy)) };
    },
    [Symbol.dispose]: () => {
      disk[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mounted(image: string, path: string): Disk {
  mkdirSync(path);
  run("mount", "-o", "loop", image, path);
  return { path, [Symbol.dispose]: () => run("umount", "-l", path) };
}

function reason(): string | null {
  if (process.getuid?.() !== 0) return "not root, who alone may mount a disk";
  try {
    ownDisk(4)[Symbol.dispose]();
    return null;
  } catch {
    return "no disk can be mounted here";
  }
}

function run(command: string, ...given: readonly string[]): void {
  execFileSync(command, given, { stdio: "ignore", env });
}
