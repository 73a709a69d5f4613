import { describe, expect, test } from "vitest";
import type { Change, Changes } from "#survey/change.ts";
import { comparedPeriod, movesOf, wantedRises } from "#dashboard/movement/year-on-year.ts";

const by = (points: number, sure = true): Change => ({ state: "known", points, sure });
const codes = ["ACC", "PRO", "OFF", "RES", "FBK"] as const;
const changes = (...all: readonly Change[]): Changes => ({
  overall: by(0),
  criteria: codes.flatMap((code, index) => {
    const change = all[index];
    return change === undefined ? [] : [{ code, change, items: [] }];
  }),
});

describe("which criteria rose and fell against last year", () => {
  test("the printed difference decides, and a true change is told apart", () => {
    const moves = movesOf(changes(by(135), by(1, false), by(-63), by(0), { state: "unknown", reason: "hidden" }));
    expect(moves.up.map(({ code }) => code)).toEqual(["ACC", "PRO"]);
    expect(moves.down.map(({ code }) => code)).toEqual(["OFF"]);
    expect(moves.same.map(({ code }) => code)).toEqual(["RES"]);
    expect(moves.unknown).toEqual([{ code: "FBK", reason: "hidden" }]);
    expect(moves.up.filter(({ sure }) => sure)).toHaveLength(1);
  });

  test("the greatest rise and the greatest fall stand first", () => {
    const moves = movesOf(changes(by(10), by(300), by(-5), by(-400)));
    expect(moves.up.map(({ points }) => points)).toEqual([300, 10]);
    expect(moves.down.map(({ points }) => points)).toEqual([-400, -5]);
  });

  test("four criteria up is reached, three is not, and with one unknown it stays open", () => {
    expect(movesOf(changes(by(1), by(2), by(3), by(4), by(-5))).wanted).toBe("reached");
    expect(movesOf(changes(by(1), by(2), by(3), by(0), by(-5))).wanted).toBe("missed");
    expect(movesOf(changes(by(1), by(2), by(3), { state: "unknown", reason: "empty" }, by(-5))).wanted).toBe("open");
  });

  test("a questionnaire of fewer than four criteria cannot be asked for it", () => {
    expect(movesOf(changes(by(1), by(2), by(3))).wanted).toBe("too-few-criteria");
    expect(wantedRises).toBe(4);
  });
});

describe("which period is set against last year's", () => {
  test("the chosen one, and the newest year while all time is chosen", () => {
    expect(comparedPeriod("2026-Q3", "2026-11-19")).toBe("2026-Q3");
    expect(comparedPeriod("all", "2026-11-19")).toBe("2026");
  });
});
