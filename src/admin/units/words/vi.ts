/** What the page «Đơn vị và quầy» says, in Vietnamese, the reference. */
export const vi = {
  "heading.units": "Đơn vị và quầy",
  "about.units": "Đơn vị thay đổi theo ngày; kết quả cũ giữ nguyên chỗ của nó.",
};
