import { expect, test } from "vitest";
import { addressIn } from "../../../src/kiosk/waiting/address-in.ts";
import { sparesOf } from "../../../src/kiosk/waiting/leave-out.ts";
import { marksOf } from "../../../src/kiosk/waiting/marks.ts";
import { noticesOf } from "../../../src/kiosk/waiting/notices.ts";
import { aDesk } from "../../support/tablet.ts";

const sign = { text: { vi: "tầng 1", en: "ground floor" }, checkedOn: null };
const improvement = { said: { vi: "Thiếu ghế", en: "Few seats" }, done: { vi: "Thêm ghế", en: "More seats" }, day: "2026-11-02" };

test.each([
  ["dichvucong.gov.vn", "https://dichvucong.gov.vn", "dichvucong.gov.vn"],
  ["Gửi tại https://dichvucong.gov.vn/phan-anh.", "https://dichvucong.gov.vn/phan-anh", "dichvucong.gov.vn/phan-anh"],
  ["Xem (dichvucong.gov.vn/tra-cuu), nhập mã", "https://dichvucong.gov.vn/tra-cuu", "dichvucong.gov.vn/tra-cuu"],
  ["http://10.0.0.1.nip.test/gop-y", "http://10.0.0.1.nip.test/gop-y", "10.0.0.1.nip.test/gop-y"],
])("in «%s» a camera is led to %s", (text, url, address) => {
  expect(addressIn(text)).toMatchObject({ url, address });
});

test.each(["tầng 1, phòng 102", "gopy@anbinh.gov.vn", "TP.HCM, số 12.Quầy 3", "1900.1022"])("«%s» holds no web address", (text) => {
  expect(addressIn(text)).toBeNull();
});

test("the words around an address are all still there", () => {
  const text = "Gửi tại dichvucong.gov.vn, mục góp ý.";
  const found = addressIn(text);
  expect(`${found?.before}${found?.address}${found?.after}`).toBe(text);
});

test("a unit's notices stand only where it says something", () => {
  expect(noticesOf(aDesk)).toEqual([]);
  expect(noticesOf({ ...aDesk, complaints: sign, feedbackBox: sign })).toEqual(["feedback", "complaints"]);
  expect(noticesOf({ ...aDesk, board: [improvement], dossierProgress: sign })).toEqual(["board", "progress"]);
});

test("where there is no room the oldest improvements go first; whom to call and where to complain never go", () => {
  const desk = { ...aDesk, board: [improvement, improvement, improvement], hotline: sign, feedback: sign, complaints: sign };
  expect(sparesOf(desk)).toEqual(["board-2", "board-1", "board-0", "feedback"]);
  expect(sparesOf({ ...aDesk, hotline: sign, complaints: sign })).toEqual([]);
  expect(sparesOf({ ...aDesk, feedbackBox: sign })).toEqual([]);
});

const well = { isKnown: true, lost: 0, refused: 0, waiting: 0, failure: null, now: 100 * 60_000 };
const failure = { why: "unreachable", since: 85, at: 99, isOver: false } as const;

test("staff are told nothing while a tablet sends, nor when the network has gone a moment ago", () => {
  expect(marksOf({ ...well, waiting: 12 })).toEqual([]);
  expect(marksOf({ ...well, waiting: 12, failure: { ...failure, since: 86 } })).toEqual([]);
  expect(marksOf({ ...well, waiting: 12, failure: { ...failure, isOver: true } })).toEqual([]);
  expect(marksOf({ ...well, failure })).toEqual([]);
});

test("staff are told what waits after a quarter of an hour, what was refused and what is lost, and of a tablet no longer known", () => {
  expect(marksOf({ ...well, waiting: 12, failure })).toEqual([{ kind: "waiting", count: 12 }]);
  expect(marksOf({ ...well, isKnown: false, waiting: 1, refused: 2, lost: 3 })).toEqual([
    { kind: "unknown-tablet" },
    { kind: "lost", count: 3 },
    { kind: "refused", count: 2 },
    { kind: "waiting", count: 1 },
  ]);
});
