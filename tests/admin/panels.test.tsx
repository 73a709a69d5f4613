// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { findQuestion } from "../../src/admin/editor/parts.ts";
import { parseSurvey } from "#survey/check-definition.ts";
import { BlockFile } from "#survey/instrument.ts";
import { asIncluded, includeBlock, leaveOutBlock } from "../../src/admin/editor/panels/shelf-blocks.ts";
import { removeReason } from "../../src/admin/editor/panels/reason-edits.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedBlocks, shippedSurvey } from "../support/shipped.ts";
import { answered, draft, open, openPanel, placesOfChanges, prepare, write } from "./panels-desk.tsx";

prepare();

const question = (id: string) => ({ part: "question", id }) as const;
const optionIds = (id: string) => {
  const found = findQuestion(draft(), id);
  return found && "options" in found ? found.options.map((option) => option.id) : [];
};

describe("texts in two languages", () => {
  test("what is typed is in the draft at once, undone by field, and tidy when the field is left", async () => {
    openPanel(aSurvey(), question("late-told"));
    write("Câu hỏi, tiếng Việt", " Ông/Bà có được\nbáo không? ");
    fireEvent.blur(screen.getByLabelText("Câu hỏi, tiếng Việt"));
    expect(findQuestion(draft(), "late-told")?.text.vi).toBe("Ông/Bà có được báo không?");
    expect(placesOfChanges()).toEqual(["late-told.text.vi", "late-told.text.vi"]);
  });

  test("a missing translation is said in its field and counted in the head", () => {
    openPanel(aSurvey(), question("return-time"));
    write("Lựa chọn 3, tiếng Anh", "");
    expect(screen.getByPlaceholderText("Chưa dịch: Trễ hẹn").getAttribute("lang")).toBe("en");
    expect(screen.getByRole("heading", { name: "Tiếng Anh còn thiếu 1" })).toBeTruthy();
  });

  test("a text that need not be there is added by its button, with the focus in it", async () => {
    const user = openPanel(aSurvey(), question("acc-1"));
    await user.click(screen.getByRole("button", { name: "Giải thích cho công chức" }));
    expect(document.activeElement?.id).toBe("field-staff-vi");
    await user.keyboard("Hỏi về ghế.");
    expect(findQuestion(draft(), "acc-1")?.staff).toEqual({ vi: "Hỏi về ghế.", en: "" });
    await user.clear(screen.getByLabelText("Giải thích cho công chức, tiếng Việt"));
    expect(findQuestion(draft(), "acc-1")).not.toHaveProperty("staff");
  });

  test("every text is labelled in English too", () => {
    openPanel(aSurvey(), question("comment-text"));
    expect(screen.getByLabelText("Câu hỏi, tiếng Anh")).toBeTruthy();
    expect(screen.getByLabelText("Nhiều nhất bao nhiêu ký tự (1 đến 1.000)")).toBeTruthy();
  });
});

describe("options", () => {
  test("are added by writing one after the other, with ids that tell what they are", async () => {
    const user = openPanel(aSurvey(), question("late-told"));
    await user.type(screen.getByLabelText("Lựa chọn mới"), "Không nhớ{Enter}Đã báo trước{Enter}");
    expect(optionIds("late-told")).toEqual(["told", "not-told", "khong-nho", "da-bao-truoc"]);
    expect(document.activeElement).toBe(screen.getByLabelText("Lựa chọn mới"));
  });

  test("are put in order by the keyboard, with the handle in hand and the place said", async () => {
    const user = openPanel(aSurvey(), question("return-time"));
    screen.getByRole("button", { name: "Chuyển chỗ «Sớm hơn hẹn»" }).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(optionIds("return-time")).toEqual(["on-time", "late", "early", "no-appointment"]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Chuyển chỗ «Sớm hơn hẹn»" }));
    expect(screen.getByRole("status").textContent).toBe("«Sớm hơn hẹn» nay ở vị trí 3 trên 4.");
  });

  test("are put in order by buttons", async () => {
    const user = openPanel(aSurvey(), question("return-time"));
    await user.click(screen.getByRole("button", { name: "Việc khác với «Đúng hẹn»" }));
    await user.click(screen.getByRole("button", { name: "Chuyển lên" }));
    expect(optionIds("return-time")).toEqual(["on-time", "early", "late", "no-appointment"]);
  });

  test("one that others rest on goes only after that was read", async () => {
    const user = openPanel(aSurvey(), question("return-time"));
    await user.click(screen.getByRole("button", { name: "Việc khác với «Trễ hẹn»" }));
    await user.click(screen.getByRole("button", { name: "Bỏ lựa chọn" }));
    const sheet = within(screen.getByRole("dialog"));
    expect(sheet.getByText("Bỏ tỷ lệ «Tỷ lệ trễ hẹn», vì không còn trả lời để tính.")).toBeTruthy();
    expect(optionIds("return-time")).toContain("late");
    await user.click(sheet.getByRole("button", { name: "Vẫn làm" }));
    expect(optionIds("return-time")).not.toContain("late");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText("Lựa chọn mới"));
  });

  test("one that was answered keeps how it counts, and other words are asked about", async () => {
    const user = openPanel(aSurvey(), question("return-time"), { earlier: [answered(aSurvey())] });
    await user.click(screen.getByRole("button", { name: "Việc khác với «Trễ hẹn»" }));
    expect(screen.queryByRole("switch", { name: /Ngoài tỷ lệ/ })).toBeNull();
    write("Lựa chọn 3, tiếng Việt", "Trễ hơn 3 ngày");
    expect(screen.getByText("Đã có người trả lời với câu chữ: «Trễ hẹn»")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Đổi nghĩa: thành lựa chọn mới" }));
    expect(optionIds("return-time")).toEqual(["early", "on-time", "tre-hon-3-ngay", "no-appointment"]);
    expect(findQuestion(draft(), "late-told")?.when?.is).toEqual(["tre-hon-3-ngay"]);
    expect(document.activeElement).toBe(screen.getByLabelText("Lựa chọn 3, tiếng Việt"));
  });

  test("who says that only the wording changed is asked no more", async () => {
    const user = openPanel(aSurvey(), question("return-time"), { earlier: [answered(aSurvey())] });
    write("Lựa chọn 3, tiếng Việt", "Bị trễ hẹn");
    await user.click(screen.getByRole("button", { name: "Chỉ sửa câu chữ, nghĩa giữ nguyên" }));
    expect(screen.queryByText(/Đã có người trả lời/)).toBeNull();
    expect(optionIds("return-time")).toContain("late");
  });
});

describe("the kind of a question", () => {
  test("of a new one is chosen", async () => {
    const user = openPanel(aSurvey(), question("expected"));
    await user.click(screen.getByRole("radio", { name: "Chọn một" }));
    expect(findQuestion(draft(), "expected")?.kind).toBe("single");
  });

  test("of an answered one stays; it is replaced by a new question, which is opened", async () => {
    const user = openPanel(aSurvey(), question("return-time"), { earlier: [answered(aSurvey())] });
    expect(screen.queryByRole("radio", { name: "Chọn một" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Thay bằng câu mới" }));
    expect(open()).toEqual(question("return-time-2"));
    await user.click(screen.getByRole("radio", { name: "Chọn nhiều" }));
    expect(findQuestion(draft(), "return-time-2")?.kind).toBe("several");
    expect(parseSurvey(draft()).ok).toBe(true);
  });
});

describe("a condition", () => {
  test("is built by choosing and said in words", async () => {
    const user = openPanel(aSurvey(), question("comment-text"));
    await user.click(screen.getByRole("button", { name: "Thêm điều kiện" }));
    expect(screen.getByText(/Chưa chọn trả lời nào/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Hỏi khi"), "return-time");
    await user.click(within(screen.getByRole("group", { name: "là" })).getByRole("checkbox", { name: "Trễ hẹn" }));
    await user.click(screen.getByRole("button", { name: "Thêm vế «không là»" }));
    await user.click(within(screen.getByRole("group", { name: "và không là" })).getByRole("checkbox", { name: "Đúng hẹn" }));
    const asked = findQuestion(draft(), "comment-text");
    expect(asked?.when).toEqual({ question: "return-time", is: ["late"], isNot: ["on-time"] });
    expect(asked?.askedWhen?.vi).toContain("là “Trễ hẹn” và không là “Đúng hẹn”.");
    expect(parseSurvey(draft()).ok).toBe(true);
  });

  test("offers only questions asked earlier", () => {
    openPanel(aSurvey(), question("fbk-1"));
    const offered = within(screen.getByLabelText("Hỏi khi"))
      .getAllByRole("option")
      .map((option) => option.getAttribute("value"));
    expect(offered).toEqual(["received-result", "acc-1", "acc-2", "acc-3", "gave-feedback"]);
  });

  test("is taken away with its words", async () => {
    const user = openPanel(shippedSurvey("sipas-2640"), question("late-told"));
    await user.click(screen.getByRole("button", { name: "Bỏ điều kiện" }));
    expect(findQuestion(draft(), "late-told")).not.toHaveProperty("askedWhen");
    expect(screen.getByText("Hỏi mọi người.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Thêm điều kiện" }));
  });

  test("said in somebody's own words can be said as it is again", async () => {
    const user = openPanel(shippedSurvey("sipas-2640"), question("late-told"));
    write("Điều kiện viết bằng lời, tiếng Việt", "Khi trễ.");
    await user.click(screen.getByRole("button", { name: "Dùng câu đúng theo điều kiện" }));
    expect(findQuestion(draft(), "late-told")?.askedWhen?.vi).toBe("Chỉ hỏi khi “Thời gian trả kết quả” là “Trễ hẹn”.");
  });
});

describe("rates, reasons and blocks", () => {
  test("a rate is made of answers chosen above and below", async () => {
    const user = openPanel(aSurvey(), question("late-told"));
    await user.click(screen.getByRole("button", { name: "Thêm tỷ lệ" }));
    write("Tên tỷ lệ, tiếng Việt", "Được báo");
    write("Tên tỷ lệ, tiếng Anh", "Told");
    await user.click(screen.getByRole("checkbox", { name: "Tử số: Có" }));
    expect(draft().blocks.flatMap(({ rates }) => rates)[1]).toMatchObject({
      question: "late-told",
      numerator: ["told"],
      denominator: ["told", "not-told"],
    });
    expect(screen.getByText("«Có» trên «Có», «Không được báo»")).toBeTruthy();
    expect(parseSurvey(draft()).ok).toBe(true);
  });

  test("reasons are chosen from those at hand or written, before the one that ends the list", async () => {
    const user = openPanel(removeReason("ACC", "fac-climate")(shippedSurvey("sipas-2640")), { part: "criterion", code: "ACC" });
    const before = draft().criteria[0]?.reasons.length ?? 0;
    await user.type(screen.getByLabelText("Lý do tự soạn"), "Không có chỗ để xe{Enter}");
    await user.click(screen.getByRole("button", { name: "Chọn lý do có sẵn" }));
    await user.selectOptions(await screen.findByLabelText("Lý do có sẵn"), "Nóng, ồn");
    await user.click(screen.getAllByRole("button", { name: "Thêm" }).at(-1) ?? document.body);
    const after = draft().criteria[0]?.reasons.map(({ text }) => text.vi) ?? [];
    expect(after).toHaveLength(before + 2);
    expect(after.slice(-3)).toEqual(["Không có chỗ để xe", "Nóng, ồn", "Lý do khác"]);
  });

  test("a block is switched on where it can do its work, and off again after what that means was read", async () => {
    const user = openPanel(shippedSurvey("sipas-2640"), { part: "survey" });
    const waiting = await screen.findByRole("switch", { name: /^Thời gian chờ/ });
    const wasOn = draft().order.includes("waiting");
    await user.click(waiting);
    expect(draft().order.includes("waiting")).toBe(!wasOn);
    expect(parseSurvey(draft()).ok).toBe(true);
    expect(screen.getAllByRole("switch").length).toBe(19);
  });

  test("the method of the index is chosen with what it means", async () => {
    const user = openPanel(aSurvey(), { part: "survey" });
    await user.click(screen.getByRole("radio", { name: /Gộp mọi trả lời/ }));
    expect(draft().aggregation).toEqual({ default: "pooled", alternative: "means" });
    await screen.findByRole("switch", { name: /^Thời gian chờ/ });
  });

  test("a question a shipped block does not ask at first is switched on in its place, with its rate, and off again", async () => {
    const file = BlockFile.parse(shippedBlocks["feedback-experience"]);
    const survey = includeBlock(asIncluded(file))(leaveOutBlock(file.id)(aSurvey()));
    const user = openPanel(survey, { part: "block", id: file.id });
    const asked = () => draft().blocks.find(({ id }) => id === file.id);
    const before = asked();
    expect(await screen.findByRole("heading", { name: "Câu hỏi có thể thêm của khối này" })).toBeTruthy();
    await user.click(screen.getByRole("switch", { name: /^Trả lời góp ý/ }));
    await user.click(screen.getByRole("switch", { name: /^Nội dung góp ý/ }));
    expect(asked()?.questions.map(({ id }) => id)).toEqual(["feedback-experience", "feedback-about", "feedback-reply"]);
    expect(asked()?.rates.map(({ id }) => id)).toContain("feedback-written-reply-rate");
    await user.click(screen.getByRole("switch", { name: /^Nội dung góp ý/ }));
    await user.click(screen.getByRole("switch", { name: /^Trả lời góp ý/ }));
    await user.click(screen.getByRole("button", { name: "Vẫn làm" }));
    expect(asked()).toEqual(before);
    expect(screen.getByRole<HTMLInputElement>("switch", { name: /^Trả lời góp ý/ }).checked).toBe(false);
  });

  test("a block says in which visits it is asked and leads to its questions", async () => {
    const user = openPanel(aSurvey(), { part: "block", id: "lateness" });
    await user.click(screen.getByRole("radio", { name: /Chỉ phiếu người dân tự bắt đầu/ }));
    expect(draft().blocks.find(({ id }) => id === "lateness")?.askedIn).toBe("self-service");
    await user.click(await screen.findByRole("button", { name: "Ông/Bà có được báo trước không?" }));
    expect(open()).toEqual(question("late-told"));
  });
});

describe("to read only", () => {
  test("no part of any kind has anything to change", () => {
    const survey = shippedSurvey("sipas-2640");
    const parts = [
      ...survey.criteria.flatMap(({ code, questions }) => [
        { part: "criterion", code } as const,
        ...questions.map(({ id }) => question(id)),
      ]),
      ...survey.blocks.flatMap(({ id, questions }) => [{ part: "block", id } as const, ...questions.map((one) => question(one.id))]),
    ];
    for (const part of parts) openPanel(survey, part, { isReadOnly: true });
    expect(document.querySelectorAll("input, textarea, select")).toHaveLength(0);
    expect(document.querySelectorAll("button:not(.link)")).toHaveLength(0);
  });

  test("a part that is gone says so", () => {
    openPanel(aSurvey(), question("nobody"));
    expect(screen.getByText(/không còn trong bản nháp/)).toBeTruthy();
  });
});
