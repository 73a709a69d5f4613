// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { speak } from "#ui/language.ts";
import { sectionsByPart } from "../../src/admin/settings/sections.ts";
import { keptSettings, meanwhile, openSettings, pinsSent, saidAt, save, setting, withSettings, write } from "./settings-desk.tsx";

withSettings();

test("a colour too pale for white words is told at once, pair by pair, and is not sent", async () => {
  const user = await openSettings("look");
  await user.click(setting("Màu của cơ quan").getByLabelText("Cơ quan đặt"));
  expect(screen.getByText(/Chữ trắng trên màu này: 8,5\d : 1, đọc được/)).toBeTruthy();
  await user.click(screen.getByLabelText("Màu khác"));
  write("Mã màu", "#D9A441");
  expect(screen.getByText(/Chữ trắng trên màu này: 2,2\d : 1, chưa đủ/)).toBeTruthy();
  await save(user);
  expect(await screen.findByText(/^Cần một màu đủ đậm/)).toBeTruthy();
  await user.click(screen.getByLabelText("Sơn mài"));
  await save(user);
  await waitFor(() => expect(saidAt(null)).toEqual({ accent: "#8a1c1c" }));
});

test("an emblem is seen on the band before it is saved; what is no picture is told", async () => {
  const user = await openSettings("look");
  await user.click(setting("Biểu trưng").getByLabelText("Cơ quan đặt"));
  fireEvent.change(screen.getByLabelText("Chọn hình"), { target: { files: [new File(["x"], "a.txt", { type: "text/plain" })] } });
  expect(await screen.findByText(/^Tệp này không phải hình/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Chọn hình"), { target: { files: [new File(["abc"], "a.png", { type: "image/png" })] } });
  expect((await screen.findByText("Dải đầu màn hình sẽ như sau")).parentElement?.querySelector("img")?.src).toContain("YWJj");
  await save(user);
  await waitFor(() => expect(saidAt(null)).toEqual({ emblem: "data:image/png;base64,YWJj" }));
});

test("the hours of one day are copied to others, and a span that ends before it begins is told at its day", async () => {
  const user = await openSettings("hours");
  await user.click(setting("Giờ làm việc").getByLabelText("Cơ quan đặt"));
  await user.click(screen.getByRole("button", { name: "Bỏ Thứ Hai, lần 2" }));
  write("Thứ Hai, lần 1, từ", "08:00");
  write("Thứ Hai, lần 1, đến", "07:00");
  await save(user);
  expect(await screen.findByText(/Giờ kết thúc phải sau/)).toBeTruthy();
  write("Thứ Hai, lần 1, đến", "11:30");
  await user.click(within(screen.getByRole("group", { name: "sang" })).getByLabelText("Chủ nhật"));
  await user.click(screen.getByRole("button", { name: "Chép" }));
  await save(user);
  await screen.findByText(/^Đã lưu/);
  expect(saidAt(null)?.openingHours).toMatchObject({ "1": [{ from: 480, to: 690 }], "7": [{ from: 480, to: 690 }] });
});

test("holidays are added from day to day and taken away one by one", async () => {
  const user = await openSettings("hours");
  await user.click(setting("Ngày nghỉ").getByLabelText("Cơ quan đặt"));
  write("Từ ngày", "2027-02-05");
  write("Đến hết ngày (để trống nếu chỉ một ngày)", "2027-02-07");
  await user.type(screen.getByLabelText("Từ ngày"), "{Enter}");
  await user.click(screen.getByRole("button", { name: "Bỏ ngày 06/02/2027" }));
  expect(document.activeElement).toBe(screen.getByLabelText("Từ ngày"));
  await save(user);
  await waitFor(() => expect(saidAt(null)).toEqual({ holidays: ["2027-02-05", "2027-02-07"] }));
});

test("the board goes from the newest, whatever the order it was written in", async () => {
  const user = await openSettings("board");
  await user.click(setting("Ông/Bà góp ý – chúng tôi đã làm").getByLabelText("Cơ quan đặt"));
  for (const [said, day] of [
    ["Nóng", "2026-11-01"],
    ["Ít ghế", "2026-09-01"],
  ] as const) {
    await user.click(screen.getByRole("button", { name: "Thêm một việc" }));
    for (const label of [
      "Người dân góp ý, tiếng Việt",
      "Người dân góp ý, tiếng Anh",
      "Chúng tôi đã làm, tiếng Việt",
      "Chúng tôi đã làm, tiếng Anh",
    ])
      fireEvent.change(screen.getAllByLabelText(label)[0] ?? document.body, { target: { value: said } });
    fireEvent.change(screen.getAllByLabelText("Ngày làm xong")[0] ?? document.body, { target: { value: day } });
  }
  await save(user);
  await waitFor(() => expect(saidAt(null)?.board?.map(({ day }) => day)).toEqual(["2026-11-01", "2026-09-01"]));
});

test("the blocks a questionnaire begins with are chosen by their names, each with what it asks", async () => {
  const user = await openSettings("blocks");
  const demographics = await screen.findByRole("checkbox", { name: /^Thông tin chung về người trả lời/ });
  expect(screen.getAllByRole("checkbox")).toHaveLength(18);
  expect(demographics.closest("label")?.textContent).toContain("Độ tuổi · Giới tính");
  await user.click(demographics);
  await user.click(screen.getByRole("checkbox", { name: /^Lĩnh vực/ }));
  await user.click(screen.getByRole("checkbox", { name: /^Lĩnh vực/ }));
  await save(user);
  expect(await screen.findByText("Đã lưu.")).toBeTruthy();
  expect(keptSettings().common.defaultBlocks).toEqual(["demographics"]);
});

test("a PIN is typed twice, kept, never shown, and can be taken away", async () => {
  const user = await openSettings("pin", "Xã Một");
  expect(screen.getByText(/^Chưa có mã PIN/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Đặt mã PIN mới" }));
  await user.type(screen.getByLabelText("Mã PIN mới"), "12345");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("Mã PIN gồm từ 6 đến 12 chữ số.")).toBeTruthy();
  await user.type(screen.getByLabelText("Mã PIN mới"), "9");
  await user.type(screen.getByLabelText("Gõ lại mã PIN"), "123458");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("Hai lần gõ chưa giống nhau.")).toBeTruthy();
  await user.clear(screen.getByLabelText("Gõ lại mã PIN"));
  await user.type(screen.getByLabelText("Gõ lại mã PIN"), "123459");
  meanwhile("tinh", { selfService: false });
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText(/^Người khác vừa sửa cài đặt/)).toBeTruthy();
  expect(pinsSent()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("Có mã PIN riêng.")).toBeTruthy();
  expect(document.body.innerHTML).not.toContain("123459");
  await user.click(screen.getByRole("button", { name: "Gỡ mã PIN" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Gỡ mã PIN" }));
  expect(await screen.findByText(/^Chưa có mã PIN/)).toBeTruthy();
  expect(pinsSent()).toEqual(["123459", null]);
});

const sections = [...sectionsByPart.common, ...sectionsByPart.desks];

test.each(sections)("axe finds nothing wrong in the section %s, in both languages", { timeout: 30_000 }, async (section) => {
  const text200 = { vi: "ă".repeat(200), en: "a".repeat(200) };
  const sign = { text: text200, checkedOn: "2026-11-01" };
  meanwhile(null, {
    emblem: "data:image/png;base64,iVBORw0KGgo=",
    accent: "#0b6b5a",
    openingHours: { "1": [{ from: 450, to: 690 }] },
    holidays: ["2027-01-01"],
    hotline: sign,
    feedback: sign,
    feedbackBox: null,
    complaints: sign,
    dossierProgress: sign,
    board: [{ said: text200, done: text200, day: "2026-11-01" }],
    selfService: true,
    idleSeconds: 45,
    countdownSeconds: 15,
  });
  await openSettings(section);
  for (const language of ["vi", "en"] as const) {
    act(() => speak(language));
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
