/** What the tablet to try a draft on says around its screen, in Vietnamese, the reference. */
export const vi = {
  "preview.title": "Xem thử",
};
