/** What the furniture itself says, in Vietnamese, the reference. */
export const vi = {
  "answer.required": "Xin Ông/Bà chọn một mức cho nội dung này.",
  "answer.required-choice": "Xin Ông/Bà chọn một câu trả lời.",
  "answer.several": "Có thể chọn nhiều.",
  "answer.optional": "Không bắt buộc",
  "answer.full-text": "Xem nguyên văn",
  "answer.full-text-title": "Nguyên văn các nội dung",
  "answer.selected": "Đã chọn: {label}",
  "answer.level-of": "{label}, mức {level} trên 5",
  "answer.characters-left": "Còn {left} ký tự",
  "backup.too-old": "Đã quá 7 ngày chưa có bản sao lưu.",
  "backup.none": "Chưa có bản nào đủ. Xin báo người quản trị máy chủ.",
  "backup.newest": "Bản gần nhất: {moment}. Xin báo người quản trị máy chủ.",
  "sheet.close": "Đóng",
};
