import * as fc from "fast-check";
import { expect, test } from "vitest";
import { indexOf, searchProcedures } from "../../../src/kiosk/launcher/procedure-search.ts";
import { spelled } from "../../../src/kiosk/launcher/spelling.ts";

type Named = { readonly id: string; readonly name: string; readonly field?: string; readonly units?: string[] | null };

const fieldNames: Readonly<Record<string, string>> = { other: "…", status: "Hộ tịch", land: "Đất đai" };

function anIndex(procedures: readonly Named[], fields: readonly string[] = ["other"]) {
  const bundle = {
    fields: fields.map((id) => ({ id, name: { vi: fieldNames[id] ?? id, en: id } })),
    procedures: procedures.map(({ id, name, field = "other", units = null }) => ({ id, name: { vi: name, en: name }, field, units })),
  };
  return indexOf({ bundle, unit: "an-binh", language: "vi" });
}

const named = (...names: string[]) => anIndex(names.map((name, place) => ({ id: `p-${"abcdefghij"[place]}`, name })));

function found(index: ReturnType<typeof anIndex>, query: string, recent: readonly string[] = []) {
  return searchProcedures(index, { query, recent, atMost: 1000 }).hits;
}

const names = (hits: ReturnType<typeof found>) => hits.map(({ subject }) => subject.name);

/** The name with what is underlined in square brackets. */
function underlined({ subject: { name }, spans }: ReturnType<typeof found>[number]): string {
  return spans.toReversed().reduce((text, { from, to }) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, name);
}

const marriages = [
  "Đăng ký lại kết hôn",
  "Đăng ký kết hôn có yếu tố nước ngoài",
  "Đăng ký kết hôn lưu động",
  "Đăng ký kết hôn",
  "Đăng ký khai sinh",
  "Cấp bản sao, đăng ký kết hôn",
];

test("«dkkh» finds Đăng ký kết hôn first, then names that begin so, then those that have it inside, then those that skip words", () => {
  const hits = found(named(...marriages), "dkkh");
  expect(hits.map(underlined)).toEqual([
    "[Đ]ăng [k]ý [k]ết [h]ôn",
    "[Đ]ăng [k]ý [k]ết [h]ôn lưu động",
    "[Đ]ăng [k]ý [k]ết [h]ôn có yếu tố nước ngoài",
    "Cấp bản sao, [đ]ăng [k]ý [k]ết [h]ôn",
    "[Đ]ăng [k]ý lại [k]ết [h]ôn",
  ]);
});

test("initials and words may be mixed, in any order, with any case, marks and punctuation", () => {
  const index = named("Đăng ký kết hôn", "Đăng ký khai sinh");
  for (const query of ["dk ket hon", "ĐK KẾT", "hôn đăng", "dang-ky, ket", "kethon", "  Đăng  ký kết  hôn ".normalize("NFD")]) {
    expect([query, names(found(index, query))]).toEqual([query, ["Đăng ký kết hôn"]]);
  }
  expect(found(index, "khong co")).toEqual([]);
  expect(found(index, " …")).toEqual([]);
});

test("each word of a query asks for words of its own", () => {
  expect(found(named("Đăng ký kết hôn"), "dang dang")).toEqual([]);
  expect(found(named("Đăng ký kết hôn"), "kkh ket")).toEqual([]);
  expect(found(named("Kế ta kết"), "ta ket").map(underlined)).toEqual(["Kế [ta kết]"]);
});

test("a name is underlined letter by letter, however its marks are written", () => {
  const [hit] = found(named("Đăng ký đất đai".normalize("NFD")), "dk dat");
  expect(hit && underlined(hit).normalize("NFC")).toBe("[Đ]ăng [k]ý [đất] đai");
});

test("what was launched lately comes before its equals, but never before a better answer", () => {
  const index = anIndex([
    { id: "a", name: "Cấp lại giấy phép" },
    { id: "b", name: "Cấp đổi giấy phép" },
    { id: "c", name: "Giấy phép, cấp mới" },
  ]);
  expect(names(found(index, "cap", ["c", "a"]))).toEqual(["Cấp lại giấy phép", "Cấp đổi giấy phép", "Giấy phép, cấp mới"]);
});

test("a field finds its procedures and itself, and a code finds its procedure", () => {
  const index = anIndex(
    [
      { id: "1.000894", name: "Đăng ký khai tử", field: "status" },
      { id: "1.001193", name: "Trích lục hộ tịch", field: "status" },
      { id: "2.000815", name: "Tách thửa", field: "land" },
    ],
    ["status", "land"],
  );
  expect(names(found(index, "ho tich"))).toEqual(["Trích lục hộ tịch", "Hộ tịch", "Đăng ký khai tử"]);
  expect(names(found(index, "ho tich khai"))).toEqual(["Đăng ký khai tử"]);
  for (const code of ["1.000894", "1000894", "1.0008"]) expect(names(found(index, code))).toEqual(["Đăng ký khai tử"]);
});

test("only procedures the unit deals with are found", () => {
  const index = anIndex([
    { id: "here", name: "Chứng thực chữ ký", units: ["an-binh"] },
    { id: "elsewhere", name: "Chứng thực bản sao", units: ["cai-khe"] },
  ]);
  expect(names(found(index, "chung thuc"))).toEqual(["Chứng thực chữ ký"]);
});

const syllable = fc.constantFrom(
  "đăng",
  "ký",
  "kết",
  "hôn",
  "khai",
  "sinh",
  "đất",
  "Đ",
  "ưu",
  "ý",
  "1",
  "02",
  "kế",
  "đổi",
  "hợp",
  "giấy",
  "Y",
);
const gap = fc.constantFrom(" ", ", ", " – ", "/", " (");
const name = fc
  .tuple(fc.array(fc.tuple(syllable, gap), { minLength: 1, maxLength: 12 }), fc.constantFrom("NFC", "NFD"))
  .map(([parts, form]) => parts.flat().join("").normalize(form));
const nameOrAnything = fc.oneof(name, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

const fold = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
const lettersOf = (text: string) => wordsOf(text).join("").split("").toSorted();
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

test("every procedure is found by its name, by its initials, and by the beginnings of its words in any order", () => {
  const cuts = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(name, cuts, (text, numbers) => {
      const words = wordsOf(text);
      const initials = words.map((word) => word.charAt(0)).join("");
      const beginnings = words.map((word, place) => ({ word: word.slice(0, numbers[place]?.[1]), order: numbers[place]?.[0] ?? 0 }));
      const shuffled = beginnings.toSorted((one, other) => one.order - other.order).map(({ word }) => word);
      for (const query of [text, fold(text), initials, words.join(""), shuffled.join(" ")]) {
        expect([query, names(found(named(text), query))]).toEqual([query, [text]]);
      }
    }),
  );
});

test("what is underlined lies in the name, cuts no letter from its marks, and says what was typed", () => {
  fc.assert(
    fc.property(nameOrAnything, name, fc.nat(), (text, other, cut) => {
      const query = fold(other).slice(0, 1 + (cut % 8));
      for (const { subject, spans } of found(named(text, other), query)) {
        const parts = spans.map(({ from, to }) => subject.name.slice(from, to));
        expect(spans.every(({ from, to }, place) => (spans[place - 1]?.to ?? 0) <= from && from < to && to <= subject.name.length)).toBe(
          true,
        );
        expect(spans.some(({ to }) => /^\p{M}/u.test(subject.name.slice(to)))).toBe(false);
        expect(lettersOf(parts.join(""))).toEqual(lettersOf(query));
      }
    }),
  );
});

test("whatever is typed, the search answers", () => {
  fc.assert(
    fc.property(nameOrAnything, nameOrAnything, (text, query) => {
      for (const { subject, spans } of found(named(text), query)) {
        expect(spans.every(({ from, to }) => 0 <= from && from < to && to <= subject.name.length)).toBe(true);
      }
    }),
  );
});

test("each letter of a spelling has its place in the text", () => {
  fc.assert(
    fc.property(nameOrAnything, (text) => {
      const { letters, initials, starts, begins, ends } = spelled(text);
      expect([begins.length, ends.length, initials.length]).toEqual([letters.length, letters.length, starts.length]);
      expect(begins.every((begin, letter) => begin < (ends[letter] ?? 0))).toBe(true);
    }),
  );
});
