/** What the list of questionnaires, their versions and their publication say, in Vietnamese, the reference. */
export const vi = {
  "survey.note": "Ghi chú ban hành",
};
