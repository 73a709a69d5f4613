/** What the furniture itself says, in Vietnamese, the reference. */
export const vi = {
  "answer.required": "Xin Ông/Bà chọn một mức cho nội dung này.",
  "answer.required-other": "Xin Ông/Bà trả lời nội dung này.",
  "answer.several": "Có thể chọn nhiều.",
  "answer.optional": "Không bắt buộc",
  "answer.full-text": "Xem nguyên văn",
  "answer.short-text": "Xem câu ngắn",
  "answer.level-of": "{label}, mức {level} trên 5",
  "answer.characters": "{count}/{most} ký tự",
  "figure.none": "chưa có dữ liệu",
};
