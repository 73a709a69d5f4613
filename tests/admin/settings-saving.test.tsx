// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import {
  choosePlace,
  goTo,
  keptSettings,
  meanwhile,
  meanwhileCommon,
  openSettings,
  saidAt,
  save,
  setting,
  withSettings,
  write,
} from "./settings-desk.tsx";

withSettings();

const thanks = "Lời cảm ơn ở lại (giây)";

function isAskedBeforeLeaving(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

test("an admin gives the organisation another name, and the rest stays as it was", async () => {
  const user = await openSettings("name");
  write("Tên cơ quan, tiếng Việt", "Tỉnh Mới ");
  expect(screen.getAllByText("chưa lưu").length).toBeGreaterThan(0);
  await save(user);
  expect(await screen.findByText("Đã lưu.")).toBeTruthy();
  expect(keptSettings()).toMatchObject({
    revision: 4,
    organisation: { vi: "Tỉnh Mới", en: "Nam Sơn province" },
    common: { minimumGroup: 10 },
  });
});

test("a number out of bounds is told at its field, in words, and nothing is sent", async () => {
  const user = await openSettings("privacy");
  write("Nhóm nhỏ nhất được xem", "9");
  await save(user);
  const field = await screen.findByLabelText("Nhóm nhỏ nhất được xem");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(field);
  expect(screen.getByText("Cần một số nguyên từ 10 đến 100.")).toBeTruthy();
  expect(keptSettings().revision).toBe(3);
});

test("blocks somebody else chose meanwhile are told by their names, and one chooses whose stay", async () => {
  const user = await openSettings("blocks");
  await user.click(await screen.findByRole("checkbox", { name: /^Lĩnh vực/ }));
  meanwhileCommon({ defaultBlocks: ["trips", "comment"] });
  await save(user);
  expect((await screen.findByRole("alert")).textContent).toContain("Bản người kia đã lưu");
  expect(await screen.findByText("Số lần đi lại, Ý kiến khác")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Lấy bản của người kia" }));
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /^Số lần đi lại/ }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /^Lĩnh vực/ }).checked).toBe(false);
});

test("whoever shortens the time words are kept is told that they will be gone", async () => {
  await openSettings("privacy");
  write("Giữ lời góp ý (tháng)", "6");
  expect(screen.getByText(/Rút từ 24 xuống 6: .* không lấy lại được/)).toBeTruthy();
});

test("a unit shows what it has from above, says something of its own, and gives it back", async () => {
  meanwhile(null, { idleSeconds: 90 });
  const user = await openSettings("visit", "Xã Một");
  const name = "Im lặng trước khi máy hỏi (giây)";
  expect(setting(name).getByText("90 giây")).toBeTruthy();
  await user.click(setting(name).getByLabelText("Đặt riêng cho Xã Một"));
  fireEvent.change(setting(name).getByLabelText("Số giây"), { target: { value: "120" } });
  await save(user);
  await screen.findByText(/^Đã lưu\. Máy nhận/);
  expect(saidAt("xa-mot")).toEqual({ idleSeconds: 120 });
  // What it would have from above stays in sight.
  expect(setting(name).getByText("90 giây")).toBeTruthy();
  await user.click(setting(name).getByLabelText("Theo cấp trên (toàn cơ quan)"));
  await save(user);
  await waitFor(() => expect(saidAt("xa-mot")).toEqual({}));
  expect(saidAt(null)).toEqual({ idleSeconds: 90 });
});

test("saving one section leaves what the place says in others", async () => {
  const hotline = { text: { vi: "1022", en: "1022" }, checkedOn: null };
  meanwhile("xa-mot", { hotline, accent: "#8a1c1c" });
  const user = await openSettings("signs", "Xã Một");
  await user.click(screen.getByRole("button", { name: "Vừa kiểm tra hôm nay: Đường dây nóng" }));
  await save(user);
  await screen.findByText(/^Đã lưu/);
  expect(saidAt("xa-mot")).toMatchObject({
    accent: "#8a1c1c",
    hotline: { text: hotline.text, checkedOn: expect.stringMatching(/^\d{4}-/) },
  });
});

test("other words on a sign have been checked by nobody", async () => {
  meanwhile(null, { hotline: { text: { vi: "1022", en: "1022" }, checkedOn: "2026-11-01" } });
  const user = await openSettings("signs");
  expect(setting("Đường dây nóng").getByText("đã kiểm tra ngày 01/11/2026")).toBeTruthy();
  write("Đường dây nóng, tiếng Việt", "1033");
  await save(user);
  await waitFor(() => expect(saidAt(null)?.hotline).toEqual({ text: { vi: "1033", en: "1022" }, checkedOn: null }));
});

test("a sign without words is not sent; both fields say what they want", async () => {
  const user = await openSettings("signs");
  await user.click(setting("Hòm thư góp ý").getByLabelText("Cơ quan đặt"));
  await user.click(setting("Hòm thư góp ý").getByLabelText("Hiện ở màn hình chờ"));
  await save(user);
  expect(await screen.findAllByText("Cần viết từ 1 đến 200 ký tự.")).toHaveLength(2);
  write("Hòm thư góp ý, tiếng Việt", "Sảnh tầng 1");
  write("Hòm thư góp ý, tiếng Anh", "Ground floor");
  await save(user);
  await waitFor(() => expect(saidAt(null)?.feedbackBox?.text.vi).toBe("Sảnh tầng 1"));
});

test("who saves something else meanwhile is in nobody's way", async () => {
  const user = await openSettings("visit");
  await user.click(setting(thanks).getByLabelText("Cơ quan đặt"));
  fireEvent.change(setting(thanks).getByLabelText("Số giây"), { target: { value: "12" } });
  meanwhile(null, { accent: "#8a1c1c" });
  await save(user);
  await screen.findByText(/^Đã lưu/);
  expect(saidAt(null)).toEqual({ accent: "#8a1c1c", thanksSeconds: 12 });
});

test.each([
  ["Giữ bản tôi đang sửa", 12],
  ["Lấy bản của người kia", 20],
] as const)("who saves the same meanwhile is shown, nothing is lost, and «%s» decides", async (choice, seconds) => {
  const user = await openSettings("visit");
  await user.click(setting(thanks).getByLabelText("Cơ quan đặt"));
  fireEvent.change(setting(thanks).getByLabelText("Số giây"), { target: { value: "12" } });
  meanwhile(null, { thanksSeconds: 20 });
  await save(user);
  expect((await screen.findByRole("alert")).textContent).toContain("20 giây");
  expect(saidAt(null)).toEqual({ thanksSeconds: 20 });
  expect(setting(thanks).getByLabelText<HTMLInputElement>("Số giây").value).toBe("12");
  await user.click(screen.getByRole("button", { name: choice }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(setting(thanks).getByLabelText<HTMLInputElement>("Số giây").value).toBe(String(seconds));
  await save(user);
  await waitFor(() => expect(saidAt(null)).toEqual({ thanksSeconds: seconds }));
});

test("what is not saved waits while one looks elsewhere, is named there, and the browser asks before it is left", async () => {
  const user = await openSettings("visit", "Xã Một");
  expect(isAskedBeforeLeaving()).toBe(false);
  await user.click(setting("Người dân tự bắt đầu").getByLabelText("Đặt riêng cho Xã Một"));
  expect(isAskedBeforeLeaving()).toBe(true);
  await goTo("board");
  expect(screen.getByRole("link", { name: /Lúc trả lời\s*chưa lưu/ })).toBeTruthy();
  await goTo("visit");
  await choosePlace(user, "Trung tâm tỉnh");
  await user.click(screen.getByRole("button", { name: "Xã Một" }));
  expect(setting("Người dân tự bắt đầu").getByLabelText<HTMLInputElement>("Đặt riêng cho Xã Một").checked).toBe(true);
  await user.click(screen.getByRole("button", { name: "Bỏ thay đổi" }));
  expect(isAskedBeforeLeaving()).toBe(false);
});

test("whoever has been signed out meanwhile keeps what he wrote and is told where to sign in", async () => {
  const user = await openSettings("name");
  write("Tên cơ quan, tiếng Việt", "Tỉnh Mới");
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ error: "not-signed-in", message: "x" }), { status: 401 }));
  await save(user);
  expect((await screen.findByRole("alert")).textContent).toContain("đăng nhập lại ở thẻ khác");
  expect(screen.getByLabelText<HTMLInputElement>("Tên cơ quan, tiếng Việt").value).toBe("Tỉnh Mới");
});

test("where no endpoint answers, what was written stays and can be saved again", async () => {
  const user = await openSettings("name");
  write("Tên cơ quan, tiếng Việt", "Tỉnh Mới");
  const answering = globalThis.fetch;
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  await save(user);
  expect((await screen.findByRole("alert")).textContent).toContain("không gọi được máy chủ");
  vi.stubGlobal("fetch", answering);
  await save(user);
  expect(await screen.findByText("Đã lưu.")).toBeTruthy();
  expect(keptSettings().organisation.vi).toBe("Tỉnh Mới");
});

test("an admin has questionnaires published by two, and reads that this takes two admins", async () => {
  const user = await openSettings("publication");
  expect(screen.getByText(/cần ít nhất hai tài khoản quản trị/)).toBeTruthy();
  await user.click(screen.getByLabelText("Hai người: một người gửi, người khác duyệt"));
  await save(user);
  expect(await screen.findByText("Đã lưu.")).toBeTruthy();
  expect(keptSettings().common.publicationByTwo).toBe(true);
});
