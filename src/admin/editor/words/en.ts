/** What the editor of a draft says, in English. */
export const en = {
  "editor.title": "Edit a questionnaire",
};
