// @vitest-environment happy-dom
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Changes } from "#survey/change.ts";
import type { Results } from "#protocol/results.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { forms, madeUpEndpoint, type Holdings } from "./made-up-endpoint.ts";

const survey = shippedSurvey("sipas-2640");
const ofFeedback = new Set(survey.criteria.filter(({ code }) => code === "FBK").flatMap(({ questions }) => questions.map(({ id }) => id)));

type Form = ReturnType<typeof forms>[number];

/** Forms whose feedback is bad, for one reason, and whose result was late; five of six were told. */
const displeased = forms(survey, 12, { field: "land", day: "2026-11-03" }).map((form, index) => {
  const levels = Object.entries(form.answers).map(([id, level]) => [id, ofFeedback.has(id) ? ["dissatisfied"] : level] as const);
  const told = { "late-told": [index % 6 === 0 ? "not-told" : "day-before"], "late-apology": index < 9 ? ["spoken"] : [] };
  return withAnswers(
    form,
    { ...Object.fromEntries(levels), "return-time": ["late"], ...told },
    { FBK: [reasonOfFeedback(index < 10 ? 0 : 1)] },
  );
});
const content = forms(survey, 48, { field: "civil-status", day: "2026-11-03", levels: [5, 4, 4, 4, 5] }).map((form) =>
  withAnswers(form, { ...form.answers, "return-time": ["on-time"] }),
);

function withAnswers(form: Form, answers: Form["answers"], reasons: Form["reasons"] = {}): Form {
  return { ...form, answers, reasons };
}

function reasonOfFeedback(place: number): string {
  return survey.criteria.find(({ code }) => code === "FBK")?.reasons[place]?.id ?? "";
}

const people = { role: "manager", unit: null };

// A busy machine draws later than the usual second.
configure({ asyncUtilTimeout: 8000 });

beforeAll(() => startLanguage(vietnamese, en));
let asked: string[];
beforeEach(() => {
  asked = [];
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
  window.history.replaceState(null, "", "/dashboard/");
});

type Beside = {
  readonly acts?: unknown;
  readonly role?: string;
  readonly standing?: Holdings["standing"] | "gone";
  readonly before?: Results["before"];
  readonly responses?: readonly Form[];
};

function open(search = "", { acts, role = "manager", standing, before, responses = [...displeased, ...content] }: Beside = {}) {
  const endpoint = madeUpEndpoint({
    survey,
    responses,
    ...(standing !== undefined && standing !== "gone" && { standing }),
    ...(before !== undefined && { before }),
  });
  const account = { id: crypto.randomUUID(), name: "ha", personName: "Hà", ...people, role, secondFactor: true, closed: false };
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const { pathname } = new URL(address, "http://desk");
    if (pathname === "/api/me") return Response.json({ account, due: [], sessions: [] });
    if (pathname === "/api/forbidden-acts") return Response.json(acts);
    if (pathname === "/api/standing" && standing === "gone") throw new TypeError("Failed to fetch");
    const { status, body } = endpoint(address);
    return Response.json(body, { status });
  });
  window.history.replaceState(null, "", `/dashboard/?view=items&period=2026-11${search}`);
  render(<Dashboard />);
  return userEvent.setup();
}

const region = async (name: string | RegExp) => within((await screen.findByRole("heading", { name })).closest("section") ?? document.body);

const change = (points: number, sure: boolean) => ({ state: "known", points, sure }) as const;

/** A month before that only the officials were better in, surely so. */
function octoberBetterIn(code: string): Results["before"] {
  const changes: Changes = {
    overall: change(10, false),
    criteria: survey.criteria.map((criterion) => ({
      code: criterion.code,
      change: change(criterion.code === code ? -150 : 20, criterion.code === code),
      items: criterion.questions.map(({ id }) => ({ id, change: change(20, false) })),
    })),
  };
  const nothing = { state: "empty" } as const;
  const total = { overall: nothing, criteriaCounted: 0, criteriaAsked: 5, criteria: [], outcomes: null, questions: [] };
  return { period: "2026-10", through: { now: "2026-11-14", before: "2026-10-14" }, total, changes };
}

const toReach = (percent: number): NonNullable<Holdings["standing"]> => ({
  targets: [
    {
      target: { id: "feedback", figure: { kind: "criterion", criterion: "FBK" }, units: null, fields: null, year: 2026, percent },
      unit: null,
      field: null,
      reached: { state: "empty" },
      verdict: "open",
      sure: false,
    },
  ],
});

test("first stands what is below its target or falls, what costs most before the rest, and nothing else", async () => {
  open("", { standing: toReach(9000), before: octoberBetterIn("OFF") });
  const first = await region("Cần xem trước");
  const [criteria, items] = first.getAllByRole("list");
  const lines = within(criteria ?? document.body).getAllByRole("listitem");
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Tiếp nhận, giải quyết.*80,00%.*n = 60.*mục tiêu năm 2026: 90,00 Dưới mức/),
    expect.stringMatching(/^Công chức trực tiếp.*giảm 1,50 điểm phần trăm: thay đổi thật/),
  ]);
  expect(items).toBeUndefined();
  expect(first.getByText("Không có phần nào dưới mục tiêu hay thấp hơn kỳ trước.")).toBeTruthy();
  expect(first.getByText(/so với tháng 10\/2026; kỳ này chưa hết.*đến 14\/11\/2026, với kỳ kia đến 14\/10\/2026/i)).toBeTruthy();
});

test("where criteria have a target and items nothing to be measured by, no item is called good: they stand by what they cost", async () => {
  open("", { standing: toReach(7000) });
  const first = await region("Cần xem trước");
  expect(first.getAllByText("Không có phần nào dưới mục tiêu hay thấp hơn kỳ trước.")).toHaveLength(1);
  expect(first.getByText(/Chưa có mục tiêu và chưa có kỳ nào để so/)).toBeTruthy();
  expect(first.getAllByRole("listitem")).toHaveLength(6);
});

test("with neither targets nor a period to compare with, all is ranked by what it costs", async () => {
  open();
  const first = await region("Cần xem trước");
  expect(first.getByText(/Chưa có mục tiêu và chưa có kỳ nào để so/)).toBeTruthy();
  expect(first.getAllByRole("list").map((list) => within(list).getAllByRole("listitem").length)).toEqual([5, 6]);
});

test("when the targets cannot be had the figures stand all the same, and the page says that nothing is said of targets", async () => {
  open("", { standing: "gone" });
  const first = await region("Cần xem trước");
  expect(first.getByText(/Chưa hỏi được các mục tiêu/)).toBeTruthy();
  expect(first.getByText(/^Tiếp nhận, giải quyết góp ý/)).toBeTruthy();
});

test("each criterion opens into its items and the reasons its low scores were given for, with how many gave one", async () => {
  const user = open();
  const table = within(await screen.findByRole("table", { name: "Mức độ hài lòng theo từng nội dung" }));
  const [feedback, other] = table.getAllByRole("button");
  expect(feedback?.textContent).toMatch(/^Tiếp nhận, giải quyết góp ý/);
  expect(feedback?.getAttribute("aria-expanded")).toBe("true");
  const reasons = within(table.getByRole("heading", { name: "Vì sao cho điểm thấp (12 người)" }).closest("td") ?? document.body);
  expect(reasons.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/10 trên 12$/),
    expect.stringMatching(/2 trên 12$/),
  ]);
  act(() => other?.focus());
  await user.keyboard("{Enter}");
  expect(other?.getAttribute("aria-expanded")).toBe("true");
  expect(table.getByText("Không ai cho tiêu chí này điểm thấp.")).toBeTruthy();
});

test("behind the bars stands how many gave each level", async () => {
  open();
  await screen.findByRole("table", { name: "Mức độ hài lòng theo từng nội dung" });
  const [summary] = await screen.findAllByText("Bảng số liệu: số người ở từng mức");
  const row = within(summary?.closest("details") ?? document.body).getByRole("row", {
    name: /^Ông\/Bà dễ dàng thực hiện góp ý/,
    hidden: true,
  });
  expect(row.textContent).toMatch(/\.0120282000$/);
});

test("after a late result: told, apologised, another day, each over those who said so; too few are hidden in words", async () => {
  open();
  const chain = await region("Sớm hẹn, đúng hẹn, trễ hẹn: điều gì xảy ra sau đó");
  const steps = within(chain.getByRole("table", { hidden: true }));
  expect(steps.getByRole("row", { name: /^Tỷ lệ trễ hẹn .*20,00 .* 12 \/ 60$/, hidden: true })).toBeTruthy();
  expect(
    steps.getByRole("row", { name: /^Tỷ lệ hồ sơ trễ hẹn được báo trước ít nhất 01 ngày .*83,33 .* 10 \/ 12$/, hidden: true }),
  ).toBeTruthy();
  expect(steps.getByRole("row", { name: /có xin lỗi bằng văn bản Ẩn vì có dưới 10/, hidden: true })).toBeTruthy();
});

test("what happened to people stands with its own n, and behind it every answer", async () => {
  open();
  const rates = await region("Những việc đã xảy ra");
  expect(rates.getByRole("row", { name: /^Tỷ lệ trả đúng hẹn và sớm hẹn .*80,00 .* 48 \/ 60$/ })).toBeTruthy();
  expect(rates.getByRole("row", { name: /^Tỷ lệ phải đi lại từ 03 lần trở lên .*chưa có dữ liệu$/ })).toBeTruthy();
  const question = rates.getByRole("heading", { name: /So với ngày hẹn/, hidden: true }).closest("div") ?? document.body;
  expect(within(question).getByRole("row", { name: "Trễ hẹn 12 trên 60 20,00%", hidden: true })).toBeTruthy();
});

test("where it is not good: the worst field first, by any figure the reader picks, in an address one can send", async () => {
  const user = open();
  const where = await region("Chưa tốt ở đâu?");
  const names = () =>
    where
      .getAllByRole("row")
      .slice(1)
      .map((row) => within(row).getByRole("rowheader").textContent?.trim());
  await where.findByRole("table", { name: "Chỉ số hài lòng chung, theo: Lĩnh vực" });
  expect(names()).toEqual(["Đất đai chỉ tham khảo", "Tư pháp - Hộ tịch"]);
  await user.selectOptions(where.getByRole("combobox", { name: "Số liệu" }), "Tỷ lệ trả đúng hẹn và sớm hẹn");
  expect(window.location.search).toContain("figure=rate.on-time-rate");
  const table = await where.findByRole("table", { name: "Tỷ lệ trả đúng hẹn và sớm hẹn, theo: Lĩnh vực" });
  expect(within(table).getByRole("row", { name: /^Đất đai.* 0,00 .* 0 \/ 12$/ })).toBeTruthy();
});

test("counters are said to be for the head of just their unit, and nothing is asked", async () => {
  const user = open();
  const where = await region("Chưa tốt ở đâu?");
  await user.click(where.getByRole("link", { name: "Quầy" }));
  expect(where.getByText(/Kết quả từng quầy chỉ dành cho lãnh đạo của chính đơn vị có quầy ấy/)).toBeTruthy();
  expect(asked.some((address) => address.includes("groupBy=counter"))).toBe(false);
});

test("beside a filter nothing is divided further, and the page says why", async () => {
  open("&field=land");
  const where = await region("Chưa tốt ở đâu?");
  expect(where.getByText(/Đang dùng một bộ lọc nên không chia thêm/)).toBeTruthy();
});

test("a choice nobody answered in says so once, with no empty tables", async () => {
  open("&unit=xa-yen-mo");
  expect((await screen.findAllByText("Chưa có phiếu nào cho lựa chọn này.")).length).toBeGreaterThan(0);
  expect(screen.queryByRole("heading", { name: "Những việc đã xảy ra" })).toBeNull();
  expect(screen.queryByText(/0,00/)).toBeNull();
});

test("of fewer than ten forms no number stands anywhere, and the page says so first", async () => {
  open("", { responses: displeased.slice(0, 9) });
  expect(await screen.findByText("Chưa đủ 10 phiếu nên không hiện")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Cần xem trước" })).toBeNull();
  expect(document.body.textContent).not.toMatch(/\d,\d\d/);
});

const acts = {
  acts: ["harassment", "extra-money", "brokers"],
  rows: [
    { week: "2026-W44", unit: "so-xay-dung", act: "harassment", told: 3, asked: 20 },
    { week: "2026-W44", unit: "so-xay-dung", act: "extra-money", told: 0, asked: 21 },
    { week: "2026-W45", unit: "xa-yen-mo", act: "brokers", told: 1, asked: 11 },
  ],
  shown: 9,
  hidden: 2,
};

test("the restricted list is asked for only when a head opens it, names units and weeks, never an answer", async () => {
  const user = open("", { acts });
  const list = await region("Danh sách hạn chế: điều quy định cấm");
  const opener = await list.findByRole("button", { name: "Mở danh sách" });
  expect(asked.some((address) => address.startsWith("/api/forbidden-acts"))).toBe(false);
  await user.click(opener);
  const rows = await list.findAllByRole("row");
  expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Tuần 45\/2026.*Xã Yên Môẩn, dưới 10 ngườiẩn, dưới 10 người1 trên 11$/),
    expect.stringMatching(/^Tuần 44\/2026.*Sở Xây dựng3 trên 200 trên 21ẩn, dưới 10 người$/),
  ]);
  expect(
    within(rows[1] ?? document.body)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(["Xã Yên Mô", "ẩn, dưới 10 người", "ẩn, dưới 10 người", "1 trên 11"]);
  expect(list.getByText(/2 cặp tuần và đơn vị không hiện/)).toBeTruthy();
  expect(list.getByText("Bản này của bộ câu hỏi không hỏi về: đòi giấy tờ ngoài quy định.")).toBeTruthy();
});

test.each([
  [[], "Bản này của bộ câu hỏi không hỏi về điều nào trong danh sách."],
  [["harassment"], "Chưa có tuần nào đủ người trả lời câu này để hiện."],
])("a restricted list without a row says whether the questionnaire asks (%j) or too few answered", async (asks, why) => {
  const user = open("", { acts: { acts: asks, rows: [], shown: 0, hidden: 0 } });
  const list = await region("Danh sách hạn chế: điều quy định cấm");
  await user.click(await list.findByRole("button", { name: "Mở danh sách" }));
  expect(await list.findByText(why)).toBeTruthy();
});

test("whoever is no head is told that the restricted list is not for him", async () => {
  open("", { role: "admin" });
  const list = await region("Danh sách hạn chế: điều quy định cấm");
  expect(await list.findByText("Danh sách này chỉ dành cho lãnh đạo đơn vị.")).toBeTruthy();
  expect(list.queryByRole("button")).toBeNull();
});
