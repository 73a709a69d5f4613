// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi as spy } from "vitest";
import { startLanguage } from "#ui/language.ts";
import { App } from "../../src/kiosk/App.tsx";
import { checkedClock } from "../../src/kiosk/keeping/checked-clock.ts";
import { recognition } from "../../src/kiosk/sending/recognition.ts";
import type { Launch, Saved } from "../../src/kiosk/keeping/save.ts";
import { blankForm } from "../../src/kiosk/visit/form.ts";
import { en } from "../../src/kiosk/words/en.ts";
import { enrolmentWords } from "../../src/kiosk/enrolment/words.ts";
import { decide } from "../../src/kiosk/set-up/decide.ts";
import { staffWords } from "../../src/kiosk/staff/words.ts";
import { vi } from "../../src/kiosk/words/vi.ts";
import type { Bundle } from "#protocol/bundle.ts";
import type { Resumable } from "../../src/kiosk/visit/stage.ts";
import type { Tablet } from "../../src/kiosk/tablet.ts";
import { factsOf } from "../support/a-visit.ts";
import { aBundle, aDesk, anOutbox, handClock, type HandClock } from "../support/tablet.ts";

beforeAll(() => {
  startLanguage(vi, en);
  // happy-dom has none; a reported error fails the test as a complaint on the console does.
  spy.stubGlobal("reportError", (error: unknown) => console.error(error));
});
beforeEach(() => {
  localStorage.clear();
  decide(localStorage, { name: "finished", day: "2026-11-18" });
});
afterEach(cleanup);

const counters = [
  { id: "quay-1", name: { vi: "Quầy 1", en: "Counter 1" } },
  { id: "quay-2", name: { vi: "Quầy 2", en: "Counter 2" } },
];
const ward = { vi: "Phường An Bình", en: "An Binh ward" };
const twoCounters = aBundle({ units: [{ id: "an-binh", name: ward, parent: null, serves: true, counters, desk: aDesk }] });

type Opened = {
  readonly save?: (launch: Launch) => Promise<Saved>;
  readonly draft?: Resumable;
  readonly enrolment?: string;
  readonly clock?: HandClock;
  readonly confirmedDay?: number;
};

const sendNow = async () => ({ sending: { next: "rest" as const }, bundle: { next: "rest" as const } });
const startUpdates = async () => ({ applyWhenIdle: async () => {} });

/** The tablet's page over a fresh disk; `save` may be made to fail. */
async function openKiosk(bundle: Bundle | null = aBundle(), { save, draft, enrolment, clock = handClock(), confirmedDay }: Opened = {}) {
  const outbox = await anOutbox({ clock });
  const launches: Launch[] = [];
  const keep = async (launch: Launch) => {
    launches.push(launch);
    return save ? save(launch) : outbox.save(launch);
  };
  let current = bundle;
  const listeners = new Set<() => void>();
  const bundles = {
    currentBundle: () => current,
    refresh: async () => "same" as const,
    takeNewest: async () => current,
    onNewer: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {},
  };
  const kept = { ...outbox, save: keep };
  const checked = checkedClock(clock, { read: () => confirmedDay ?? null, keep() {} });
  const tablet: Tablet = { outbox: kept, bundles, clock: checked, recognition: recognition(), sendNow };
  await act(async () => {
    render(<App tablet={tablet} draft={draft ?? null} enrolment={enrolment ?? null} startUpdates={startUpdates} />);
  });
  const arrive = async (newest: Bundle) => {
    current = newest;
    await act(async () => listeners.forEach((listener) => listener()));
  };
  const user = userEvent.setup();
  // Taps of somebody who reads a screen before pressing on.
  const click = (element: Element) => (clock.advance(500), user.click(element));
  const isToldUnknown = () => act(async () => tablet.recognition.tell(false));
  return { user: { ...user, click }, launches, arrive, isToldUnknown };
}

/** From the waiting screen to the first question, or to the welcome. */
async function begin(user: { click: (element: Element) => Promise<void> }) {
  await user.click(press("Bắt đầu"));
  await user.click(press("Bắt đầu"));
}
async function decline(user: { click: (element: Element) => Promise<void> }) {
  await user.click(press("Bắt đầu"));
  await user.click(press("Không tham gia"));
}

const press = (name: string) => screen.getByRole("button", { name });
const level = (item: string, label: string) =>
  within(screen.getByRole("group", { name: new RegExp(item) })).getByRole("radio", { name: new RegExp(`^${label}`) });

test("a citizen answers a whole form and is thanked once it is saved", async () => {
  const { user, launches } = await openKiosk();
  await begin(user);
  await user.click(screen.getByRole("radio", { name: "Có" }));
  await user.click(press("Tiếp tục"));
  await user.click(level("Nơi ngồi chờ", "Hài lòng"));
  await user.click(level("Trang thiết bị đầy đủ", "Rất hài lòng"));
  for (const name of ["Tiếp tục", "Bỏ qua", "Bỏ qua", "Bỏ qua"]) await user.click(press(name));
  await user.type(screen.getByRole("textbox"), "Cảm ơn");
  await user.click(press("Hoàn thành"));
  expect(await screen.findByText("Đã lưu")).toBeTruthy();
  expect(launches).toHaveLength(1);
  expect(launches[0]?.response).toMatchObject({
    outcome: "completed",
    launchedBy: "citizen",
    unit: "an-binh",
    answers: { "received-result": ["yes"], "acc-1": ["satisfied"], "acc-3": ["very-satisfied"] },
    comments: { "comment-text": "Cảm ơn" },
  });
  await user.click(press("Xong"));
  expect(screen.getByRole("heading", { name: vi["waiting.title"] })).toBeTruthy();
});

test("a form that is not on disk is never thanked for", async () => {
  const failed: Saved = { saved: false, reason: "full", again: async () => ({ saved: true, id: "x", sequence: 1 }) };
  const { user, launches } = await openKiosk(aBundle(), { save: async () => failed });
  await decline(user);
  expect(await screen.findByRole("heading", { name: vi["save.failed"] })).toBeTruthy();
  expect(screen.queryByText("Đã lưu")).toBeNull();
  await user.click(press("Thử lưu lại"));
  expect(await screen.findByRole("heading", { name: "Cảm ơn Ông/Bà!" })).toBeTruthy();
  expect(launches).toHaveLength(1);
});

test("going on without an answer takes the citizen to what is missing and says how much", async () => {
  const { user } = await openKiosk();
  await begin(user);
  await user.click(screen.getByRole("radio", { name: "Có" }));
  await user.click(press("Tiếp tục"));
  await user.click(press("Tiếp tục"));
  expect(screen.getByRole("alert").textContent).toBe("Còn 2 nội dung chưa trả lời");
  expect(document.activeElement?.getAttribute("name")).toBe("acc-1");
});

test("after a low score the citizen is asked what happened, and the answer goes with the form", async () => {
  const { user, launches } = await openKiosk();
  await begin(user);
  await user.click(screen.getByRole("radio", { name: "Có" }));
  await user.click(press("Tiếp tục"));
  await user.click(level("Nơi ngồi chờ", "Không hài lòng"));
  await user.click(level("Trang thiết bị đầy đủ", "Hài lòng"));
  await user.click(press("Tiếp tục"));
  const why = within(screen.getByRole("dialog", { name: vi["reasons.prompt"] }));
  await user.click(why.getByRole("checkbox", { name: "Đông người" }));
  await user.click(why.getByRole("button", { name: "Xong" }));
  for (const name of ["Bỏ qua", "Bỏ qua", "Bỏ qua", "Hoàn thành"]) await user.click(press(name));
  expect(await screen.findByText("Đã lưu")).toBeTruthy();
  expect(launches[0]?.response.reasons).toEqual({ ACC: ["acc-crowded"] });
});

test("each screen begins at its heading, and speaks the language that was chosen", async () => {
  const { user } = await openKiosk();
  await user.click(press("English"));
  expect(document.documentElement.lang).toBe("en");
  await user.click(press("Begin"));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Welcome!" }));
  await user.click(press("Begin"));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Result received?" }));
  await user.click(press("Tiếng Việt"));
  expect(screen.getByRole("heading", { name: "Ông/Bà đã nhận kết quả chưa?" })).toBeTruthy();
});

test("whoever stops at the first question without a score leaves one abandoned visit", async () => {
  const { user, launches } = await openKiosk();
  await begin(user);
  await user.click(press("Dừng"));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Dừng và bỏ phiếu này" }));
  expect(await screen.findByRole("heading", { name: vi["waiting.title"] })).toBeTruthy();
  expect(launches.map(({ response }) => response.outcome)).toEqual(["abandoned"]);
});

test("a tablet without questionnaires says so and begins by itself when they arrive", async () => {
  const { arrive } = await openKiosk(null);
  expect(screen.getByRole("heading", { name: "Máy chưa nhận được bộ câu hỏi" })).toBeTruthy();
  await arrive(aBundle());
  expect(screen.getByRole("heading", { name: vi["waiting.title"] })).toBeTruthy();
});

test("staff say once where the tablet stands", async () => {
  const { user, launches } = await openKiosk(twoCounters);
  await user.click(await screen.findByRole("button", { name: "Quầy 2" }));
  await decline(user);
  expect(await screen.findByRole("heading", { name: "Cảm ơn Ông/Bà!" })).toBeTruthy();
  expect(launches[0]?.response).toMatchObject({ unit: "an-binh", counter: "quay-2" });
  cleanup();
  await openKiosk(twoCounters);
  expect(screen.getByRole("heading", { name: vi["waiting.title"] })).toBeTruthy();
});

test("a form that was interrupted ends for the unit where it was launched, though the tablet forgot its place", async () => {
  const [survey] = twoCounters.surveys;
  if (!survey) throw new Error("no survey");
  const place = { unit: "an-binh", counter: "quay-2" } as const;
  const comfort = { language: "vi", textStep: 1, contrast: false } as const;
  const { user, launches } = await openKiosk(twoCounters, {
    draft: { form: blankForm({ survey, facts: factsOf("staff") }), comfort, place },
  });
  await user.click(press("Kết thúc"));
  expect(await screen.findByText("Cảm ơn Ông/Bà!")).toBeTruthy();
  expect(launches.map(({ response }) => response)).toMatchObject([{ counter: "quay-2", launchedBy: "staff" }]);
  await user.click(press("Xong"));
  expect(press("Quầy 1")).toBeTruthy();
});

test("a tablet that is not enrolled asks staff for a code, and one without a network does not", async () => {
  const { isToldUnknown } = await openKiosk(null);
  expect(screen.getByRole("heading", { name: vi["bundle.title"] })).toBeTruthy();
  await isToldUnknown();
  expect(await screen.findByRole("heading", { name: enrolmentWords.vi.title })).toBeTruthy();
});

test("a tablet its endpoint no longer knows goes on asking, and staff may enrol it again", async () => {
  const { user, launches, isToldUnknown } = await openKiosk();
  await begin(user);
  await isToldUnknown();
  await user.click(press("Dừng"));
  await user.click(press("Dừng và bỏ phiếu này"));
  await user.click(await screen.findByRole("button", { name: vi["waiting.staff"] }));
  expect(launches).toHaveLength(1);
  await user.click(await screen.findByRole("button", { name: staffWords.vi.enrol }));
  expect(await screen.findByRole("heading", { name: enrolmentWords.vi.again })).toBeTruthy();
  await user.click(press(enrolmentWords.vi.later));
  expect(press("Bắt đầu")).toBeTruthy();
});

test("a tablet thrown back to 1970 without a network is open and asks what its wave asks; its forms say what it believed, and that nobody confirmed it", async () => {
  const [first] = aBundle().surveys;
  if (!first) throw new Error("no survey");
  const asked = "b".repeat(64);
  const desk = { ...aDesk, openingHours: { "4": [{ from: 420, to: 720 }] } };
  const bundle = aBundle({
    units: [{ id: "an-binh", name: ward, parent: null, serves: true, counters: [], desk }],
    surveys: [first, { ...first, hash: asked }],
    waves: [{ id: "dot-2", name: ward, survey: asked, units: ["an-binh"], first: "2026-11-01", last: "2026-11-30", mode: "live" }],
  });
  const { user, launches } = await openKiosk(bundle, { clock: handClock(0), confirmedDay: Date.UTC(2026, 10, 19) / 86_400_000 });
  await decline(user);
  expect(await screen.findByRole("heading", { name: vi["not-eligible.title"] })).toBeTruthy();
  expect(launches[0]?.response).toMatchObject({ survey: asked, wave: "dot-2", day: "1970-01-01", clock: "unverified" });
});

test("an address with a code opens the enrolment on a tablet in use, the code filled in", async () => {
  await openKiosk(aBundle(), { enrolment: "K7QM2XPA" });
  expect(await screen.findByDisplayValue("K7QM2XPA")).toBeTruthy();
});
