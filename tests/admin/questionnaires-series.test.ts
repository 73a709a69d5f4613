import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Version } from "#protocol/organisation.ts";
import type { DraftHead } from "#protocol/survey-drafts.ts";
import { forceDeedsOf, inForceAfter, tabletsAsking } from "../../src/admin/questionnaires/in-force.ts";
import { idFrom } from "../../src/admin/editor/new-id.ts";
import { idFault } from "../../src/admin/questionnaires/own-id.ts";
import {
  addressOfComparison,
  addressOfList,
  addressOfNewVersion,
  addressOfPublication,
  addressOfVersion,
  placeIn,
} from "../../src/admin/questionnaires/place.ts";
import { nextVersion, seriesOf, stateOf } from "../../src/admin/questionnaires/series.ts";
import { aDraft, aVersion } from "./a-version.ts";

const placeAt = (address: string) => placeIn(new URL(address, "http://desk").search);

test("every place of the page has an address of its own", () => {
  expect(placeAt(addressOfList)).toEqual({ at: "list" });
  expect(placeAt(addressOfPublication("d"))).toEqual({ at: "publication", draft: "d" });
  expect(placeAt(addressOfVersion("a"))).toEqual({ at: "version", hash: "a", isNew: false, beside: null });
  expect(placeAt(addressOfNewVersion("a"))).toEqual({ at: "version", hash: "a", isNew: true, beside: null });
  expect(placeAt(addressOfComparison("a", "b"))).toEqual({ at: "version", hash: "a", isNew: false, beside: "b" });
});

test("what is asked at the desks stands first and in its order, then what is being written, then the rest by name", () => {
  const versions = [
    aVersion({ hash: "2".repeat(64), id: "second", inForce: true }),
    aVersion({ hash: "1".repeat(64), id: "first", inForce: true, version: 2 }),
    aVersion({ hash: "3".repeat(64), id: "first", inForce: false, version: 1 }),
    aVersion({ hash: "4".repeat(64), id: "z-shelf", inForce: false, title: { vi: "Ăn", en: "Eat" } }),
    aVersion({ hash: "5".repeat(64), id: "a-shelf", inForce: false, title: { vi: "Bộ", en: "Set" } }),
  ];
  const series = seriesOf(versions, [aDraft({ survey: "own" }), aDraft({ survey: "first" })]);
  expect(series.map(({ id, standing }) => [id, standing])).toEqual([
    ["second", "in-force"],
    ["first", "in-force"],
    ["own", "drafted"],
    ["z-shelf", "kept"],
    ["a-shelf", "kept"],
  ]);
  expect(series[1]?.versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(series[1]?.drafts).toHaveLength(1);
});

test("what came with the program and was never asked is ready, not archived", () => {
  expect(stateOf(aVersion({ inForce: true }))).toBe("in-force");
  expect(stateOf(aVersion({ inForce: false, published: null, responses: 0 }))).toBe("ready");
  expect(stateOf(aVersion({ inForce: false, published: null, responses: "few" }))).toBe("archived");
  expect(nextVersion([])).toBe(1);
  expect(nextVersion([{ version: 3 }, { version: 7 }])).toBe(8);
});

const some = [
  aVersion({ hash: "a", id: "one", version: 1, inForce: true, tablets: 4 }),
  aVersion({ hash: "b", id: "two", version: 1, inForce: true, tablets: 4 }),
  aVersion({ hash: "c", id: "one", version: 2, inForce: false, tablets: 0 }),
  aVersion({ hash: "d", id: "three", version: 1, inForce: false, tablets: 0 }),
];
const hashesAfter = (deed: Parameters<typeof inForceAfter>[1], hash: string, versions: readonly Version[] = some) => {
  const meant = versions.find((version) => version.hash === hash);
  if (!meant) throw new Error(`no ${hash}`);
  return inForceAfter(versions, deed, meant).map((version) => version.hash);
};

test("a version put in force takes the place of the one of its questionnaire; another questionnaire comes last", () => {
  expect(hashesAfter("put-in", "c")).toEqual(["c", "b"]);
  expect(hashesAfter("put-in", "d")).toEqual(["a", "b", "d"]);
  expect(hashesAfter("ask-first", "b")).toEqual(["b", "a"]);
  expect(hashesAfter("take-out", "a")).toEqual(["b"]);
  expect(tabletsAsking(some)).toBe(4);
});

test("the desks always have something to ask, and nothing twice, whatever an admin does", () => {
  const deed = fc.record({ deed: fc.constantFrom("put-in", "take-out", "ask-first"), hash: fc.constantFrom("a", "b", "c", "d") });
  fc.assert(
    fc.property(fc.array(deed), (deeds) => {
      let versions: Version[] = some;
      for (const { deed: done, hash } of deeds) {
        if (!forceDeedsOf(versions, hash).some((offered) => offered === done)) continue;
        const after = hashesAfter(done, hash, versions);
        expect(after.length).toBeGreaterThan(0);
        expect(new Set(after).size).toBe(after.length);
        const place = ({ hash: one }: Version) => (after.includes(one) ? after.indexOf(one) : after.length);
        versions = versions
          .toSorted((one, other) => place(one) - place(other))
          .map((version) => aVersion({ ...version, inForce: after.includes(version.hash) }));
      }
    }),
  );
});

test("the id of a questionnaire of one's own is made of its title, and is nobody else's", () => {
  expect(idFrom("Phiếu của phường Đông Sơn (2026)")).toBe("phieu-cua-phuong-dong-son-2026");
  expect(idFault("", new Set())).toBe("empty");
  expect(idFault("Phiếu", new Set())).toBe("form");
  expect(idFault("phieu", new Set(["phieu"]))).toBe("taken");
  expect(idFault("phieu", new Set())).toBeNull();
  fc.assert(
    fc.property(fc.string(), (title) => {
      expect(["empty", null]).toContain(idFault(idFrom(title), new Set()));
    }),
  );
});

test("a draft is listed under its questionnaire though no version of it exists", () => {
  const head: DraftHead = aDraft({ survey: "own", title: { vi: "Phiếu riêng", en: "Our own" } });
  expect(seriesOf([], [head])).toEqual([
    { id: "own", title: { vi: "Phiếu riêng", en: "Our own" }, drafts: [head], versions: [], standing: "drafted" },
  ]);
});
