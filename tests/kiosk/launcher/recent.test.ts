import * as fc from "fast-check";
import { expect, test } from "vitest";
import { recentProcedures, rememberProcedure } from "../../../src/kiosk/launcher/recent.ts";

const all = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
const offering = (...ids: string[]) => ({ procedures: ids.map((id) => ({ id, name: { vi: id, en: id }, field: "f", units: null })) });
const quay1 = { unit: "an-binh", counter: "quay-1" };

function aStorage() {
  const kept = new Map<string, string>();
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test("the last eight different procedures are remembered, and nothing of their order", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all)), (launches) => {
      const storage = aStorage();
      for (const procedure of launches) rememberProcedure(storage, quay1, procedure);
      const last = [...new Set(launches.toReversed())].slice(0, 8).toSorted();
      expect(recentProcedures(storage, quay1, offering(...all))).toEqual(last.length < 3 ? [] : last);
    }),
  );
});

test("each counter remembers its own", () => {
  const storage = aStorage();
  for (const procedure of ["a", "b", "c"]) rememberProcedure(storage, quay1, procedure);
  expect(recentProcedures(storage, quay1, offering("a", "b", "c"))).toHaveLength(3);
  expect(recentProcedures(storage, { ...quay1, counter: null }, offering("a", "b", "c"))).toEqual([]);
  expect(recentProcedures(storage, { ...quay1, counter: "quay-2" }, offering("a", "b", "c"))).toEqual([]);
});

test("a procedure that is no longer offered is forgotten", () => {
  const storage = aStorage();
  for (const procedure of ["a", "b", "c", "d"]) rememberProcedure(storage, quay1, procedure);
  expect(recentProcedures(storage, quay1, offering("a", "c", "d"))).toEqual(["a", "c", "d"]);
});

test("whatever lies in the storage, only procedures that are offered come out of it, each once", () => {
  fc.assert(
    fc.property(fc.string(), (junk) => {
      const storage = { getItem: () => `${junk} a a b c` };
      expect(recentProcedures(storage, quay1, offering("c", "a", "b"))).toEqual(["c", "a", "b"]);
    }),
  );
});

test("neither times nor numbers of launches are kept", () => {
  const storage = aStorage();
  for (const procedure of ["a", "a", "b"]) rememberProcedure(storage, quay1, procedure);
  expect([...storage.kept.values()]).toEqual(["b a"]);
});
