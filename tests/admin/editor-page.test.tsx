// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aSurvey } from "../support/a-survey.ts";
import { shippedSurvey } from "../support/shipped.ts";
import {
  begunDrafts,
  cutNetwork,
  kept,
  line,
  lines,
  meanwhile,
  openAgain,
  openClosed,
  openEditor,
  publishedMeanwhile,
  wentTo,
  withDraft,
} from "./editor-office.tsx";

withDraft();

const titleField = () => screen.getByDisplayValue<HTMLTextAreaElement>(/^Phiếu thử/);
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const isAskedBeforeLeaving = () => {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};
const theirs = aSurvey({ title: { vi: "Phiếu của Minh", en: "A survey" } });

async function conflicted(): Promise<UserEvent> {
  const user = await openEditor();
  meanwhile(theirs);
  type(titleField(), "Phiếu thử của tôi");
  await screen.findByRole("alertdialog", {}, { timeout: 3000 });
  return user;
}

test("what is typed is kept by itself within a second, and the page says when", async () => {
  await openEditor();
  type(titleField(), "Phiếu thử một");
  expect(isAskedBeforeLeaving()).toBe(true);
  await waitFor(() => expect(kept().definition.title.vi).toBe("Phiếu thử một"), { timeout: 1000 });
  expect(await screen.findByText(/^Đã lưu \d\d:\d\d$/)).toBeTruthy();
  expect(isAskedBeforeLeaving()).toBe(false);
});

test("Ctrl+Z takes the last change back, in a field too, and Ctrl+Y does it again", async () => {
  const user = await openEditor();
  type(titleField(), "Phiếu thử một");
  titleField().focus();
  await user.keyboard("{Control>}z{/Control}");
  expect(titleField().value).toBe("Phiếu thử");
  await user.keyboard("{Control>}y{/Control}");
  expect(titleField().value).toBe("Phiếu thử một");
  await waitFor(() => expect(kept().definition.title.vi).toBe("Phiếu thử một"), { timeout: 2000 });
});

test("without network the page says so, keeps trying, and keeps what was written through a reload", async () => {
  await openEditor();
  cutNetwork(true);
  type(titleField(), "Phiếu thử ngoại tuyến");
  expect(await screen.findByText("Chưa lưu được, đang thử lại; đừng đóng trang này", {}, { timeout: 3000 })).toBeTruthy();
  cutNetwork(false);
  await waitFor(() => expect(kept().definition.title.vi).toBe("Phiếu thử ngoại tuyến"), { timeout: 3000 });
  cutNetwork(true);
  type(titleField(), "Phiếu thử trước khi tắt");
  act(() => void window.dispatchEvent(new Event("pagehide")));
  cutNetwork(false);
  await openAgain();
  expect(await screen.findByText("Đã lấy lại phần chưa kịp lưu ở lần trước.")).toBeTruthy();
  expect(titleField().value).toBe("Phiếu thử trước khi tắt");
  await waitFor(() => expect(kept().definition.title.vi).toBe("Phiếu thử trước khi tắt"), { timeout: 3000 });
});

test("who changed the draft meanwhile is named, and nothing is sent over his text before somebody has chosen", async () => {
  const user = await conflicted();
  expect(screen.getByRole("alertdialog").textContent).toContain("Minh đã lưu lúc");
  expect(kept().definition.title.vi).toBe("Phiếu của Minh");
  await user.click(screen.getByRole("button", { name: "Để sau" }));
  expect(titleField().value).toBe("Phiếu thử của tôi");
  await user.click(screen.getByRole("button", { name: "Chọn…" }));
  await user.click(screen.getByRole("button", { name: "Ghi đè bằng bản của tôi" }));
  await waitFor(() => expect(kept().definition.title.vi).toBe("Phiếu thử của tôi"), { timeout: 2000 });
});

test("whoever takes the other text has his own one undo away", async () => {
  const user = await conflicted();
  await user.click(screen.getByRole("button", { name: "Lấy bản kia" }));
  expect(screen.getByDisplayValue("Phiếu của Minh")).toBeTruthy();
  const [undo] = screen.getAllByRole("button", { name: "Hoàn tác" });
  await user.click(undo ?? document.body);
  const asked = within(screen.getByRole("alertdialog", { name: "Lấy lại bản của mình?" }));
  expect(asked.getByText("Phần người kia vừa sửa sẽ mất.")).toBeTruthy();
  expect(screen.getByDisplayValue("Phiếu của Minh")).toBeTruthy();
  await user.click(asked.getByRole("button", { name: "Thôi" }));
  expect(kept().definition.title.vi).toBe("Phiếu của Minh");
  await user.keyboard("{Control>}z{/Control}");
  await user.click(screen.getByRole("button", { name: "Ghi đè bằng bản của tôi" }));
  expect(titleField().value).toBe("Phiếu thử của tôi");
  await waitFor(() => expect(kept().definition.title.vi).toBe("Phiếu thử của tôi"), { timeout: 2000 });
});

test("what was undone, done again or moved by a button is said aloud, every time anew", async () => {
  const user = await openEditor();
  await user.click(line("question return-time"));
  await user.click(await screen.findByRole("button", { name: "Chuyển xuống" }));
  expect((await screen.findByText(/^Đã chuyển «.+» xuống\.$/)).closest('[role="status"]')).not.toBeNull();
  await user.keyboard("{Control>}z{/Control}");
  expect(screen.getByText(/^Đã hoàn tác: «.+»\.$/).closest('[role="status"]')).not.toBeNull();
  await user.keyboard("{Control>}y{/Control}");
  expect(screen.getByText(/^Đã làm lại: «.+»\.$/)).toBeTruthy();
});

test("whoever keeps his text apart goes on in a draft of its own, and the other one stays", async () => {
  const user = await conflicted();
  await user.click(screen.getByRole("button", { name: "Giữ bản của tôi thành bản nháp mới" }));
  await waitFor(() => expect(wentTo()).toEqual(["/admin/?draft=44444444-4444-4444-8444-444444444444"]));
  expect(begunDrafts().map(({ title }) => title.vi)).toEqual(["Phiếu thử của tôi"]);
  expect(kept().definition.title.vi).toBe("Phiếu của Minh");
  expect(isAskedBeforeLeaving()).toBe(false);
});

test("on the way to the publication everything is kept first", async () => {
  const user = await openEditor();
  type(titleField(), "Phiếu thử sắp gửi");
  await user.click(screen.getByRole("link", { name: "Gửi duyệt" }));
  await waitFor(() => expect(wentTo()).toHaveLength(1));
  expect(kept().definition.title.vi).toBe("Phiếu thử sắp gửi");
  expect(wentTo()[0]).toContain("page=questionnaires&publish=11111111");
});

test("a draft that waits to be approved is only read, until it is taken back", async () => {
  const askedBy = { id: "33333333-3333-4333-8333-333333333333", name: "Minh" };
  const standing = { state: "waiting", note: "x", inForce: true, askedBy, askedAt: "2026-11-21T03:20:00Z" } as const;
  const user = await openEditor(aSurvey(), { standing });
  expect(screen.getByText(/Minh đã gửi duyệt lúc/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Thêm câu hỏi" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Rút lại để sửa" }));
  expect(await screen.findByRole("button", { name: "Thêm câu hỏi" })).toBeTruthy();
});

test("Delete takes the line with the focus away, says what goes with it, keeps the focus in the tree, and can be undone", async () => {
  const user = await openEditor();
  await user.click(line("question return-time"));
  await user.keyboard("{Delete}");
  expect(await screen.findByText(/Có 1 câu chỉ hỏi dựa vào câu này, nay hỏi mọi người: Ông\/Bà có được báo trước không/)).toBeTruthy();
  await waitFor(() => expect(lines()).not.toContain("question return-time"));
  await waitFor(() => expect(document.activeElement?.getAttribute("data-key")).toBe("question late-told"));
  await waitFor(() => expect(kept().definition.blocks.flatMap(({ rates }) => rates)).toEqual([]), { timeout: 2000 });
  await user.click(screen.getByText("Hoàn tác"));
  await waitFor(() => expect(lines()).toContain("question return-time"));
});

test("up and down move the open question, and the tree follows", async () => {
  const user = await openEditor();
  await user.click(line("question return-time"));
  await user.click(await screen.findByRole("button", { name: "Chuyển xuống" }));
  await waitFor(() =>
    expect(lines().filter((key) => /late-told|return-time/.test(key ?? ""))).toEqual(["question late-told", "question return-time"]),
  );
  await waitFor(() => expect(kept().definition.blocks.find(({ id }) => id === "lateness")?.questions[0]?.id).toBe("late-told"), {
    timeout: 2000,
  });
});

test("a question is carried to another block by keyboard alone", async () => {
  const user = await openEditor();
  line("question expected").focus();
  await user.keyboard("{ArrowRight}{Enter}");
  // What is said of it on the way is Vietnamese too.
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^(Đặt|Thả)/);
  await user.keyboard("{ArrowUp}{Enter}");
  await waitFor(() => expect(kept().definition.blocks.find(({ id }) => id === "expectations")?.questions).toEqual([]), { timeout: 2000 });
});

test("official parts show a lock and why, and offer to make the questionnaire one's own instead", async () => {
  const user = await openEditor(shippedSurvey("sipas-2640"));
  const official = line("criterion PRO");
  expect(within(official).getByText("Nội dung chính thức, không sửa, không chuyển")).toBeTruthy();
  expect(within(official).queryByRole("button", { name: /^Kéo/ })).toBeNull();
  await user.click(official);
  expect(await screen.findByRole("button", { name: "Làm bộ riêng…" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Bỏ" })).toBeNull();
  await user.keyboard("{Delete}");
  expect(kept().definition.criteria).toHaveLength(5);
});

test("a new question gets a name first, an id of that name, and is opened", async () => {
  const user = await openEditor();
  await user.click(line("block expectations"));
  await user.click(screen.getByRole("button", { name: "Thêm câu hỏi" }));
  await user.click(screen.getByRole("button", { name: "Thêm" }));
  expect(screen.getByText("Cần một tên ngắn.")).toBeTruthy();
  await user.type(screen.getByLabelText("Tên ngắn"), "Số lần đi lại");
  await user.click(screen.getByRole("button", { name: "Thêm" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Số lần đi lại" })).toBeTruthy();
  await waitFor(
    () =>
      expect(
        kept()
          .definition.blocks.find(({ id }) => id === "expectations")
          ?.questions.map(({ id }) => id),
      ).toEqual(["expected", "so-lan-di-lai"]),
    { timeout: 2000 },
  );
});

test("a block that comes with the program is put in, and one's own before the free words", async () => {
  const user = await openEditor();
  await user.click(screen.getByRole("button", { name: "Thêm khối" }));
  await user.selectOptions(await screen.findByLabelText("Khối"), "Số lần đi lại");
  await user.click(screen.getByRole("button", { name: "Thêm" }));
  await waitFor(() => expect(kept().definition.order).toContain("trips"), { timeout: 2000 });
  await user.click(screen.getByRole("button", { name: "Thêm khối" }));
  await user.selectOptions(await screen.findByLabelText("Khối"), "Câu hỏi của đơn vị");
  await user.click(screen.getByRole("button", { name: "Thêm" }));
  await waitFor(() => expect(kept().definition.order.slice(-2)).toEqual(["cau-hoi-cua-don-vi", "comment"]), { timeout: 2000 });
});

test("an address of a draft that is no more says so, and what this tab wrote on it becomes a draft of its own", async () => {
  const user = await openEditor();
  type(titleField(), "Phiếu thử chưa gửi");
  act(() => void window.dispatchEvent(new Event("pagehide")));
  publishedMeanwhile();
  openClosed();
  expect(await screen.findByText(/Bản nháp này không còn/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Giữ bản của tôi thành bản nháp mới" }));
  await waitFor(() => expect(begunDrafts().map(({ title }) => title.vi)).toEqual(["Phiếu thử chưa gửi"]));
});

test("a line of the tree is called what somebody writes, for eye and ear, and is the same line as before", async () => {
  const user = await openEditor();
  await user.click(line("question return-time"));
  const before = line("question return-time");
  type(await screen.findByLabelText("Câu hỏi, tiếng Việt"), "Trả kết quả ngày nào?");
  await within(before).findByText("Trả kết quả ngày nào?");
  expect(before.getAttribute("aria-label")).toBe("Trả kết quả ngày nào?");
  expect(line("question return-time")).toBe(before);
});
