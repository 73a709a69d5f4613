/** What the page «Bắt đầu» says, in English. */
export const en = {
  "heading.start": "Getting started",
  "about.start": "From an empty store to the first answer that counts.",
};
