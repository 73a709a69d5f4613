/** What the page «Bắt đầu» says, in Vietnamese, the reference. */
export const vi = {
  "heading.start": "Bắt đầu",
  "about.start": "Từ máy chủ trống đến phiếu đầu tiên được tính.",
};
