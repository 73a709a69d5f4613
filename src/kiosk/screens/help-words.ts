/** What is said before somebody reads the questions aloud, to the citizen and to the reader; loaded when it is asked for. Vietnamese is the reference. */
export const helpWords = {
  vi: {
    "other-helper": "Người thân có thể đọc giúp. Nếu được, xin chọn người không trực tiếp giải quyết hồ sơ.",
    "for-helper": "Dành cho người đọc giúp",
    staff:
      "Đọc nguyên văn. Không giải thích theo ý mình, không gợi ý, không nhắc lại câu trả lời thành tiếng. Nếu người trả lời muốn tự bấm, hãy quay đi.",
    agree: "Đồng ý",
    cancel: "Hủy",
  },
  en: {
    "other-helper": "A relative may read. If possible choose someone who did not handle the application.",
    "for-helper": "For whoever reads",
    staff: "Read word for word. Do not interpret, suggest or repeat answers aloud. If the person wants to press alone, look away.",
    agree: "Agree",
    cancel: "Cancel",
  },
} as const satisfies Record<"vi" | "en", Record<string, string>>;
