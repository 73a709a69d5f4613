/** What the page «Chỉ tiêu» says, in Vietnamese, the reference. */
export const vi = {
  "heading.targets": "Chỉ tiêu",
  "about.targets": "Mỗi chỉ tiêu nêu rõ chỉ số, đơn vị, lĩnh vực và năm.",
};
