// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeAll, beforeEach, expect, test, vi as spy } from "vitest";
import * as z from "zod/mini";
import { ExportedAnswers } from "#protocol/exported-answers.ts";
import type { Bundle } from "#protocol/bundle.ts";
import { speak, startLanguage } from "#ui/language.ts";
import type { Outbox } from "../../../src/kiosk/keeping/outbox.ts";
import { StatusPage } from "../../../src/kiosk/status/StatusPage.tsx";
import type { Tablet } from "../../../src/kiosk/tablet.ts";
import { en } from "../../../src/kiosk/words/en.ts";
import { vi } from "../../../src/kiosk/words/vi.ts";
import { fickleEndpoint, type FickleEndpoint } from "../../support/fickle-endpoint.ts";
import { aSender } from "../../support/sending.ts";
import { aBundle, anOutbox, enrolled, ourStore, saveAnswers } from "../../support/tablet.ts";

beforeAll(() => {
  startLanguage(vi, en);
  // happy-dom has none; a reported error fails the test as a complaint on the console does.
  spy.stubGlobal("reportError", (error: unknown) => console.error(error));
});
beforeEach(() => speak("vi"));
afterEach(() => {
  cleanup();
  spy.restoreAllMocks();
});

type Opened = {
  readonly bundle?: Bundle;
  readonly outbox?: Outbox;
  readonly endpoint?: Pick<FickleEndpoint, "fetch">;
  readonly isUnsaved?: boolean;
};

/** The page of a tablet, which sends to an endpoint once it has had its first turn. */
async function openStatus({ bundle = aBundle(), outbox, endpoint = fickleEndpoint(), isUnsaved = false }: Opened = {}) {
  const kept = outbox ?? (await anOutbox());
  const sender = aSender({ outbox: kept, endpoint });
  await sender.hand.awaited();
  const rest = { next: "rest" } as const;
  const tablet: Tablet = {
    outbox: kept,
    bundles: { currentBundle: () => null, refresh: async () => "same", takeNewest: async () => null, onNewer: () => () => {}, close() {} },
    clock: sender.clock,
    recognition: sender.known,
    sendNow: async () => ({ sending: await sender.now(), bundle: rest }),
  };
  const onBack = spy.fn();
  await act(async () => {
    render(<StatusPage tablet={tablet} bundle={bundle} about="Quầy 1" isUnsaved={isUnsaved} onBack={onBack} />);
  });
  await screen.findByText("Gửi và nhận");
  return { user: userEvent.setup(), sender, onBack };
}

const press = (name: string) => screen.getByRole("button", { name });
const row = (name: string) => within(screen.getByText(name, { selector: "dt" }).parentElement ?? document.body).getByRole("definition");
const headline = () => document.querySelector(".banner")?.textContent ?? "";
const outcome = () => document.querySelector("output")?.textContent ?? "";
const numbers = () => [...document.querySelectorAll(".counts b")].map(({ textContent }) => textContent);

async function faults() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("an empty tablet says that all is well and that nothing was saved yet", async () => {
  const { sender } = await openStatus();
  expect(headline()).toBe("Máy làm việc bình thường. Chưa có phiếu nào được lưu trên máy này.");
  expect(numbers()).toEqual(["0", "0", "0", "0"]);
  expect(row("Biên nhận gần nhất").textContent).toBe("Chưa có");
  expect(row("Đồng hồ").textContent).toBe("Chưa so được với máy chủ");
  expect(await faults()).toEqual([]);
  sender.stop();
});

test("twelve forms without a network: staff read since when, that they are safe, and «Gửi ngay» says what came of it", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 12);
  const { user, sender } = await openStatus({ outbox, endpoint: fickleEndpoint(["no network", "no network"]) });
  await waitFor(() => expect(headline()).toContain("Không có mạng tới máy chủ từ 10:20."));
  expect(headline()).toContain("Máy vẫn nhận phiếu.");
  expect(numbers()).toEqual(["12", "0", "12", "0"]);
  expect(row("Lỗi gần nhất").textContent).toBe("10:20 hôm nay – không tới được máy chủ");
  expect(await faults()).toEqual([]);

  await user.click(press("Gửi ngay"));
  await waitFor(() => expect(outcome()).toBe("Chưa gửi được: không tới được máy chủ. Máy tự thử lại."));
  await user.click(press("Gửi ngay"));
  await waitFor(() => expect(outcome()).toBe("Đã gửi 12 phiếu. Máy chủ đã nhận và trả biên nhận."));
  await waitFor(() => expect(numbers()).toEqual(["12", "12", "0", "0"]));
  expect(headline()).toContain("Mọi phiếu đã có biên nhận");
  expect(row("Biên nhận gần nhất").textContent).toBe("10:20 hôm nay, 12 phiếu");
  expect(row("Lỗi gần nhất").textContent).toContain("đã qua");
  sender.stop();
});

test("a refused form shows its number and why in plain words, the server's own small, and nothing of its answers", async () => {
  const outbox = await anOutbox();
  const [, second = ""] = await saveAnswers(outbox, 3);
  const endpoint = fickleEndpoint();
  endpoint.refuses.add(second);
  const { sender } = await openStatus({ outbox, endpoint });
  await waitFor(() => expect(numbers()).toEqual(["3", "2", "0", "1"]));
  expect(row("Phiếu giữ lại").textContent).toBe("Số 2 – máy chủ chưa nhậnbody: over 64000 bytes");
  expect(screen.getByText("body: over 64000 bytes").lang).toBe("en");
  expect(document.body.textContent).not.toContain("satisfied");
  expect(await faults()).toEqual([]);
  sender.stop();
});

test("what neither side holds is shown as missing, with its numbers", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 1);
  const numbersKnown = { highest: 4, missing: [{ first: 2, last: 3 }] };
  const epoch = "0198f000-0000-4000-9000-000000000001";
  await outbox.takeReceipt({ store: ourStore, epoch, results: [], numbers: numbersKnown }, { day: 1, app: "1" });
  const { sender } = await openStatus({ outbox });
  await waitFor(() => expect(headline()).toContain("Thiếu 2 phiếu: số 2–3."));
  expect(row("Số còn thiếu").textContent).toBe("2–3");
  await waitFor(() => expect(numbers()).toEqual(["4", "2", "0", "0", "2"]));
  expect(await faults()).toEqual([]);
  sender.stop();
});

test("whose storage was taken is told so before anything else, and that forms may be lost with it", async () => {
  const bundle = aBundle({ device: { id: "0198f000-0000-4000-8000-00000000dead", name: "Máy quầy 1" } });
  const { sender } = await openStatus({ bundle, endpoint: fickleEndpoint(["no network"]) });
  expect(headline()).toBe("Bộ nhớ của máy đã bị xóa: phiếu chưa gửi trên máy có thể đã mất. Xin ghi danh lại máy và báo người quản trị.");
  expect(document.querySelector(".banner.bad")).toBeTruthy();
  sender.stop();
});

test("after a failed save the page says so, and «Quay lại» leads back to it", async () => {
  const { user, sender, onBack } = await openStatus({ isUnsaved: true });
  expect(headline()).toContain("Phiếu vừa làm chưa được lưu.");
  await user.click(press("Quay lại"));
  expect(onBack).toHaveBeenCalledTimes(1);
  sender.stop();
});

test("«Xuất ra tệp» keeps a file of all that is unsent and leaves it on the tablet; without a key or without forms it says so", async () => {
  const blobs: Blob[] = [];
  spy.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return "blob:file";
  });
  const names: string[] = [];
  spy.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const outbox = await anOutbox();
  const { user, sender } = await openStatus({ outbox, endpoint: { fetch: () => Promise.reject(new TypeError("fetch failed")) } });
  await user.click(press("Xuất ra tệp"));
  await waitFor(() => expect(outcome()).toContain("không có gì để xuất"));
  await saveAnswers(outbox, 2);
  await user.click(press("Xuất ra tệp"));
  await waitFor(() => expect(outcome()).toContain("Máy chưa có khóa để ký tệp."));
  expect(names).toEqual([]);
  await enrolled(outbox);
  await user.click(press("Xuất ra tệp"));
  await waitFor(() => expect(outcome()).toBe("Đã xuất 2 phiếu vào tệp sipas-may-quay-1-2026-11-19.json. Phiếu vẫn ở trên máy."));
  expect(names).toEqual(["sipas-may-quay-1-2026-11-19.json"]);
  expect(z.parse(ExportedAnswers, JSON.parse((await blobs[0]?.text()) ?? ""))).toMatchObject({ store: ourStore, day: "2026-11-19" });
  expect(await outbox.counts()).toEqual({ waiting: 2, acknowledged: 0, refused: 0 });
  sender.stop();
});

test("forms of a store the tablet served before are told apart and go into a file of their own", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 3, { store: "0198f000-0000-4000-8000-000000000002" });
  const { user, sender } = await openStatus({ outbox });
  expect(numbers()).toEqual(["0", "0", "0", "0"]);
  expect(row("Của máy chủ khác").textContent).toContain("3 phiếu chưa gửi");
  await user.click(press("Xuất ra tệp riêng"));
  await waitFor(() => expect(outcome()).toContain("Máy chưa có khóa"));
  sender.stop();
});

test("nothing here deletes anything, in either language", async () => {
  const { sender } = await openStatus();
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Quay lại", "Xuất ra tệp", "Gửi ngay"]);
  await act(async () => speak("en"));
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Back", "Export to a file", "Send now"]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("State of the tablet");
  expect(await faults()).toEqual([]);
  sender.stop();
});
