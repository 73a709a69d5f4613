/** What the tablet to try a draft on says around its screen, in English. */
export const en = {
  "preview.title": "Preview",
};
