/** What the furniture itself says, in English. */
export const en = {
  "answer.required": "Please choose a level here.",
  "answer.required-choice": "Please choose an answer.",
  "answer.several": "You may choose several.",
  "answer.optional": "Optional",
  "answer.full-text": "Show the official wording",
  "answer.explanation": "Show an explanation",
  "answer.level-of": "{label}, level {level} of 5",
  "answer.characters-left": "{left} characters left",
  "sheet.close": "Close",
};
