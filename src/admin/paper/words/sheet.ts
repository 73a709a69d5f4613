import type { LocalizedText } from "#survey/definition.ts";

/** What a sheet says to citizens beside the questionnaire's own words, in its own language, whatever the page speaks. */
export const sheetWords = {
  purpose: {
    vi: "Ý kiến của Ông/Bà giúp {unit} biết việc nào làm tốt, việc nào cần sửa, để phục vụ người dân, tổ chức ngày càng tốt hơn. Kính mong Ông/Bà trả lời đầy đủ, chính xác, khách quan.",
    en: "Your answers show {unit} what is done well and what must be mended, so that citizens and organisations are served better. Please answer fully, accurately and frankly.",
  },
  voluntary: {
    vi: "Ông/Bà trả lời tự nguyện, có thể bỏ trống câu không muốn trả lời. Trả lời thế nào cũng không ảnh hưởng đến việc giải quyết hồ sơ.",
    en: "Answering is voluntary and you may leave out any question. Your answers have no effect on how your application is handled.",
  },
  anonymity: {
    vi: "Xin không ghi họ tên, số điện thoại, mã hồ sơ. Số phiếu là số ngẫu nhiên, chỉ để mỗi phiếu được nhập một lần. Có người đọc phiếu để nhập vào máy, nên xin Ông/Bà tự bỏ phiếu vào hòm.",
    en: "Please write no name, phone number or application number. The number of this form is random and only makes sure that each form is entered once. Somebody reads the form to type it in, so please put it into the box yourself.",
  },
  confidential: {
    vi: "Các thông tin mà Ông/Bà cung cấp trong phiếu khảo sát sẽ được bảo mật theo quy định.",
    en: "The information you give in this form is kept confidential as the rules require.",
  },
  how: {
    vi: "Mỗi câu xin đánh dấu X vào một ô. Đánh nhầm thì khoanh tròn ô sai rồi đánh dấu ô khác.",
    en: "Please mark one box per question with an X. Marked the wrong one? Circle it and mark another.",
  },
  stem: {
    vi: "Xin Ông/Bà cho biết mức độ hài lòng của Ông/Bà về các nội dung sau:",
    en: "How satisfied are you with the following?",
  },
  "not-applicable": {
    vi: "Chọn “Không áp dụng” khi Ông/Bà không gặp trường hợp này.",
    en: "Choose “Not applicable” when this did not concern you.",
  },
  item: { vi: "Nội dung", en: "Item" },
  why: { vi: "Nếu không hài lòng, vì sao?", en: "If not satisfied, why?" },
  several: { vi: "có thể chọn nhiều", en: "choose any" },
  "only-if": { vi: "Chỉ trả lời nếu câu {number} là {answers}.", en: "Only if your answer to {number} is {answers}." },
  "not-if": { vi: "Bỏ qua nếu câu {number} là {answers}.", en: "Skip if your answer to {number} is {answers}." },
  or: { vi: " hoặc ", en: " or " },
  sensitive: {
    vi: "Một số câu sau hỏi về những việc Ông/Bà có thể đã gặp. Câu nào không muốn trả lời, xin bỏ qua.",
    en: "The next questions are about things you may have met. Please skip any you would rather not answer.",
  },
  thanks: { vi: "Xin trân trọng cảm ơn Ông/Bà!", en: "Thank you very much!" },
  desk: { vi: "Cơ quan ghi trước khi đưa phiếu", en: "Filled in by the office beforehand" },
  day: { vi: "Ngày trả lời: ……/……/…………", en: "Day of answering: ……/……/…………" },
  case: { vi: "Lĩnh vực, thủ tục:", en: "Field, procedure:" },
  respondent: { vi: "Người trả lời:", en: "Respondent:" },
  citizen: { vi: "người dân", en: "citizen" },
  organisation: { vi: "đại diện tổ chức", en: "for an organisation" },
  result: { vi: "Hồ sơ:", en: "Application:" },
  granted: { vi: "được giải quyết", en: "granted" },
  refused: { vi: "bị từ chối", en: "refused" },
  returned: { vi: "Trả kết quả:", en: "Returned:" },
  early: { vi: "sớm hẹn", en: "early" },
  "on-time": { vi: "đúng hẹn", en: "on time" },
  late: { vi: "trễ hẹn", en: "late" },
  number: { vi: "Số phiếu", en: "Form number" },
  "no-number": { vi: "chưa cấp", en: "not given yet" },
  version: { vi: "{id}, bản {version}, mã {code}", en: "{id}, version {version}, code {code}" },
  page: { vi: "Trang {page}/{pages}", en: "Page {page}/{pages}" },
} as const satisfies Record<string, LocalizedText>;

export type SheetWord = keyof typeof sheetWords;

/** A text with what belongs between its braces. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{([a-z]+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
