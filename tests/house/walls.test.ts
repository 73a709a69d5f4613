import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** What each room may enter; every other door must be shut by the compiler. */
const mayEnter: Record<string, readonly string[]> = {
  survey: [],
  protocol: ["survey"],
  ui: ["survey"],
  kiosk: ["survey", "protocol", "ui"],
  account: ["survey", "protocol", "ui"],
  admin: ["survey", "protocol", "ui"],
  dashboard: ["survey", "protocol", "ui"],
  server: ["survey", "protocol"],
  build: [],
};
const rooms = Object.keys(mayEnter);

/** A global of another world, per room: the compiler must not know it there. */
const wrongWorld: Record<string, string> = {
  survey: "document",
  protocol: "process",
  ui: "process",
  kiosk: "process",
  account: "process",
  admin: "process",
  dashboard: "process",
  server: "document",
  build: "document",
};

/** Ways into another room: by its name, by climbing the wall. */
const ways = ["#", "../"] as const;
type Way = (typeof ways)[number];
const strangers = { "#": "named-stranger.ts", "../": "climbed-stranger.ts" } as const satisfies Record<Way, string>;

let house = "";

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "house-"));
  for (const part of ["src", "tests", "package.json", "vite.config.ts"]) cpSync(part, join(house, part), { recursive: true });
  // A stranger for each way in: the compiler names one only where it meets him first.
  for (const room of rooms) for (const way of ways) writeFileSync(join(house, "src", room, strangers[way]), "export const stranger = 1;\n");
  symlinkSync(join(process.cwd(), "node_modules"), join(house, "node_modules"), "dir");
  // The copy builds into a folder of its own, not into the cache of the house it was copied from.
  writeFileSync(join(house, "tsconfig.json"), readFileSync("tsconfig.json", "utf8").replace("node_modules/.cache/tsc", "out"));
  compile(["-b", ...rooms.map((room) => `src/${room}`)]);
}, 120_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(rooms)(
  "the walls of %s hold when pushed",
  (room) => {
    const forbidden = rooms.filter((other) => other !== room && !mayEnter[room]?.includes(other));
    const pushes = forbidden.flatMap((other) => ways.map((way) => doorInto(room, other, way)));
    expect(unheld(room, [...pushes, `export const stranger = ${wrongWorld[room]};`])).toEqual([]);
  },
  60_000,
);

test("a room enters the rooms it may", () => {
  const probe = join(house, "src/server/open-door-probe.ts");
  writeFileSync(probe, [doorInto("server", "survey", "#"), doorInto("server", "protocol", "#")].join("\n"));
  const complaints = compile(["-p", "src/server", "--pretty", "false"]);
  rmSync(probe);
  expect(complaints).not.toContain("open-door-probe");
}, 60_000);

/** The lines of a file in that room that the compiler lets pass. */
function unheld(room: string, lines: readonly string[]): string[] {
  const probe = join(house, "src", room, "wall-probe.ts");
  writeFileSync(probe, lines.join("\n"));
  const complaints = compile(["-p", `src/${room}`, "--pretty", "false"]);
  rmSync(probe);
  return lines.filter((_, index) => !complaints.includes(`wall-probe.ts(${index + 1},`));
}

/** An import of the other room's stranger. */
function doorInto(room: string, other: string, way: Way): string {
  return `export * as ${room}_${other}_${way === "#" ? "named" : "climbed"} from "${way}${other}/${strangers[way]}";`;
}

/** Runs the compiler in the copy and gives what it says, empty when it has no complaint. */
function compile(options: readonly string[]): string {
  try {
    return execFileSync(join(process.cwd(), "node_modules/.bin/tsc"), options, { cwd: house, encoding: "utf8" });
  } catch (failure) {
    return failure instanceof Error && "stdout" in failure ? String(failure.stdout) : String(failure);
  }
}
