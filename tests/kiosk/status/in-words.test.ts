import * as fc from "fast-check";
import { expect, test } from "vitest";
import { failures } from "../../../src/kiosk/keeping/contact.ts";
import { type Condition, headlineOf, runsInWords } from "../../../src/kiosk/status/headline.ts";
import { sentInWords } from "../../../src/kiosk/status/outcome.ts";
import { programState } from "../../../src/kiosk/status/program-state.ts";
import { refusalInWords } from "../../../src/kiosk/status/refusal-in-words.ts";
import { isNearlyFull, roomLeft } from "../../../src/kiosk/status/room.ts";
import { saidIn } from "../../../src/kiosk/status/say.ts";
import { sinceAtDesk, whenAtDesk } from "../../../src/kiosk/status/when.ts";
import { statusWords } from "../../../src/kiosk/status/words.ts";

const well: Condition = {
  isUnsaved: false,
  trouble: null,
  isKnown: true,
  isStorageLost: false,
  kept: { last: 5, waiting: 0, refused: [], lost: [], isCompared: true, elsewhere: [] },
  contact: { receipt: { at: 1, count: 5 }, failure: null },
  room: 1000,
};
const failure = { why: "unreachable", since: 100, at: 120, isOver: false } as const;

const minute = (iso: string) => Date.parse(iso) / 60_000;
const refused = () => Promise.reject(new TypeError("no network"));
const backOff = (retryAfterMs: number) => ({ next: "back-off", retryAfterMs }) as const;
const braces = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

test("the gravest is said first: what is not saved, then what stops saving, then what is lost, then what waits", () => {
  const worse: readonly (readonly [string, Partial<Condition>])[] = [
    ["waiting-head", { kept: { ...well.kept, waiting: 2 } }],
    ["nearly-full-head", { room: 400 }],
    ["refused-head", { kept: { ...well.kept, refused: [{ sequence: 3, reason: "" }] } }],
    ["unreachable-head", { contact: { ...well.contact, failure } }],
    ["lost-head", { kept: { ...well.kept, lost: [{ first: 2, last: 3 }] } }],
    ["unknown-tablet-head", { isKnown: false }],
    ["storage-lost-head", { isStorageLost: true }],
    ["full-head", { trouble: "full" }],
    ["unsaved-head", { isUnsaved: true }],
  ];
  const condition = { ...well };
  expect(headlineOf(condition, "vi")).toMatchObject({ kind: "good", head: { key: "well-head" }, body: { key: "well-body" } });
  for (const [head, change] of worse) {
    Object.assign(condition, change);
    expect(headlineOf(condition, "vi").head.key).toBe(head);
  }
});

test("a failure that is over is no headline, and every kind of failure has one while it lasts", () => {
  for (const why of failures.filter((one) => one !== "unknown-tablet")) {
    const during = headlineOf({ ...well, contact: { ...well.contact, failure: { ...failure, why } } }, "vi");
    const named = why === "unreachable" || why === "not-ours" ? why : "fault";
    expect(during).toMatchObject({ kind: "warn", head: { key: `${named}-head` }, since: 100 });
    const after = headlineOf({ ...well, contact: { ...well.contact, failure: { ...failure, why, isOver: true } } }, "vi");
    expect(after.kind).toBe("good");
  }
});

test("lost numbers are written as people write numbers", () => {
  const runs = [
    { first: 1270, last: 1272 },
    { first: 1280, last: 1280 },
  ];
  expect(runsInWords(runs, "vi")).toBe("1.270–1.272, 1.280");
  expect(runsInWords(runs, "en")).toBe("1,270–1,272, 1,280");
});

test.each([
  ["body: is larger than 64000 bytes", "phiếu quá lớn"],
  ["not a record: record.sequence is too large", "không đúng mẫu"],
  ["this device has too many held records", "máy chủ đang giữ quá nhiều phiếu chưa tính của máy này"],
  ["something nobody thought of", "máy chủ chưa nhận"],
])("«%s» reads «%s» to staff", (reason, words) => {
  expect(saidIn("vi", { key: refusalInWords(reason) })).toBe(words);
});

test("a time at the desk bears its day only when that is not today, in the desk's zone wherever the tablet thinks it is", () => {
  const time = { now: Date.parse("2026-11-19T01:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" };
  expect(saidIn("vi", whenAtDesk(minute("2026-11-18T17:30:00Z"), time))).toBe("00:30 hôm nay");
  expect(saidIn("vi", whenAtDesk(minute("2026-11-18T16:30:00Z"), time))).toBe("23:30, 18/11/2026");
  expect(sinceAtDesk(minute("2026-11-18T17:30:00Z"), time)).toBe("00:30");
  expect(sinceAtDesk(minute("2026-11-18T16:30:00Z"), time)).toBe("23:30, 18/11/2026");
});

test("the room left is told in two figures, never more than there is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(2 ** 45), fc.nat(2 ** 45), async (quota, usage) => {
      const room = await roomLeft({ estimate: async () => ({ quota, usage }) });
      expect(room).toBeLessThanOrEqual(Math.max(0, quota - usage) / 8000);
      expect(String(room)).toMatch(/^\d{1,2}0*$/);
    }),
  );
  expect(await roomLeft({ estimate: async () => ({ quota: 8000 * 199_999, usage: 0 }) })).toBe(190_000);
  expect(await roomLeft({ estimate: () => Promise.reject(new TypeError("no")) })).toBeNull();
  expect(await roomLeft(undefined)).toBeNull();
  expect([499, 500].map(isNearlyFull)).toEqual([true, false]);
});

test("the program is called the newest only after somebody was asked", async () => {
  const registered = { update: async () => undefined, waiting: null, installing: null };
  const one = (change: object) => ({
    getRegistration: async () => Object.assign({ ...registered }, change),
  });
  expect(await programState(one({}))).toBe("newest");
  expect(await programState(one({ update: refused }))).toBe("unknown");
  expect(await programState(one({ waiting: {}, update: refused }))).toBe("ready");
  expect(await programState(one({ installing: {} }))).toBe("downloading");
  expect(await programState({ getRegistration: async () => undefined })).toBe("unknown");
  expect(await programState(undefined)).toBe("unknown");
});

test("who pressed «Gửi ngay» is told the truth of it", () => {
  const rest = { next: "rest" } as const;
  const sent = { sending: rest, bundle: rest, delivered: 12, why: null, isBundleNewer: false };
  expect(sentInWords(sent, "vi")).toBe("Đã gửi 12 phiếu. Máy chủ đã nhận và trả biên nhận.");
  expect(sentInWords({ ...sent, delivered: 0, isBundleNewer: true }, "vi")).toBe(
    "Máy chủ đã trả lời. Không có phiếu nào chờ gửi. Đã nhận bộ câu hỏi mới, dùng từ lượt sau.",
  );
  expect(sentInWords({ ...sent, sending: backOff(0), why: "unreachable" }, "vi")).toBe(
    "Chưa gửi được: không tới được máy chủ. Máy tự thử lại.",
  );
  expect(sentInWords({ ...sent, sending: backOff(61_000), why: "busy" }, "vi")).toBe("Máy chủ đề nghị chờ khoảng 2 phút. Máy sẽ tự gửi.");
  expect(sentInWords({ ...sent, sending: backOff(900_000), why: "unknown-tablet" }, "vi")).toBe("Chưa gửi được: máy cần ghi danh lại.");
});

test("every text is there in both languages with the same things to put in", () => {
  expect(Object.keys(statusWords.en)).toEqual(Object.keys(statusWords.vi));
  for (const [key, text] of Object.entries(statusWords.vi)) {
    expect([key, braces(Object.entries(statusWords.en).find(([name]) => name === key)?.[1] ?? "")]).toEqual([key, braces(text)]);
  }
});
