/** What the page «Chỉ tiêu» says, in English. */
export const en = {
  "heading.targets": "Targets",
  "about.targets": "Each target names its figure, units, fields and year.",
};
