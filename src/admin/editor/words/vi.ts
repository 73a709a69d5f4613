/** What the editor of a draft says, in Vietnamese, the reference. */
export const vi = {
  "editor.title": "Sửa bộ câu hỏi",
};
