import { expect, test } from "vitest";
import { Quality, Response } from "#survey/response.ts";
import { recordedWords } from "../../../src/kiosk/screens/recorded-words.ts";

type Told = readonly [inVietnamese: string, inEnglish: string];

/** With which words the citizen is told of each member of a response; a new member has none until it is told. */
const told: Readonly<Record<keyof Response, Told>> = {
  format: ["bộ câu hỏi nào", "which questionnaire"],
  id: ["số ngẫu nhiên", "a random number"],
  survey: ["bộ câu hỏi nào", "which questionnaire"],
  unit: ["đơn vị", "unit"],
  counter: ["quầy", "counter"],
  field: ["lĩnh vực", "field"],
  procedure: ["thủ tục", "procedure"],
  wave: ["đợt khảo sát", "wave"],
  respondentType: ["người dân hay tổ chức", "citizen or organisation"],
  channel: ["mở trên máy này", "opened on this tablet"],
  mode: ["phiếu thật hay làm thử", "real or practice"],
  launchedBy: ["ai mở phiếu", "who opened it"],
  staffWord: ["lời nhân viên về kết quả và ngày trả", "what staff said of the result and its date"],
  outcome: ["kết thúc thế nào (cả khi từ chối)", "how it ended (a refusal too)"],
  assisted: ["có người đọc giúp hay không", "whether someone read to you"],
  language: ["ngôn ngữ", "language"],
  day: ["ngày và giờ", "day and hour"],
  hour: ["(không ghi phút)", "(no minutes)"],
  clock: ["đồng hồ đã xác nhận hay chưa", "whether the clock was confirmed"],
  seconds: ["cả phiếu", "how long the form"],
  secondsByScreen: ["từng màn hình mất bao lâu", "each screen took"],
  quality: ["Máy tự kiểm", "Checks by the tablet"],
  nonce: ["số ngẫu nhiên", "a random number"],
  answers: ["các mức, lựa chọn", "levels, choices"],
  reasons: ["lý do", "reasons"],
  comments: ["ý kiến viết thêm", "written remarks"],
};

const toldOfQuality: Readonly<Record<keyof Quality, Told>> = {
  straightLine: ["các mức có giống hệt nhau không", "whether all levels are alike"],
  outsideOpeningHours: ["có ngoài giờ làm việc không", "whether outside hours"],
  noLaunch: ["có thiếu lời mời không", "whether an invitation is missing"],
  sinceLastSave: ["cách phiếu trước bao lâu", "the pause since the form before"],
};

const members: Readonly<Record<string, Told>> = { ...told, ...toldOfQuality };

test.each([...Object.keys(Response.shape), ...Object.keys(Quality.shape)])("the citizen is told that a form records «%s»", (member) => {
  const [inVietnamese, inEnglish] = members[member] ?? [];
  expect(inVietnamese && recordedWords.vi.some((line) => line.includes(inVietnamese))).toBe(true);
  expect(inEnglish && recordedWords.en.some((line) => line.includes(inEnglish))).toBe(true);
});
