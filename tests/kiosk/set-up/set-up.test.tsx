// @vitest-environment happy-dom
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where browsers have it, before anybody looks for it
import "fake-indexeddb/auto";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi as spy } from "vitest";
import { speak, startLanguage } from "#ui/language.ts";
import { checkedClock } from "../../../src/kiosk/keeping/checked-clock.ts";
import { recognition } from "../../../src/kiosk/sending/recognition.ts";
import { decisionsIn, isSetUpAccepted } from "../../../src/kiosk/set-up/accepted.ts";
import { checkWords } from "../../../src/kiosk/set-up/check-words.ts";
import { checks } from "../../../src/kiosk/set-up/checks.ts";
import { SetUp } from "../../../src/kiosk/set-up/SetUp.tsx";
import { setUpWords } from "../../../src/kiosk/set-up/words.ts";
import type { Tablet } from "../../../src/kiosk/tablet.ts";
import { en } from "../../../src/kiosk/words/en.ts";
import { vi } from "../../../src/kiosk/words/vi.ts";
import { aBundle, anOutbox, enrolled, handClock, ourStore } from "../../support/tablet.ts";

beforeAll(() => {
  startLanguage(vi, en);
  // happy-dom has neither; a reported error fails the test as a complaint on the console does.
  spy.stubGlobal("reportError", (error: unknown) => console.error(error));
  spy.stubGlobal("isSecureContext", true);
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  speak("vi");
});

const words = setUpWords.vi;
const place = { unit: "an-binh", counter: null };

/** The set-up of an enrolled tablet in a browser that is no app, knows no service worker and keeps no screen awake. */
async function openSetUp({ isFirst = true, isFormWaiting = false } = {}) {
  const clock = handClock();
  const outbox = await anOutbox({ clock });
  await enrolled(outbox);
  const heard = checkedClock(clock);
  heard.confirm(clock.now() + 4000);
  const bundle = aBundle();
  const sendNow = spy.fn();
  const bundles = {
    currentBundle: () => bundle,
    refresh: async () => "same" as const,
    takeNewest: async () => bundle,
    onNewer: () => () => {},
    close() {},
  };
  const tablet: Tablet = { outbox, bundles, clock: heard, recognition: recognition(), sendNow };
  const onDone = spy.fn();
  const onEnrol = spy.fn();
  await act(async () => {
    render(<SetUp {...{ tablet, bundle, place, isFirst, isFormWaiting, onDone, onEnrol }} />);
  });
  const user = userEvent.setup();
  await waitFor(() => expect(document.querySelector(".check.working")).toBeNull());
  /** The receipt of what waits. */
  const receipt = async () => {
    const [record] = await outbox.waiting({ store: ourStore, after: 0, limit: 1 });
    if (!record) throw new Error("nothing waits");
    const results = [{ id: record.id, hash: record.hash, outcome: "accepted" as const }];
    await outbox.takeReceipt({ store: ourStore, epoch: "0198f000-0000-4000-8000-00000000000e", results }, { day: 20_776, app: "1" });
  };
  return { user, outbox, sendNow, receipt, onDone, onEnrol };
}

/** By its words, because a whole page of roles takes long to go through. */
function row(name: string): HTMLElement {
  const found = screen.getByText(name, { selector: ".check b" }).closest("button");
  if (!found) throw new Error(`«${name}» cannot be pressed`);
  return found;
}
const button = (name: string) => screen.getByRole("button", { name });
const sheet = () => within(screen.getByRole("dialog"));

test("staff see at a glance what is good, what is not and what nobody can tell", async () => {
  await openSetUp();
  expect(row("Khóa của máy").textContent).toContain("Tốt");
  expect(row("Đồng hồ của máy").textContent).toContain("Lệch 4 giây");
  expect(row("Cài đặt như ứng dụng").textContent).toContain("Chưa tốt");
  expect(row("Mã hóa thiết bị").textContent).toContain("xác nhận");
  expect(row("Giọng đọc tiếng Việt").textContent).toContain("Không bắt buộc");
});

test("a tablet serves only when everything is good or accepted, one by one, each with what is lost", async () => {
  const { user, onDone } = await openSetUp();
  expect(button(words.begin)).toHaveProperty("disabled", true);
  for (const { id, need } of checks) {
    const { name, lost } = checkWords.vi[id];
    if (need !== "should" || row(name).textContent?.includes("Tốt") || row(name).textContent?.includes("Lệch")) continue;
    expect(button(words.begin)).toHaveProperty("disabled", true);
    await user.click(row(name));
    expect(sheet().getByText(lost)).toBeTruthy();
    await user.click(sheet().getByRole("checkbox", { name: words.accept }));
    await user.click(sheet().getByRole("button", { name: words.close }));
    expect(row(name).textContent).toContain("Đã chấp nhận");
  }
  await user.click(button(words.begin));
  expect(onDone).toHaveBeenCalledOnce();
  expect(isSetUpAccepted(localStorage)).toBe(true);
  expect(decisionsIn(localStorage)).toMatchObject({ installed: "2026-11-19", finished: "2026-11-19" });
}, 20_000);

test("what no browser can tell a person confirms, and may take back", async () => {
  const { user } = await openSetUp();
  await user.click(row("Mã hóa thiết bị"));
  await user.click(sheet().getByRole("checkbox", { name: words.encrypted }));
  expect(row("Mã hóa thiết bị").textContent).toContain("Tốt");
  await user.click(sheet().getByRole("checkbox", { name: words.encrypted }));
  expect(decisionsIn(localStorage)).toEqual({});
});

test("a test form goes all the way and is confirmed by its receipt, which is remembered", async () => {
  const { user, outbox, sendNow, receipt } = await openSetUp();
  await user.click(row("Phiếu thử"));
  await user.click(sheet().getByRole("button", { name: words.send }));
  await waitFor(() => expect(sendNow).toHaveBeenCalled());
  expect(sheet().getByRole("status").textContent).toBe(words["run-on-its-way"]);
  expect(sheet().getByRole("button", { name: words["send-again"] })).toHaveProperty("disabled", true);
  await receipt();
  await waitFor(() => expect(sheet().getByRole("status").textContent).toBe("Đã tới máy chủ và quay lại, 0,0 giây."));
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 1, refused: 0 });
  expect(decisionsIn(localStorage)).toEqual({ tested: "2026-11-19" });
  cleanup();
  await openSetUp();
  await user.click(row("Phiếu thử"));
  expect(sheet().getByRole("status").textContent).toBe("Phiếu thử gần nhất đã quay lại ngày 19/11/2026.");
});

test("no test form is sent while a citizen's form waits to be saved", async () => {
  const { user } = await openSetUp({ isFirst: false, isFormWaiting: true });
  await user.click(row("Phiếu thử"));
  expect(sheet().getByText(words["run-behind"])).toBeTruthy();
  expect(sheet().getByRole("button", { name: words.send })).toHaveProperty("disabled", true);
});

test("staff who look it up later go back where they came from", async () => {
  const { user, onDone } = await openSetUp({ isFirst: false });
  await user.click(button(words.back));
  expect(onDone).toHaveBeenCalledOnce();
  expect(isSetUpAccepted(localStorage)).toBe(false);
});

test("every check says in both languages what was found, what to do and what is lost", async () => {
  speak("en");
  const { user } = await openSetUp();
  for (const { id } of checks) {
    const { name, todo, lost } = checkWords.en[id];
    await user.click(row(name));
    expect(sheet().getByText(todo)).toBeTruthy();
    expect(sheet().getByText(lost)).toBeTruthy();
    expect(sheet().getByRole("status").textContent).not.toBe("");
    await user.click(sheet().getByText(setUpWords.en.close));
  }
}, 20_000);
