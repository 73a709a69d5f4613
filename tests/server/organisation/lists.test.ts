import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Field, Procedure } from "#protocol/procedures.ts";
import { OwnId, type UnitHistory } from "#protocol/units.ts";
import type { Wave } from "#protocol/waves.ts";
import { takeFields, takeProcedures } from "../../../src/server/organisation/lists/list-of-procedures.ts";
import { takeReturned } from "../../../src/server/organisation/lists/list-of-returned.ts";
import { takeUnits } from "../../../src/server/organisation/lists/list-of-units.ts";
import { ever, sinceEver, versionOn } from "../../../src/server/organisation/unit-history.ts";

const name = (vi: string, en = vi) => ({ vi, en });
const land: Field = { id: "land", name: name("Đất đai", "Land"), from: ever, endedOn: null };
const civil: Field = { id: "civil", name: name("Hộ tịch", "Civil status"), from: ever, endedOn: null };
const birth: Procedure = {
  id: "1.001193",
  name: name("Đăng ký khai sinh", "Birth"),
  field: "civil",
  units: null,
  from: ever,
  endedOn: null,
};
const units: readonly UnitHistory[] = [
  sinceEver({ id: "tinh", name: name("Tỉnh"), kind: "province", parent: null, serves: false, counters: [] }),
  sinceEver({ id: "xa-a", name: name("Xã A"), kind: "commune", parent: "tinh", serves: true, counters: [] }),
];
const around = { fields: [land, civil], units };
const taken = { from: "2026-07-01", whole: false };

test("a list of a Vietnamese spreadsheet is read: byte order mark, semicolons, headings with accents, lines of nothing", () => {
  const csv = '\uFEFFMã TTHC;Tên thủ tục;Lĩnh vực;Đơn vị thực hiện\r\n1.004827;"Đăng ký biến động; cấp đổi";ĐẤT ĐAI;xa-a\r\n;;;\r\n';
  const { told, after } = takeProcedures([birth], { ...taken, csv }, around);
  expect(told).toEqual({
    added: [{ line: 2, id: "1.004827", name: "Đăng ký biến động; cấp đổi" }],
    changed: [],
    ended: [],
    unchanged: 0,
    faults: [],
  });
  expect(after.at(-1)).toEqual({
    id: "1.004827",
    name: name("Đăng ký biến động; cấp đổi"),
    field: "land",
    units: ["xa-a"],
    from: "2026-07-01",
    endedOn: null,
  });
});

test("a procedure that changes keeps its first day; one that stays the same keeps its name in English", () => {
  const csv = "id,name,field\n1.001193,Đăng ký khai sinh,land\n";
  const { told, after } = takeProcedures([birth], { ...taken, csv }, around);
  expect(told.changed).toEqual([{ line: 2, id: "1.001193", name: "Đăng ký khai sinh", members: ["field"] }]);
  expect(after).toEqual([{ ...birth, field: "land" }]);
  expect(takeProcedures([birth], { ...taken, csv: csv.replace("land", "civil") }, around).told.unchanged).toBe(1);
});

test("what a whole list does not name ends on its day; what part of a list does not name stays", () => {
  const csv = "mã,tên,lĩnh vực\n2.1,Trích lục,Hộ tịch\n";
  const whole = takeProcedures([birth], { ...taken, whole: true, csv }, around);
  expect(whole.told.ended).toEqual([{ id: "1.001193", name: "Đăng ký khai sinh" }]);
  expect(whole.after[0]).toEqual({ ...birth, endedOn: "2026-07-01" });
  expect(takeProcedures([birth], { ...taken, csv }, around).after[0]).toEqual(birth);
});

test("what ended and is named again begins anew", () => {
  const csv = "id,name,field\n1.001193,Đăng ký khai sinh,civil\n";
  const { told, after } = takeProcedures([{ ...birth, endedOn: "2026-01-01" }], { ...taken, csv }, around);
  expect(told.added).toMatchObject([{ id: "1.001193" }]);
  expect(after).toEqual([{ ...birth, from: "2026-07-01" }]);
});

test("faults are told with their lines", () => {
  const csv = [
    "mã,tên,lĩnh vực,đơn vị",
    "1.1,A,Giao thông,",
    "1.2,,Hộ tịch,",
    "1.3,C,Hộ tịch,xa-z",
    "1.3,C,Hộ tịch,",
    "mã hồ sơ,D,Hộ tịch,",
    "1.4,E",
  ].join("\n");
  const { told } = takeProcedures([], { ...taken, csv }, around);
  expect(told.faults.map(({ line, fault }) => `${line}: ${fault}`)).toEqual(
    expect.arrayContaining([
      "2: «Giao thông» is no field on 2026-07-01",
      "3: has no name",
      "4: «xa-z» is no unit",
      "5: names «1.3» again, as line 4 does",
      "7: has 2 cells under 4 headings",
    ]),
  );
});

test.each([
  ["", "is empty"],
  ["a,b\n1,2", "has no column «id» or «ma»"],
  ['id,name\n"1,2', "quotation mark"],
])("a list that is none is refused whole: %j", (csv, fault) => {
  expect(
    takeFields([], { ...taken, csv })
      .told.faults.map((one) => one.fault)
      .join(),
  ).toContain(fault);
});

test("units are taken in as changes: added, renamed and moved from that day on, with their counters", () => {
  const csv = [
    "Mã đơn vị;Tên đơn vị;Loại;Trực thuộc;Quầy",
    "tinh;Tỉnh;Tỉnh;;",
    "xa-a;Phường A;Phường;tinh;Quầy 1|Quầy 2",
    "so-b;Sở B;Sở;tinh;",
    "diem-b;Điểm B;Bộ phận Một cửa;so-b;",
  ].join("\n");
  const { told, after } = takeUnits(units, { ...taken, csv });
  expect(told).toMatchObject({
    added: [
      { line: 4, id: "so-b" },
      { line: 5, id: "diem-b" },
    ],
    changed: [{ line: 3, id: "xa-a", members: ["name", "counters"] }],
    unchanged: 1,
    faults: [],
  });
  const commune = after[1] ?? expect.fail();
  expect([versionOn(commune, "2026-06-30").name.vi, versionOn(commune, "2026-07-01").name.vi]).toEqual(["Xã A", "Phường A"]);
  expect(commune.counters.map(({ id, from }) => [id, from])).toEqual([
    ["quay-1", "2026-07-01"],
    ["quay-2", "2026-07-01"],
  ]);
  expect(after.slice(2).map((unit) => versionOn(unit, "2026-07-01").serves)).toEqual([false, true]);
});

const listOf = (counters: string) => ({ ...taken, csv: `id,name,kind,parent,counters\nxa-a,Xã A,Xã,tinh,${counters}\n` });
const counter = (id: string, vi: string, endedOn: string | null = null) => ({ id, name: name(vi), from: ever, endedOn });
const withCounters = (...counters: UnitHistory["counters"]) =>
  units.map((unit): UnitHistory => (unit.id === "xa-a" ? { ...unit, counters } : unit));

test("a counter that got another name is known by it, and is not added again", () => {
  const before = withCounters(counter("quay-1", "Quầy Đất đai"), counter("quay-2", "Quầy 2"));
  const { told, after } = takeUnits(before, listOf("Quầy Đất đai|Quầy 2"));
  expect(told).toMatchObject({ changed: [], unchanged: 1, faults: [] });
  expect(after).toEqual(before);
  // Under the name it had first it is still known by its id.
  expect(takeUnits(before, listOf("Quầy 1|Quầy 2")).told).toMatchObject({ changed: [], unchanged: 1, faults: [] });
});

test("a name that went from one counter to another belongs to the one that has it, and a new counter gets an id nobody had", () => {
  const before = withCounters(counter("quay-1", "Quầy 2"), counter("quay-3", "Quầy 3", "2026-01-01"));
  const { told, after } = takeUnits(before, listOf("Quầy 2|Quầy 1|Quầy 3"));
  expect(told).toMatchObject({ changed: [{ members: ["counters"] }], faults: [] });
  expect(after[1]?.counters.map(({ id, name: { vi }, endedOn }) => [id, vi, endedOn])).toEqual([
    ["quay-1", "Quầy 2", null],
    ["quay-3", "Quầy 3", "2026-01-01"],
    ["quay-1-2", "Quầy 1", null],
    ["quay-3-2", "Quầy 3", null],
  ]);
});

test("a list that leaves counters out takes none away and says that nothing changes", () => {
  const before = withCounters(counter("quay-1", "Quầy 1"), counter("quay-2", "Quầy 2"));
  for (const counters of ["", "Quầy 2"]) {
    expect(takeUnits(before, listOf(counters)).told).toMatchObject({ changed: [], unchanged: 1, faults: [] });
  }
  const { told, after } = takeUnits(before, listOf("Quầy 3"));
  expect(told.changed).toEqual([{ line: 2, id: "xa-a", name: "Xã A", members: ["counters"] }]);
  expect(after[1]?.counters.map(({ id }) => id)).toEqual(["quay-1", "quay-2", "quay-3"]);
});

test("whatever counters are called, a list of them is taken in once and changes nothing the second time", () => {
  const called = fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }).map((text) => text.normalize("NFC").trim());
  const names = fc.uniqueArray(
    called.filter((text) => text !== "" && !/["|,;\s\p{C}]/u.test(text) && !/^'?[=+\-@]/.test(text)),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(
      names,
      fc.array(
        fc.tuple(
          fc.boolean(),
          called.filter((text) => text !== ""),
        ),
      ),
      (listed, had) => {
        const counters = had.map(([ended, vi], index) => counter(`quay-${index + 1}`, vi, ended ? "2026-01-01" : null));
        const first = takeUnits(withCounters(...counters), listOf(listed.join("|")));
        expect(first.told.faults).toEqual([]);
        for (const { id } of first.after[1]?.counters ?? []) expect(OwnId.safeParse(id).success).toBe(true);
        expect(takeUnits(first.after, listOf(listed.join("|"))).told).toMatchObject({ added: [], changed: [], unchanged: 1, faults: [] });
      },
    ),
  );
});

test("units that cannot stand where a list puts them are told by line, and nothing is taken in", () => {
  const csv = "id,name,kind,parent\nxa-a,Xã A,Xã,xa-z\nso-b,Sở B,Cục,tinh\nB C,Xã C,Xã,tinh\n";
  const { told, after } = takeUnits(units, { ...taken, csv });
  expect(told.faults.map(({ line, fault }) => `${line}: ${fault}`)).toEqual([
    "2: «xa-a» cannot stand below «xa-z», which does not exist then, from 2026-07-01",
    "3: «Cục» is no kind of unit: Tỉnh, Sở, Xã, Phường, Đặc khu or Bộ phận Một cửa",
    "4: «B C» must be lower-case words of a–z and 0–9 joined by single hyphens",
  ]);
  expect(after).toBe(units);
});

test("a word that means something to this program only is no kind of unit", () => {
  const { told, after } = takeUnits(units, { ...taken, csv: "id,name,kind,parent\nxa-b,Xã B,constructor,tinh\n" });
  expect(told.faults).toMatchObject([{ line: 2, fault: expect.stringContaining("«constructor» is no kind of unit") }]);
  expect(after).toBe(units);
});

test("a line with more counters than a unit can have is told, and costs nobody seconds", () => {
  const begun = performance.now();
  const signs = Array.from({ length: 6000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const { told, after } = takeUnits(units, listOf(signs.join("|")));
  expect(told.faults).toEqual([{ line: 2, fault: "«xa-a» would have 6000 counters, and a unit has at most 100" }]);
  expect(after).toBe(units);
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(takeUnits(units, listOf(signs.slice(0, 100).join("|"))).told.faults).toEqual([]);
});

test("results returned are taken in by unit, numbers written as people write them", () => {
  const wave: Wave = {
    id: "dot-1",
    name: name("Đợt 1"),
    survey: "a".repeat(64),
    units: [
      { unit: "xa-a", returned: 5 },
      { unit: "xa-b", returned: null },
    ],
    first: "2026-07-01",
    last: "2026-07-31",
    mode: "live",
  };
  const good = takeReturned(wave, "Mã đơn vị;Số kết quả đã trả\nxa-b;1.284\n");
  expect(good.after.units).toEqual([
    { unit: "xa-a", returned: 5 },
    { unit: "xa-b", returned: 1284 },
  ]);
  const { told } = takeReturned(wave, "unit,returned\nxa-b,-3\nxa-c,4\nxa-a,1.5\n");
  expect(told.faults.map(({ line }) => line)).toEqual([2, 3, 4]);
});
