// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startLanguage } from "#ui/language.ts";
import { Devices } from "../../src/admin/devices/Devices.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";

const store = "0198f000-0000-4000-8000-000000000001";
const id = "00000000-0000-4000-8000-000000000001";
const known = {
  id,
  name: "AB-01",
  places: [],
  states: ["online"],
  lastContact: null,
  app: null,
  heartbeat: null,
  received: 0,
  missing: [],
  held: 0,
};

let sent: unknown[];
/** What the endpoint says to one batch after the other; a status above 500 stands for a network that is gone. */
let answers: { readonly status: number; readonly body: unknown }[];
let devices: unknown[];

beforeAll(() => startLanguage(vietnamese, en));
beforeEach(() => {
  sent = [];
  answers = [];
  devices = [known];
  vi.stubGlobal("fetch", async (address: string, { body }: { body?: string }) => {
    if (address === "/api/devices") return Response.json({ store, devices });
    if (address === "/api/organisation/units") return Response.json({ revision: 1, units: [] });
    sent.push(JSON.parse(body ?? "null"));
    const answer = answers.shift();
    if (!answer) throw new TypeError("no network");
    return Response.json(answer.body, { status: answer.status });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const batchOf = (...sequences: number[]) => ({
  device: id,
  body: JSON.stringify({ records: sequences.map((sequence) => ({ sequence })) }),
  signature: `signed-${sequences.join("-")}`,
});
const fileOf = (changes: object = {}) =>
  JSON.stringify({
    format: "sipas-answers-1",
    store,
    device: { id, name: "AB-01" },
    day: "2026-11-20",
    batches: [batchOf(1, 2), batchOf(3)],
    ...changes,
  });
const taken = (...outcomes: string[]) => ({ status: 200, body: { results: outcomes.map((outcome) => ({ sequence: 1, outcome })) } });
const told = (dialog: HTMLElement) => [...dialog.querySelectorAll("dl > div")].map((row) => row.textContent);

/** The sheet of an admin who has chosen this file. */
async function withFile(text: string) {
  const user = userEvent.setup();
  render(<Devices seenBy="admin" />);
  await user.click(await screen.findByRole("button", { name: "Nhập tệp từ máy" }));
  await user.upload(screen.getByLabelText("Tệp của máy"), new File([text], "AB-01.json", { type: "application/json" }));
  return { user, dialog: screen.getByRole("dialog", { name: "Nhập tệp từ máy" }) };
}

test("an admin sees what a tablet's file holds before anything is sent, then what became of each form", async () => {
  answers = [taken("accepted", "duplicate"), taken("accepted")];
  const { user, dialog } = await withFile(fileOf());
  await screen.findByText("20/11/2026");
  expect(told(dialog)).toEqual(["MáyAB-01", "Ngày xuất tệp20/11/2026", "Số phiếu trong tệp3", "Thuộc vềHệ thống này"]);
  expect(sent).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Nhập 3 phiếu" }));
  await screen.findByText("Đã nhập xong tệp của máy AB-01.");
  expect(told(dialog)).toEqual(["Mới được tính2", "Đã có từ trước1", "Giữ lại, chờ quyết định0", "Không nhận0"]);
  expect(sent).toEqual([
    { store, ...batchOf(1, 2) },
    { store, ...batchOf(3) },
  ]);
  await user.click(screen.getByRole("button", { name: "Xong" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("when the network goes in the middle nothing is lost, and the admin goes on where it stopped", async () => {
  answers = [taken("accepted", "accepted")];
  const { user, dialog } = await withFile(fileOf());
  await user.click(await screen.findByRole("button", { name: "Nhập 3 phiếu" }));
  expect(await screen.findByText(/^Mới nhập được 1 \/ 2 phần rồi phải dừng/)).toBe(document.activeElement);
  answers = [taken("parked")];
  await user.click(screen.getByRole("button", { name: "Nhập tiếp" }));
  await screen.findByText("Đã nhập xong tệp của máy AB-01.");
  expect(told(dialog)).toEqual(["Mới được tính2", "Đã có từ trước0", "Giữ lại, chờ quyết định1", "Không nhận0"]);
  expect(sent.slice(1)).toEqual([
    { store, ...batchOf(3) },
    { store, ...batchOf(3) },
  ]);
});

test("forms the endpoint does not take are told with the reason, in the reader's words where it is known, and the file is to be kept", async () => {
  const faults = [
    { place: "signature", fault: "was not made over this body with the key the tablet has now" },
    { place: "body.records", fault: "is missing" },
  ];
  answers = [{ status: 400, body: { error: "invalid-input", message: "no", faults } }, taken("accepted")];
  const { user } = await withFile(fileOf());
  await user.click(await screen.findByRole("button", { name: "Nhập 3 phiếu" }));
  await screen.findByText("Đã nhập xong tệp của máy AB-01.");
  expect(screen.getByText(vietnamese["why.signature"])).toBeTruthy();
  expect(screen.queryByText(/was not made over/)).toBeNull();
  expect(screen.getByText("body.records is missing").closest("li")?.textContent).toContain(vietnamese["why.other"]);
  expect(screen.getByText(/^Phiếu không nhận vẫn nằm trong tệp/)).toBeTruthy();
});

test.each([
  ["of another system", { store: "0198f000-0000-4000-8000-000000000009" }, /^Tệp này thuộc một hệ thống khác/],
  ["of a tablet nobody knows here", { device: { id: "00000000-0000-4000-8000-000000000002", name: "XX-01" } }, /^Máy này chưa ghi danh/],
  ["without a form", { batches: [] }, /^Tệp không có phiếu nào/],
])("a file %s is not sent, and the page says what to do with it", async (_, changes, words) => {
  await withFile(fileOf(changes));
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Nhập \d/ })).toBeNull();
});

test("any other file is told from a tablet's, and another may be chosen", async () => {
  const { user } = await withFile("{}");
  expect(await screen.findByText(/^Đây không phải tệp phiếu/)).toBeTruthy();
  await user.upload(screen.getByLabelText("Tệp của máy"), new File([fileOf()], "AB-01.json", { type: "application/json" }));
  expect(await screen.findByRole("button", { name: "Nhập 3 phiếu" })).toBeTruthy();
  expect(screen.queryByText(/^Đây không phải tệp phiếu/)).toBeNull();
});

test("of a revoked tablet the admin knows beforehand that its forms are held", async () => {
  devices = [{ ...known, states: ["revoked"] }];
  await withFile(fileOf());
  expect(await screen.findByText(/^Máy đã bị thu hồi: phiếu được giữ lại/)).toBeTruthy();
});
