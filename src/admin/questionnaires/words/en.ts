/** What the list of questionnaires, their versions and their publication say, in English. */
export const en = {
  "survey.note": "Note of publication",
};
