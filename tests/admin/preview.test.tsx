// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi as spy } from "vitest";
import { Preview } from "../../src/admin/preview/Preview.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi } from "../../src/admin/words/vi.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { aSurvey } from "../support/a-survey.ts";
import { leaveFramesEmpty } from "../support/empty-frames.ts";

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const draft = { id: id(1), revision: 7 };
const survey = aSurvey();
const device = (number: number, name: string, state = "online") => ({
  id: id(number),
  name,
  places: [{ unit: "an-binh", counters: null }],
  states: [state],
  lastContact: null,
  app: null,
  heartbeat: null,
  received: 0,
  missing: [],
  held: 0,
});
const desk = {
  id: "an-binh",
  versions: [{ from: "2026-01-01", name: { vi: "Một cửa An Bình", en: "An Bình desk" }, kind: "desk", parent: null, serves: true }],
  endedOn: null,
  successor: null,
  counters: [],
};
const somebody = { id: id(9), name: null };
const head = {
  draft: draft.id,
  survey: survey.id,
  title: survey.title,
  base: null,
  revision: 7,
  standing: { state: "written" },
  changedAt: "",
  changedBy: somebody,
};

let running: { device: string; until: string } | null;
let refusal: { status: number; body: object } | null;
let sent: unknown[];

beforeAll(() => {
  startLanguage(vi, en);
  leaveFramesEmpty();
});
beforeEach(() => {
  running = null;
  refusal = null;
  sent = [];
  spy.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"], shouldAdvanceTime: true });
  spy.stubGlobal("fetch", async (address: string, { body }: { body?: string } = {}) => {
    if (address.startsWith("/api/drafts/try")) return answerTrial(JSON.parse(body ?? ""));
    if (address.startsWith("/api/devices")) {
      const devices = [device(3, "Máy 10"), device(2, "Máy 2"), device(4, "Máy cũ", "revoked")];
      return Response.json({ store: id(8), devices });
    }
    if (address.startsWith("/api/organisation/units")) return Response.json({ revision: 1, units: [desk] });
    return Response.json({ head, definition: survey, earlier: [], byTwo: false, ...(running && { trial: running }) });
  });
});
afterEach(() => {
  cleanup();
  spy.useRealTimers();
  spy.unstubAllGlobals();
  act(() => speak("vi"));
});

function answerTrial(wanted: { device: string | null }): Response {
  sent.push(wanted);
  if (refusal) return Response.json(refusal.body, { status: refusal.status });
  running = wanted.device === null ? null : { device: wanted.device, until: "2026-11-22" };
  return Response.json({ device: wanted.device, until: running?.until ?? null });
}

/** The preview, and what it handed to the tablet in its frame. */
function openPreview(withDraft = true) {
  const handed: unknown[] = [];
  const props = { survey, selected: { part: "criterion", code: "ACC" } as const, ...(withDraft && { draft }) };
  const { rerender } = render(<Preview {...props} />);
  const frame = screen.getByTitle("Máy tính bảng để xem thử");
  const tablet = { postMessage: (message: unknown) => void handed.push(message) };
  Object.defineProperty(frame, "contentWindow", { value: tablet });
  const tells = (data: unknown, from: { source?: unknown; origin?: string } = {}) => {
    const { source = tablet, origin = location.origin } = from;
    const message = new MessageEvent("message", { data, origin });
    Object.defineProperty(message, "source", { value: source });
    act(() => void window.dispatchEvent(message));
  };
  return { handed, tells, rerender: (change: object) => rerender(<Preview {...props} {...change} />) };
}

test("the tablet gets the draft as soon as it asks for it", () => {
  const { handed, tells } = openPreview();
  tells({ kind: "ready" });
  const text = JSON.stringify(survey);
  expect(handed).toEqual([{ kind: "shown", text, selected: { part: "criterion", code: "ACC" }, language: "vi", round: 0 }]);
});

test("what a stranger says is not heard", () => {
  const { handed, tells } = openPreview();
  tells({ kind: "ready" }, { source: {} });
  tells({ kind: "ready" }, { origin: "https://evil.example" });
  tells({ kind: "?" });
  expect(handed).toEqual([]);
});

test("while somebody types, the tablet waits; when typing pauses it gets the last text", () => {
  const { handed, tells, rerender } = openPreview();
  tells({ kind: "ready" });
  act(() => void spy.advanceTimersByTime(1000));
  handed.length = 0;
  for (let version = 1; version <= 50; version += 1) {
    rerender({ survey: { ...survey, version } });
    act(() => void spy.advanceTimersByTime(100));
  }
  expect(handed).toEqual([]);
  act(() => void spy.advanceTimersByTime(300));
  expect(handed).toMatchObject([{ text: JSON.stringify({ ...survey, version: 50 }) }]);
});

test("another part that is opened is shown at once", () => {
  const { handed, tells, rerender } = openPreview();
  tells({ kind: "ready" });
  act(() => void spy.advanceTimersByTime(1000));
  handed.length = 0;
  rerender({ selected: { part: "block", id: "comment" } });
  act(() => void spy.advanceTimersByTime(1));
  expect(handed).toMatchObject([{ selected: { part: "block", id: "comment" } }]);
});

test("the tablet is turned, speaks the other language, and begins anew", async () => {
  const { handed, tells } = openPreview();
  tells({ kind: "ready" });
  await userEvent.click(screen.getByRole("radio", { name: "English" }));
  act(() => void spy.advanceTimersByTime(300));
  expect(handed.at(-1)).toMatchObject({ language: "en", round: 0 });
  tells({ kind: "language", language: "vi" });
  expect(screen.getByRole("radio", { name: "Tiếng Việt", checked: true })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Làm lại từ đầu" }));
  act(() => void spy.advanceTimersByTime(300));
  expect(handed.at(-1)).toMatchObject({ language: "vi", round: 1 });
  await userEvent.click(screen.getByRole("radio", { name: "Ngang" }));
  expect(screen.getByRole("radio", { name: "Ngang", checked: true })).toBeTruthy();
});

test("the tablet opens at its true size, and Escape leads back", async () => {
  openPreview();
  await userEvent.click(screen.getByRole("button", { name: "Mở cỡ thật" }));
  const sheet = screen.getByRole("dialog", { name: "Xem thử đúng cỡ máy" });
  expect(within(sheet).getByTitle("Máy tính bảng để xem thử")).toBeTruthy();
  fireEvent(sheet, new Event("cancel", { cancelable: true }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("without a kept draft there is nothing to put on a real tablet", () => {
  openPreview(false);
  expect(screen.queryByRole("button", { name: "Thử trên máy thật" })).toBeNull();
});

async function openTrial() {
  openPreview();
  await userEvent.click(screen.getByRole("button", { name: "Thử trên máy thật" }));
  return within(screen.getByRole("dialog", { name: "Thử trên máy thật" }));
}

test("an admin puts the draft on one of the tablets in use, reads until when, and takes it away", async () => {
  const sheet = await openTrial();
  const choice = await sheet.findByLabelText("Máy");
  expect(
    within(choice)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["Máy 2, Một cửa An Bình", "Máy 10, Một cửa An Bình"]);
  await userEvent.selectOptions(choice, "Máy 10, Một cửa An Bình");
  await userEvent.click(sheet.getByRole("button", { name: "Đưa bản nháp vào máy" }));
  expect(await sheet.findByText("«Máy 10» thử bản nháp này đến hết ngày 22/11/2026.")).toBeTruthy();
  await userEvent.click(sheet.getByRole("button", { name: "Thôi thử trên máy này" }));
  expect(await sheet.findByText(/^Không máy nào thử/)).toBeTruthy();
  expect(sent).toEqual([
    { draft: draft.id, revision: 7, device: id(3) },
    { draft: draft.id, revision: 7, device: null },
  ]);
});

test("a trial that runs is there when the sheet is opened", async () => {
  running = { device: id(2), until: "2026-11-21" };
  const sheet = await openTrial();
  expect(await sheet.findByText("«Máy 2» thử bản nháp này đến hết ngày 21/11/2026.")).toBeTruthy();
  expect(sheet.getByRole("button", { name: "Đưa bản đang soạn vào máy" })).toBeTruthy();
});

test.each([
  [409, "conflict", "Bản nháp vừa được lưu thêm. Xin bấm lại."],
  [400, "invalid-input", /^Bản nháp chưa hỏi được/],
] as const)("a refusal (%s) says in words what to do", async (status, error, words) => {
  refusal = { status, body: { error, message: "no" } };
  const sheet = await openTrial();
  await userEvent.click(await sheet.findByRole("button", { name: "Đưa bản nháp vào máy" }));
  expect(await sheet.findByText(words)).toBeTruthy();
});
