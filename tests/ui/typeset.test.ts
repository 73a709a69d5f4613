import { expect, test } from "vitest";
import { typeset } from "#ui/typeset.ts";

test("a word of two syllables stays on one line", () => {
  expect(typeset("Công chức có thái độ giao tiếp lịch sự.")).toBe("Công\u00A0chức có thái\u00A0độ giao\u00A0tiếp lịch\u00A0sự.");
});

test("syllables that only stand beside each other may part", () => {
  expect(typeset("đúng quy định trong")).toBe("đúng quy\u00A0định trong");
  expect(typeset("phụ hồ sơ")).toBe("phụ hồ\u00A0sơ");
});

test("a line may end after a stroke between words, but «Ông/Bà» stays whole and a date too", () => {
  expect(typeset("người dân/đại diện")).toBe("người\u00A0dân/\u200Bđại\u00A0diện");
  expect(typeset("Ông/Bà, ngày 19/11/2026")).toBe("Ông/Bà, ngày 19/11/2026");
});
