// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi as spy } from "vitest";
import type { DeskSettings } from "#protocol/bundle.ts";
import { startLanguage } from "#ui/language.ts";
import { checkedClock } from "../../../src/kiosk/keeping/checked-clock.ts";
import { recognition } from "../../../src/kiosk/sending/recognition.ts";
import { Asleep } from "../../../src/kiosk/waiting/Asleep.tsx";
import { Waiting } from "../../../src/kiosk/waiting/Waiting.tsx";
import { waitingWords } from "../../../src/kiosk/waiting/words.ts";
import { en } from "../../../src/kiosk/words/en.ts";
import { vi } from "../../../src/kiosk/words/vi.ts";
import { aBundle, aDesk, anOutbox, handClock } from "../../support/tablet.ts";

beforeAll(() => startLanguage(vi, en));
afterEach(() => {
  cleanup();
  spy.useRealTimers();
});

const words = waitingWords.vi;
const sign = (said: string, checkedOn: string | null = null) => ({ text: { vi: said, en: said }, checkedOn });
const name = { vi: "Phường An Bình", en: "An Binh ward" };
const talkative: DeskSettings = {
  ...aDesk,
  board: [{ said: { vi: "Thiếu ghế", en: "" }, done: { vi: "Đã thêm 12 ghế", en: "" }, day: "2026-11-02" }],
  hotline: sign("1022", "2026-11-16"),
  feedback: sign("https://dichvucong.gov.vn"),
  feedbackBox: sign("tầng 1"),
  dossierProgress: sign("tracuu.gov.vn, nhập mã trên giấy hẹn"),
  complaints: sign("Gửi tại phòng 102."),
};

/** The waiting screen of a unit, and what was pressed on it. */
async function wait(desk: DeskSettings, { startsAlone = true, clock = handClock(), confirmedDay = 0 } = {}) {
  const pressed: string[] = [];
  const known = recognition();
  const tablet = {
    outbox: await anOutbox({ clock }),
    clock: checkedClock(clock, { read: () => confirmedDay, keep() {} }),
    recognition: known,
  };
  const bundle = aBundle();
  const shown = (lastTouch: number) => (
    <Waiting
      tablet={tablet}
      bundle={bundle}
      unit={{ id: "an-binh", name, parent: null, serves: true, counters: [], desk }}
      minutes={2}
      lastTouch={lastTouch}
      comfort={{ language: "vi", textStep: 1, contrast: false }}
      onBegin={startsAlone ? () => pressed.push("begin") : null}
      onInvite={() => pressed.push("invite")}
      onStaff={() => pressed.push("staff")}
      onComfort={() => {}}
    />
  );
  const { rerender } = render(shown(clock.steady()));
  const touch = () => act(async () => rerender(shown(clock.steady())));
  return { user: userEvent.setup(), clock, pressed, known, touch };
}

const button = (called: string) => screen.getByRole("button", { name: called });

test("a unit that says nothing leaves the invitation alone on the screen", async () => {
  await wait(aDesk);
  expect(screen.getByRole("heading", { name: vi["waiting.title"] })).toBeTruthy();
  expect(screen.queryByRole("complementary")).toBeNull();
});

test("a unit's own words stand beside the invitation: whom to call, where to write, where complaints go", async () => {
  await wait(talkative);
  const beside = within(await screen.findByRole("complementary"));
  expect((await beside.findAllByRole("heading")).map(({ textContent }) => textContent)).toEqual([
    words.board,
    words.feedback,
    words.progress,
    words.complaints,
  ]);
  expect(beside.getByText("đã kiểm tra ngày 16/11/2026")).toBeTruthy();
  expect(beside.getByRole("img", { name: "Mã QR: dichvucong.gov.vn" })).toBeTruthy();
  expect(beside.getByRole("img", { name: "Mã QR: tracuu.gov.vn" })).toBeTruthy();
  expect(beside.getByText("Hòm thư góp ý đặt tại tầng 1")).toBeTruthy();
  expect(beside.getByText(`Gửi tại phòng 102. ${words["not-here"]}`)).toBeTruthy();
});

test("the day stands under the unit's name; a tablet that knows its clock to be wrong shows none", async () => {
  const confirmedDay = Date.UTC(2026, 10, 19) / 86_400_000;
  await wait(aDesk, { confirmedDay });
  expect(screen.getByText("Thứ Năm, ngày 19 tháng 11 năm 2026")).toBeTruthy();
  cleanup();
  await wait(aDesk, { clock: handClock(0), confirmedDay });
  expect(document.querySelector("time")).toBeNull();
  expect(document.body.textContent).not.toContain("1970");
});

test("where citizens do not start by themselves the one main button is staff's", async () => {
  const { user, pressed } = await wait(aDesk, { startsAlone: false });
  expect(screen.queryByRole("button", { name: vi["welcome.start"] })).toBeNull();
  await user.click(button(vi["launcher.invite"]));
  await user.click(button(vi["waiting.staff"]));
  expect(pressed).toEqual(["invite", "staff"]);
});

test("what feedback needs and what a complaint is lies a press away, and closes once nobody reads it", async () => {
  spy.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { user, clock } = await wait(talkative);
  await user.click(await screen.findByRole("button", { name: words.more }));
  expect(within(screen.getByRole("dialog", { name: words.title })).getByText(words["complaint-what"])).toBeTruthy();
  clock.advance(aDesk.idleSeconds * 1000 - 1);
  await act(async () => spy.advanceTimersByTime(5000));
  expect(screen.getByRole("dialog")).toBeTruthy();
  clock.advance(1);
  await act(async () => spy.advanceTimersByTime(5000));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("staff see at the foot that the tablet must be enrolled again, and get there from it", async () => {
  const { user, pressed, known } = await wait(aDesk);
  expect(screen.queryByRole("button", { name: words["unknown-tablet"] })).toBeNull();
  await act(async () => known.tell(false));
  await user.click(await screen.findByRole("button", { name: words["unknown-tablet"] }));
  expect(pressed).toEqual(["staff"]);
});

test("a sleeping tablet says in both languages when the desk opens, and that today is a holiday", async () => {
  const desk = { openingHours: { "1": [{ from: 420, to: 720 }] }, holidays: ["2026-11-19"] };
  render(<Asleep name={name} desk={desk} timeZone="Asia/Ho_Chi_Minh" clock={handClock()} />);
  const said = screen.getByRole("main").textContent?.replaceAll("\u00A0", " ");
  expect(said).toContain("Ngoài giờ làm việc.Hôm nay là ngày nghỉ. Phường An Bình làm việc: Thứ Hai 7:00 – 12:00.");
  expect(said).toContain("Outside opening hours. Today is a holiday. An Binh ward is open: Monday 7:00 – 12:00.");
});
