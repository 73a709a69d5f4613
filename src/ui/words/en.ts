/** What the furniture itself says, in English. */
export const en = {
  "answer.required": "Please choose a level here.",
  "answer.required-other": "Please answer this question.",
  "answer.several": "You may choose several.",
  "answer.optional": "Optional",
  "answer.full-text": "Show the official wording",
  "answer.short-text": "Show the short wording",
  "answer.level-of": "{label}, level {level} of 5",
  "answer.characters": "{count}/{most} characters",
  "figure.none": "no data",
};
