/** What the page «Phiếu giấy» says, in Vietnamese, the reference. */
export const vi = {
  "heading.paper": "Phiếu giấy",
  "about.paper": "Mỗi tờ in ra mang một số ngẫu nhiên và chỉ nhập được một lần.",
};
