/** What the page «Đợt khảo sát» says, in Vietnamese, the reference. */
export const vi = {
  "heading.waves": "Đợt khảo sát",
  "about.waves": "Mỗi đợt hỏi một bản câu hỏi, ở những đơn vị nào, từ ngày nào đến ngày nào.",
};
