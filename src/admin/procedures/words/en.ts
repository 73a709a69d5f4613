/** What the page «Lĩnh vực và thủ tục» says, in English. */
export const en = {
  "heading.procedures": "Fields and procedures",
  "about.procedures": "The catalogue staff choose from when they invite somebody.",
};
