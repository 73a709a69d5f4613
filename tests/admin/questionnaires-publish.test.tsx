// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { DraftHead, Earlier } from "#protocol/survey-drafts.ts";
import { aDraft, aVersion, byBinh, byMai } from "./a-version.ts";
import { answering, axeFaults, ok } from "./integrity-desk.ts";
import { openAt, questionnaires, shipped, withQuestionnaires } from "./questionnaires-desk.ts";

withQuestionnaires();

const head = aDraft({ base: shipped.hash });
const page = `/admin/?page=questionnaires&publish=${head.draft}`;
/** The words of the shipped instrument with nothing official in it, so that all of it may change. */
const unlocked: SurveyDefinition = { ...shipped.survey, locked: [] };
const before: Earlier = { hash: shipped.hash, version: 1, inForce: true, answered: true, definition: unlocked };

/** That without its last item. */
function shorter(): SurveyDefinition {
  const criteria = unlocked.criteria.map((criterion) => Object.assign({}, criterion));
  const last = criteria.at(-1);
  if (last) last.questions = last.questions.slice(0, -1);
  return { ...unlocked, criteria };
}

/** That with its first item worded anew. */
function reworded(en = "Worded anew."): SurveyDefinition {
  const [first, ...rest] = unlocked.criteria;
  if (!first) throw new Error("no criterion");
  const [item, ...items] = first.questions;
  if (!item) throw new Error("no item");
  return { ...unlocked, criteria: [{ ...first, questions: [{ ...item, text: { vi: "Viết lại.", en } }, ...items] }, ...rest] };
}

type Draft = {
  readonly definition: SurveyDefinition;
  readonly head: DraftHead;
  readonly earlier: readonly Earlier[];
  readonly byTwo: boolean;
};
const draft = (more: Partial<Draft> = {}): Draft => ({ definition: shorter(), head, earlier: [before], byTwo: false, ...more });
const waiting = (askedBy: typeof byBinh): DraftHead =>
  aDraft({
    ...head,
    revision: 4,
    standing: { state: "waiting", note: "Bỏ câu cuối", inForce: true, askedBy, askedAt: "2026-11-20T05:00:00Z" },
  });
const around = questionnaires({ versions: [aVersion({ hash: shipped.hash, tablets: 4 })] });
const hash = "f".repeat(64);

test("before publishing an admin reads what changes, which version leaves and how many tablets take it", async () => {
  const calls = answering({ ...around, "/api/draft": () => ok(draft()), "/api/drafts/publish": () => ok({ hash, version: 2 }) });
  const { user, goesTo } = openAt(page);
  expect(await screen.findByRole("heading", { name: /sẽ là bản 2$/ })).toBeTruthy();
  expect(screen.getByRole("region", { name: "Khác gì với bản 1" })).toBeTruthy();
  expect(screen.getByText(/bản 1 thôi dùng, chuyển vào lưu trữ/)).toBeTruthy();
  expect(screen.getByText(/^4 máy nhận khi có mạng và đang ở màn hình chờ. Phiếu đang làm dở giữ bản cũ/)).toBeTruthy();
  expect(screen.getByText(/Máy lâu không liên lạc vẫn có thể gửi về phiếu theo bản trước/)).toBeTruthy();
  expect(await axeFaults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  expect(screen.getByText("Xin ghi lý do có bản này.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Ghi chú ban hành"));
  await user.type(screen.getByLabelText("Ghi chú ban hành"), "Bỏ câu cuối");
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledWith(`/admin/?page=questionnaires&version=${hash}&new`));
  const wish = { draft: head.draft, revision: 3, note: "Bỏ câu cuối", inForce: true, newest: shipped.hash };
  expect(calls.at(-1)).toEqual(["/api/drafts/publish", wish]);
});

test("where as many are asked as can be, an admin is told so, and can publish for later", async () => {
  const versions = Array.from({ length: 20 }, (_, number) => aVersion({ hash: String(number).padStart(64, "0"), id: `bo-${number}` }));
  answering({ ...around, ...questionnaires({ versions }), "/api/draft": () => ok(draft({ earlier: [] })) });
  const { user } = openAt(page);
  expect((await screen.findByRole("alert")).textContent).toContain("đã có 20 bộ đang dùng, là số nhiều nhất");
  await user.click(screen.getByRole("radio", { name: "Chưa, chỉ lưu lại" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("whoever words an item anew vouches that it means the same", async () => {
  const calls = answering({
    ...around,
    "/api/draft": () => ok(draft({ definition: reworded() })),
    "/api/drafts/publish": () => ok({ hash, version: 2 }),
  });
  const { user, goesTo } = openAt(page);
  await user.type(await screen.findByLabelText("Ghi chú ban hành"), "Viết lại câu 1");
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  expect(screen.getByText("Xin xác nhận, hoặc quay lại sửa.")).toBeTruthy();
  expect(calls.map(([path]) => path)).not.toContain("/api/drafts/publish");
  await user.click(screen.getByLabelText("Tôi xác nhận câu chữ mới giữ nguyên nghĩa"));
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledOnce());
});

test("what forbids the publication is listed, each leading to its place in the editor, and nothing can be sent", async () => {
  answering({ ...around, "/api/draft": () => ok(draft({ definition: reworded("") })) });
  openAt(page);
  const list = await screen.findByRole("region", { name: "Chưa ban hành được: còn 1 chỗ phải sửa" });
  const [link] = within(list).getAllByRole("link");
  expect(link?.getAttribute("href")).toBe(`/admin/?draft=${head.draft}&part=question&id=acc-1&field=text.en`);
  expect(screen.queryByRole("button", { name: "Ban hành" })).toBeNull();
});

test("where two are wanted the draft is sent for approval and then waits; nothing is published", async () => {
  const calls = answering({ ...around, "/api/draft": () => ok(draft({ byTwo: true })), "/api/drafts/ask": () => ok(waiting(byBinh)) });
  const { user } = openAt(page);
  await user.type(await screen.findByLabelText("Ghi chú ban hành"), "Bỏ câu cuối");
  await user.click(screen.getByRole("button", { name: "Gửi duyệt" }));
  expect(await screen.findByText(/^Người gửi không tự duyệt được/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Duyệt và ban hành" })).toBeNull();
  expect(calls.map(([path]) => path)).not.toContain("/api/drafts/publish");
});

test("the second person reads the note and publishes with it, or gives the draft back", async () => {
  const told = { ...around, "/api/draft": () => ok(draft({ byTwo: true, head: waiting(byMai) })) };
  const calls = answering({ ...told, "/api/drafts/publish": () => ok({ hash, version: 2 }), "/api/drafts/take-back": () => ok(head) });
  const { user, goesTo } = openAt(page);
  const request = await screen.findByRole("region", { name: "Đề nghị ban hành" });
  for (const words of ["Lê Thị Mai", "Bỏ câu cuối"]) expect(request.textContent).toContain(words);
  expect(await axeFaults()).toEqual([]);
  await user.click(within(request).getByRole("button", { name: "Trả lại để sửa" }));
  await waitFor(() => expect(calls.at(-1)).toEqual(["/api/drafts/take-back", { draft: head.draft, revision: 4 }]));
  await user.click(within(request).getByRole("button", { name: "Duyệt và ban hành" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledWith(`/admin/?page=questionnaires&version=${hash}&new`));
  const wish = { draft: head.draft, revision: 4, note: "Bỏ câu cuối", inForce: true, newest: shipped.hash };
  expect(calls).toContainEqual(["/api/drafts/publish", wish]);
});

const conflict = (place: string) => ({ status: 409, body: { error: "conflict", message: "x", faults: [{ place, fault: "x" }] } });

test("when somebody published meanwhile, what was typed stays and the differences are against the newer version", async () => {
  const newer: Earlier = { ...before, hash: "1".repeat(64), version: 2 };
  let tries = 0;
  const calls = answering({
    ...around,
    "/api/draft": () => ok(draft(tries === 0 ? {} : { earlier: [newer, before] })),
    "/api/drafts/publish": () => {
      tries += 1;
      return tries === 1 ? conflict("newest") : ok({ hash, version: 3 });
    },
  });
  const { user, goesTo } = openAt(page);
  await user.type(await screen.findByLabelText("Ghi chú ban hành"), "Bỏ câu cuối");
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  expect((await screen.findByRole("alert")).textContent).toContain("đã có bản 2");
  expect(screen.getByRole("heading", { name: /sẽ là bản 3$/ })).toBeTruthy();
  expect(screen.getByLabelText("Ghi chú ban hành")).toHaveProperty("value", "Bỏ câu cuối");
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledOnce());
  expect(calls.at(-1)?.[1]).toMatchObject({ newest: newer.hash });
});

test.each([
  ["revision", /Lê Thị Mai vừa sửa bản nháp này/],
  ["standing", /vừa được gửi duyệt, rút lại hoặc trả lại/],
  ["askedBy", /nằm trong tay một người/],
])("what somebody else did first (%s) is said in words", async (place, words) => {
  answering({
    ...around,
    "/api/draft": () => ok(draft({ byTwo: true, head: waiting(byMai) })),
    "/api/drafts/publish": () => conflict(place),
  });
  const { user } = openAt(page);
  await user.click(await screen.findByRole("button", { name: "Duyệt và ban hành" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(words);
});

test("a draft that is gone meanwhile leads back to the list", async () => {
  answering({
    ...around,
    "/api/draft": () => ok(draft()),
    "/api/drafts/publish": () => ({ status: 404, body: { error: "not-found", message: "x" } }),
  });
  const { user } = openAt(page);
  await user.type(await screen.findByLabelText("Ghi chú ban hành"), "Bỏ câu cuối");
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  expect((await screen.findByRole("alert")).textContent).toContain("đã được ban hành hoặc bị bỏ");
  expect(screen.getByRole("link", { name: "Mọi bộ câu hỏi" })).toBeTruthy();
});

test("an address of a draft that is no more says so, and leads back to the list", async () => {
  answering({ ...around, "/api/draft": () => ({ status: 404, body: { error: "not-found", message: "x" } }) });
  openAt(page);
  expect(await screen.findByText(/^Bản nháp này không còn/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Mọi bộ câu hỏi" })).toBeTruthy();
});
