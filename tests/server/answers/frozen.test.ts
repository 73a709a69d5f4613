import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Frozen, type FrozenCell } from "#protocol/frozen.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { Figure } from "#survey/figure.ts";
import { recompute } from "../../../src/server/answers/recomputed.ts";
import { type DeskOnAny, engines, openDeskOn } from "../open-desk.ts";
import { addressOf, answer, type Asked, results, survey } from "./a-year.ts";

async function frozenText(desk: DeskOnAny, asked: Asked = {}): Promise<string> {
  const { status, text } = await desk.get(addressOf(asked).replace("/api/results", "/api/frozen"));
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return text;
}

const parse = (text: string) => Frozen.parse(JSON.parse(text));
const names = (cells: readonly FrozenCell[]) =>
  cells.map(({ row, figure }) =>
    [row ?? "total", "item" in figure ? figure.item : "criterion" in figure ? figure.criterion : "overall"].join(" "),
  );

const namedIn = (key: string | null) => (name: string, figure: Figure) => ({ row: key, name, figure });

/** The same file with something changed and its hash made right again, as somebody would who knows how. */
function forged(text: string, change: (frozen: Frozen) => void): string {
  const { hash: _, ...content } = parse(text);
  const frozen = { ...content, hash: "" };
  change(frozen);
  const { hash: __, ...changed } = frozen;
  return canonicalText({ ...changed, hash: createHash("sha256").update(canonicalText(changed)).digest("hex") });
}

describe.each(engines)("on %s", (engine) => {
  let desk: DeskOnAny;

  beforeAll(async () => {
    desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 40, displeased: 7, critical: 30 }, { unit: "so-xay-dung", day: "2026-10-10" });
    await answer(desk, { pleased: 30, displeased: 5, critical: 4 }, { unit: "xa-mot", day: "2026-10-10" });
    await answer(desk, { pleased: 25, displeased: 11, critical: 12 }, { unit: "xa-hai", day: "2026-10-10" });
  }, 60_000);

  afterAll(async () => desk[Symbol.asyncDispose]());

  test.each(["means", "pooled"] as const)("every figure by %s comes out of its own counts again", async (method) => {
    const text = await frozenText(desk, { groupBy: "unit", period: "2026", method });
    const found = recompute(text);
    if ("faults" in found) throw new Error(JSON.stringify(found.faults));
    expect(found.differences).toEqual([]);
    expect(found.recomputed).toBeGreaterThan(10);
    expect(found.recomputed + found.held).toBe(found.frozen.cells.length);
  });

  test("exactly what the same answer shows is in the file, and nothing that it hides", async () => {
    const asked: Asked = { groupBy: "unit", period: "2026-10" };
    const { cells } = parse(await frozenText(desk, asked));
    const { total, groups } = await results(desk, asked);
    const rows = [{ key: null, figures: total }, ...groups];
    const shown = rows.flatMap(({ key, figures: { overall, criteria } }) => {
      const named = namedIn(key);
      const ofCriteria = criteria.flatMap(({ code, figure, items }) =>
        [named(code, figure)].concat(items.map((item) => named(item.id, item.figure))),
      );
      return [named("overall", overall)].concat(ofCriteria);
    });
    const visible = shown.filter(({ figure }) => figure.state === "shown");
    expect(shown.length).toBeGreaterThan(visible.length);
    expect(names(cells)).toEqual(visible.map(({ row, name }) => `${row ?? "total"} ${name}`));
    expect(cells.map(({ printed }) => printed)).toEqual(visible.map(({ figure }) => figure));
  });

  test("the same question over the same counts gives the same bytes, its items always among them", async () => {
    const [one, other] = [await frozenText(desk, { detail: "criteria" }), await frozenText(desk, { against: "previous" })];
    expect(one).toBe(other);
    expect(one).toBe(canonicalText(JSON.parse(one)));
    expect(parse(one)).toMatchObject({ title: "Tỉnh, all", surveyTitle: "Phiếu thử", method: "means", minimumGroup: 10 });
  });

  test("a byte changed anywhere in the file is found", async () => {
    const bytes = Buffer.from(await frozenText(desk, { groupBy: "unit" }));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const tampered = Buffer.from(bytes);
        tampered[at] = (tampered[at] ?? 0) ^ mask;
        expect(recompute(tampered.toString("utf8"))).toHaveProperty("faults");
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.constantFrom("", " ", "\n", "0"), (at, put) => {
        const shifted = [bytes.subarray(0, at), Buffer.from(put), bytes.subarray(put === "" ? at + 1 : at)];
        expect(recompute(Buffer.concat(shifted).toString("utf8"))).toHaveProperty("faults");
      }),
      { numRuns: 100 },
    );
  });

  test("who makes the hash right again is found by the figures themselves", async () => {
    const text = await frozenText(desk, { groupBy: "unit" });
    const forgeries: ((cell: FrozenCell) => void)[] = [
      ({ printed }) => printed.state === "shown" && (printed.percent = printed.percent === 0 ? 1 : printed.percent - 1),
      ({ printed }) => printed.state === "shown" && (printed.n += 1),
      ({ printed }) => printed.state === "shown" && (printed.interval.low = printed.interval.low === 0 ? 1 : printed.interval.low - 1),
      ({ levels, vector }) => {
        if (levels) levels[4] += 1;
        if (vector) vector.persons += 1;
      },
    ];
    const cells = parse(text).cells.filter(({ row }) => row === null);
    expect(cells).toHaveLength(8);
    for (const forge of forgeries) {
      for (const cell of cells.keys()) {
        const found = recompute(
          forged(text, (frozen) => {
            const one = frozen.cells[cell];
            if (one) forge(one);
          }),
        );
        if ("faults" in found) throw new Error(JSON.stringify(found.faults));
        expect(found.differences.length).toBeGreaterThan(0);
      }
    }
  });
});

describe("npm run recompute", () => {
  const program = "src/server/recompute.ts";
  let folder = "";
  let text = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "frozen-"));
    await using desk = await openDeskOn("sqlite", { survey });
    await answer(desk, { pleased: 20, displeased: 20, critical: 20 });
    text = await frozenText(desk);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(content: string) {
    const file = join(folder, "figures.json");
    writeFileSync(file, content);
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, file], { encoding: "utf8" });
    return { status, last: stdout.trimEnd().split("\n").at(-1), stderr };
  }

  test("ends with how many figures were computed anew, and that none differs", () => {
    expect(run(text)).toEqual({ status: 0, last: "8 figures recomputed, 0 differ", stderr: "" });
  });

  test("shows what differs, and fails", () => {
    const file = join(folder, "forged.json");
    writeFileSync(
      file,
      forged(text, ({ cells: [overall] }) => {
        if (overall?.printed.state === "shown") overall.printed.percent = 9999;
      }),
    );
    const { status, stdout } = spawnSync(process.execPath, [program, file], { encoding: "utf8" });
    expect([status, stdout.split("\n").at(-2)]).toEqual([1, "8 figures recomputed, 1 differ"]);
    expect(stdout).toMatch(/total\toverall\t.*9999/);
  });

  test.each([
    ["a file that is none", "{", /the file is no JSON/],
    ["another file", "{}", /figures\.json: format is missing/],
    ["one that was laid out anew", " ", /character 1 is not as the endpoint writes it/],
  ])("says of %s what is wrong and where", (_, content, complaint) => {
    const { status, stderr } = run(content === " " ? ` ${text}` : content);
    expect(stderr).toMatch(complaint);
    expect(status).toBe(1);
  });

  test("says how it wants to be called", () => {
    expect(() => execFileSync(process.execPath, [program], { stdio: "pipe" })).toThrow("one file of frozen figures");
  });
});
