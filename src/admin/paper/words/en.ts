/** What the page «Phiếu giấy» says, in English. */
export const en = {
  "heading.paper": "Paper forms",
  "about.paper": "Every printed sheet bears a random number and can be entered once.",
};
