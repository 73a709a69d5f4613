/** What a form records, a line of each kind; loaded when it is asked for. Vietnamese is the reference. */
export const recordedWords = {
  vi: [
    "Về hồ sơ: đơn vị, quầy, lĩnh vực hoặc thủ tục, đợt khảo sát, người dân hay tổ chức, lời nhân viên về kết quả và ngày trả.",
    "Về phiếu: số ngẫu nhiên, bộ câu hỏi nào, mở trên máy này, phiếu thật hay làm thử, ai mở phiếu, kết thúc thế nào (cả khi từ chối), ngôn ngữ, có người đọc giúp hay không.",
    "Về thời gian: ngày và giờ (không ghi phút), đồng hồ đã xác nhận hay chưa, cả phiếu và từng màn hình mất bao lâu.",
    "Câu trả lời: các mức, lựa chọn, lý do và ý kiến viết thêm.",
    "Máy tự kiểm: các mức có giống hệt nhau không, cách phiếu trước bao lâu, có ngoài giờ làm việc không, có thiếu lời mời không.",
    "Phiếu không ghi danh tính của Ông/Bà. Kết quả chỉ xem theo nhóm từ {minimum} phiếu trở lên; ý kiến viết thêm chỉ người có thẩm quyền đọc.",
  ],
  en: [
    "Of the case: unit, counter, field or procedure, wave, citizen or organisation, what staff said of the result and its date.",
    "Of the form: a random number, which questionnaire, that it was opened on this tablet, real or practice, who opened it, how it ended (a refusal too), language, whether someone read to you.",
    "Of the time: day and hour (no minutes), whether the clock was confirmed, how long the form and each screen took.",
    "Answers: levels, choices, reasons and written remarks.",
    "Checks by the tablet: whether all levels are alike, the pause since the form before, whether outside hours, whether an invitation is missing.",
    "Your identity is not recorded. Results are seen only for groups of {minimum} or more; written remarks only by those allowed.",
  ],
} as const satisfies Record<"vi" | "en", readonly string[]>;
