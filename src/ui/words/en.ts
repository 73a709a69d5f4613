/** What the furniture itself says, in English. */
export const en = {
  "answer.required": "Please choose a level here.",
  "answer.required-choice": "Please choose an answer.",
  "answer.several": "You may choose several.",
  "answer.optional": "Optional",
  "answer.full-text": "Show the official wording",
  "answer.full-text-title": "The official wording",
  "answer.selected": "Chosen: {label}",
  "answer.level-of": "{label}, level {level} of 5",
  "answer.characters-left": "{left} characters left",
  "backup.too-old": "There has been no backup for more than 7 days.",
  "backup.none": "There is no whole one yet. Please tell whoever runs the server.",
  "backup.newest": "The newest is of {moment}. Please tell whoever runs the server.",
  "sheet.close": "Close",
};
