// @vitest-environment happy-dom
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Remark, Remarks } from "#protocol/remarks.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { shippedInstrument, shippedSurvey } from "../support/shipped.ts";
import { forms, madeUpEndpoint } from "./made-up-endpoint.ts";

const survey = shippedSurvey("sipas-2640", { order: [...shippedInstrument("sipas-2640").order, "channels", "expectations"] });
const plain = shippedSurvey("sipas-2640");

type Form = ReturnType<typeof forms>[number];

const asked = (index: number): Form["answers"] => ({
  "expect-attitude": [index < 15 ? "very-much" : "little"],
  "expect-digital": [index < 18 ? "very-much" : "much"],
  "channel-used": ["desk"],
  "channel-preferred": [index < 12 ? "online" : "both"],
});
const responses = forms(survey, 20, { day: "2026-11-03" }).map((form, index) =>
  Object.assign(form, { answers: { ...form.answers, ...asked(index) } }),
);

const reason = survey.criteria[0]?.reasons[0];
const remark = (ref: string, words: string, reasons: Remark["reasons"] = []): Remark => ({ ref, question: "comment", words, reasons });

/** What stands on the made-up endpoint: remarks in the list, and those that were handed over. */
let listed: Remark[];
let routed: { ref: string; unit: string; words: string }[];
let posted: unknown[];
let addresses: string[];

// A busy machine draws later than the usual second.
configure({ asyncUtilTimeout: 8000 });

beforeAll(() => startLanguage(vietnamese, en));
beforeEach(() => {
  listed = [
    remark("r-1", "Chờ lâu, quầy không gọi số.", [{ criterion: "ACC", reason: reason?.id ?? "" }]),
    remark("r-2", "Anh Nguyễn Văn Nam ở quầy 2 rất tận tình."),
  ];
  routed = [];
  posted = [];
  addresses = [];
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
  window.history.replaceState(null, "", "/dashboard/");
});

const shown = (): Remarks => ({ state: "shown", total: listed.length, remarks: listed, pages: 2, routed: routed.length });

type Beside = {
  readonly role?: string;
  readonly remarks?: Remarks;
  readonly without?: boolean;
  readonly fails?: boolean;
  readonly period?: string;
};

function open(search = "", { role = "manager", remarks, without = false, fails = false, period = "2026-11" }: Beside = {}) {
  const held = without ? { survey: plain, responses: forms(plain, 20, { day: "2026-11-03" }) } : { survey, responses };
  const endpoint = madeUpEndpoint(held);
  const account = { id: crypto.randomUUID(), name: "ha", personName: "Hà", role, unit: null, secondFactor: true, closed: false };
  const answers: Readonly<Record<string, (body: string) => unknown>> = {
    "/api/me": () => ({ account, due: [], sessions: [] }),
    "/api/remarks": () => remarks ?? shown(),
    "/api/remarks/routed": () => ({ remarks: routed }),
    "/api/remarks/by-procedure": () => ({ procedures: [{ procedure: "1.004827", remarks: listed }], hidden: 3 }),
    "/api/remarks/route": (body) => {
      if (fails) throw new TypeError("Failed to fetch");
      move(JSON.parse(body));
      return {};
    },
  };
  vi.stubGlobal("fetch", async (address: string, given?: { readonly body?: string }) => {
    addresses.push(address);
    const answer = answers[new URL(address, "http://desk").pathname];
    if (answer !== undefined) return Response.json(answer(given?.body ?? ""));
    const { status, body } = endpoint(address);
    return Response.json(body, { status });
  });
  window.history.replaceState(null, "", `/dashboard/?view=wishes&period=${period}${search}`);
  render(<Dashboard />);
  return userEvent.setup();
}

function move(asks: { readonly ref: string; readonly to: string }): void {
  posted.push(asks);
  const leaving = listed.find(({ ref }) => ref === asks.ref);
  const back = routed.find(({ ref }) => ref === asks.ref);
  listed = listed.filter(({ ref }) => ref !== asks.ref).concat(back === undefined ? [] : [remark(back.ref, back.words)]);
  routed = routed
    .filter(({ ref }) => ref !== asks.ref)
    .concat(leaving === undefined ? [] : [{ ref: leaving.ref, unit: "so-xay-dung", words: leaving.words }]);
}

const region = async (name: string) => within((await screen.findByRole("heading", { name })).closest("section") ?? document.body);

test("what most people want very much stands first, with its n and interval; what too few answered is hidden in words", async () => {
  open();
  const wishes = await region("Người dân mong cải thiện nhất điều gì?");
  const rows = wishes.getAllByRole("row").slice(1);
  expect(rows[0]?.textContent).toMatch(/^Tăng cường ứng dụng công nghệ thông tin.*chỉ tham khảo90,00\d\d,\d\d.–.\d\d,\d\d18 \/ 20$/);
  expect(rows[1]?.textContent).toMatch(/^Nâng cao hơn nữa thái độ phục vụ.*75,00.*15 \/ 20$/);
  expect(rows[2]?.textContent).toMatch(/chưa có dữ liệu$/);
});

test("the way people came in stands beside the way they would like to", async () => {
  open();
  const ways = await region("Cách nộp, nhận kết quả và nhận thông tin");
  const wanted = within(ways.getByRole("table", { name: "Hình thức nộp hồ sơ và nhận kết quả nào phù hợp với Ông/Bà?" }));
  expect(wanted.getByRole("row", { name: "Trực tuyến (qua mạng internet) 12 trên 20 60,00%" })).toBeTruthy();
  expect(ways.getByRole("row", { name: "Trực tiếp tại cơ quan 20 trên 20 100,00%" })).toBeTruthy();
});

test("a questionnaire that asks for no wishes says so", async () => {
  open("", { without: true });
  expect(await screen.findByText(/Bộ câu hỏi này không hỏi về mong đợi/)).toBeTruthy();
  expect(screen.getByText(/Bộ câu hỏi này không hỏi về cách nộp/)).toBeTruthy();
});

test("a head reads what people wrote with the reasons they tapped, sieved by criterion and reason in the address", async () => {
  const user = open();
  const remarks = await region("Người dân viết gì");
  expect(await remarks.findByText("Chờ lâu, quầy không gọi số.")).toBeTruthy();
  expect(remarks.getByText(reason?.text.vi ?? "", { selector: ".tag" })).toBeTruthy();
  await user.selectOptions(remarks.getByRole("combobox", { name: "Lý do đã chọn" }), `ACC:${reason?.id}`);
  expect(window.location.search).toContain(`criterion=ACC&reason=${reason?.id}`);
  await waitFor(() => expect(addresses.at(-1)).toContain(`criterion=ACC&reason=${reason?.id}&page=1`));
  await user.click(remarks.getByRole("link", { name: "Trang sau" }));
  await waitFor(() => expect(addresses.at(-1)).toContain("page=2"));
  await user.selectOptions(remarks.getByRole("combobox", { name: "Tiêu chí cho điểm thấp" }), "");
  expect(window.location.search).not.toMatch(/criterion|reason|page/);
});

test("a remark that names a person is handed over only after it was asked and said what happens, and can be put back", async () => {
  const user = open();
  const remarks = await region("Người dân viết gì");
  const named = await remarks.findByText(/Nguyễn Văn Nam/);
  const press = () => within(named.closest("li") ?? document.body).getByRole("button", { name: "Có nêu tên người" });
  await user.click(press());
  const sheet = within(screen.getByRole("alertdialog"));
  expect(sheet.getByText(/Nó sẽ rời danh sách này và mọi bản tải về/)).toBeTruthy();
  await user.click(sheet.getByRole("button", { name: "Để lại trong danh sách" }));
  expect(posted).toEqual([]);
  await user.click(press());
  await user.click(screen.getByRole("button", { name: "Chuyển riêng cho lãnh đạo" }));
  expect(posted).toEqual([{ ref: "r-2", to: "head" }]);
  expect(await remarks.findByText("1 lời góp ý. 1 lời nữa có nêu tên người nên đã chuyển riêng cho lãnh đạo.")).toBeTruthy();
  expect(remarks.queryByText(/Nguyễn Văn Nam/)).toBeNull();

  await user.click(remarks.getByRole("button", { name: "Mở danh sách đã chuyển" }));
  expect(await remarks.findByText("Sở Xây dựng")).toBeTruthy();
  await user.click(remarks.getByRole("button", { name: "Đưa trở lại danh sách" }));
  expect(posted.at(-1)).toEqual({ ref: "r-2", to: "back" });
  expect(await remarks.findByText("Chưa có lời góp ý nào được chuyển riêng.")).toBeTruthy();
  expect(await remarks.findByText("2 lời góp ý.")).toBeTruthy();
});

test("what could not be handed over stays, and the sheet says so", async () => {
  const user = open("", { fails: true });
  const remarks = await region("Người dân viết gì");
  const [first] = await remarks.findAllByRole("button", { name: "Có nêu tên người" });
  if (first !== undefined) await user.click(first);
  await user.click(screen.getByRole("button", { name: "Chuyển riêng cho lãnh đạo" }));
  expect((await screen.findByRole("alert")).textContent).toBe("Chưa làm được. Hãy thử lại.");
  expect(remarks.getByText("2 lời góp ý.")).toBeTruthy();
});

test("remarks of fewer than ten are hidden, and the words say of whom there are too few", async () => {
  open("&criterion=OFF", { remarks: { state: "hidden" } });
  expect(await screen.findByText("Ẩn vì có dưới 10 người cho tiêu chí này điểm thấp")).toBeTruthy();
});

test("beside a filter remarks stay those of the whole unit, and the page says so", async () => {
  open("&type=citizen");
  expect(await screen.findByText(/Lời góp ý không lọc thêm/)).toBeTruthy();
  expect(await screen.findByText("2 lời góp ý.")).toBeTruthy();
  const ofRemarks = addresses.filter((address) => address.startsWith("/api/remarks?"));
  expect(ofRemarks.length).toBeGreaterThan(0);
  expect(ofRemarks.some((address) => address.includes("respondentType"))).toBe(false);
});

test("remarks of a week are not asked for", async () => {
  open("", { period: "2026-W45" });
  expect(await screen.findByText(/Lời góp ý không xem theo tuần/)).toBeTruthy();
  expect(addresses.some((address) => address.startsWith("/api/remarks?"))).toBe(false);
});

test("whoever is no head reads no remarks", async () => {
  open("", { role: "admin" });
  expect(await screen.findByText("Lời góp ý chỉ dành cho lãnh đạo đơn vị.")).toBeTruthy();
  expect(addresses.some((address) => address.startsWith("/api/remarks"))).toBe(false);
});

test("remarks by procedure are saved as a list no spreadsheet reckons with, and what was left out is counted", async () => {
  listed = [remark("r-3", '=HYPERLINK("http://x";"Bấm")'), remark("r-4", "Hai dòng;\nvà một dấu chấm phẩy")];
  let saved: Blob | undefined;
  let name = "";
  vi.stubGlobal(
    "URL",
    Object.assign(class extends URL {}, { createObjectURL: (blob: Blob) => ((saved = blob), "blob:x"), revokeObjectURL: () => {} }),
  );
  const link = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  const user = open();
  const remarks = await region("Người dân viết gì");
  await user.click(await remarks.findByRole("button", { name: "Tải góp ý theo thủ tục (CSV)" }));
  expect(await remarks.findByText("Đã lưu 2 lời góp ý. 3 lời không đưa vào tệp vì thủ tục của chúng có quá ít phiếu.")).toBeTruthy();
  expect(name).toBe("gop-y-theo-thu-tuc-nam-son-2026-11.csv");
  expect(await saved?.text()).toBe(
    [
      "\uFEFFMã thủ tục;Thủ tục;Lời góp ý;Lý do đã chọn",
      `1.004827;1.004827;"'=HYPERLINK(""http://x"";""Bấm"")";`,
      '1.004827;1.004827;"Hai dòng;\nvà một dấu chấm phẩy";',
      "",
    ].join("\r\n"),
  );
  link.mockRestore();
});

test("of many remarks that were handed over fifty stand on a page, and the next is one press away", async () => {
  routed = Array.from({ length: 51 }, (_, index) => ({ ref: `h-${index}`, unit: "so-xay-dung", words: `Lời thứ ${index + 1}` }));
  const user = open();
  await user.click(await screen.findByRole("button", { name: "Mở danh sách đã chuyển" }));
  const list = await screen.findByRole("list", { name: "Đã chuyển riêng" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "Trang sau" }));
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringContaining("Lời thứ 51")]);
  expect(window.location.search).not.toContain("page=");
  await user.click(within(list).getByRole("button", { name: "Đưa trở lại danh sách" }));
  expect(await within(list).findByText("Lời thứ 1")).toBeTruthy();
});

test("the page says when a remark comes into the list", async () => {
  open();
  expect(await screen.findByText(/Lời mới vào danh sách khi nửa tháng của nó đã qua/)).toBeTruthy();
});
