/** What the page «Lĩnh vực và thủ tục» says, in Vietnamese, the reference. */
export const vi = {
  "heading.procedures": "Lĩnh vực và thủ tục",
  "about.procedures": "Danh mục mà công chức chọn khi mời đánh giá.",
};
