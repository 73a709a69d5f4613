// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { parseSurvey } from "#survey/check-definition.ts";
import { findQuestion } from "../../src/admin/editor/parts.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { draft, openPanel, prepare, write } from "./panels-desk.tsx";

prepare();

const question = (id: string) => ({ part: "question", id }) as const;

describe("an official item", () => {
  test("is read, says why, and what may still be set can be set", async () => {
    const user = openPanel(shippedSurvey("sipas-2640"), question("acc-1"));
    expect(screen.queryByLabelText("Nội dung đánh giá, tiếng Việt")).toBeNull();
    expect(screen.getByText(/Câu chữ và cách hỏi chính thức của bộ này được giữ nguyên/)).toBeTruthy();
    await user.click(screen.getByRole("switch", { name: /Bắt buộc trả lời/ }));
    write("Giải thích cho công chức, tiếng Việt", "Hỏi về ghế.");
    expect(findQuestion(draft(), "acc-1")).toMatchObject({ required: false, staff: { vi: "Hỏi về ghế." } });
    await user.click(screen.getByRole("button", { name: "Tên gọi ngắn" }));
    await user.keyboard("Ghế ngồi");
    write("Tên gọi ngắn, tiếng Anh", "Seats");
    expect(findQuestion(draft(), "acc-1")?.name?.vi).toBe("Ghế ngồi");
    expect(parseSurvey(draft()).ok).toBe(true);
  });

  test("what the tablet asks, of whom, and whether it may not apply is read and not set", () => {
    const survey = shippedSurvey("sipas-2640");
    const item = findQuestion(survey, "fbk-2");
    openPanel(survey, question("fbk-2"));
    expect(screen.getAllByText(item?.text.vi ?? "").length).toBeGreaterThan(0);
    expect(screen.getByText(item?.askedWhen?.vi ?? "")).toBeTruthy();
    expect(screen.getByText(/không có trong bộ này, nên đang hỏi mọi người/)).toBeTruthy();
    expect(screen.getByText(/Cho phép «Không áp dụng»: (Có|Không)/)).toBeTruthy();
    for (const label of ["Câu ngắn trên máy tính bảng", "Gợi ý cho người trả lời", "Điều kiện viết bằng lời"])
      expect([label, screen.queryByLabelText(`${label}, tiếng Việt`), screen.queryByRole("button", { name: label })]).toEqual([
        label,
        null,
        null,
      ]);
    for (const button of [/điều kiện/i, /Thêm vế/]) expect(screen.queryByRole("button", { name: button })).toBeNull();
    expect(screen.queryByRole("switch", { name: /Không áp dụng/ })).toBeNull();
  });

  test("the title of a set with something official is read, and the note says how to have another", () => {
    openPanel(shippedSurvey("khanh-hoa-6"), { part: "survey" });
    expect(screen.queryByLabelText("Tên bộ câu hỏi, tiếng Việt")).toBeNull();
    expect(screen.getByText("Tên bộ giữ nguyên. Muốn đặt tên khác thì bấm «Làm bộ riêng…».")).toBeTruthy();
    expect(screen.getByLabelText("Tên người dân đọc, tiếng Việt")).toBeTruthy();
  });

  test("a criterion with an official title keeps it", () => {
    openPanel(shippedSurvey("sipas-2640"), { part: "criterion", code: "ACC" });
    expect(screen.queryByLabelText("Tên tiêu chí, tiếng Việt")).toBeNull();
    expect(screen.queryByLabelText("Tên ngắn, tiếng Việt")).toBeNull();
    expect(screen.getByText("Tên ngắn")).toBeTruthy();
  });
});
