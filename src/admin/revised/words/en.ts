/** What is said when two people change the same, in English. */
export const en = {
  "meanwhile.title": "Somebody else changed it just now.",
  "meanwhile.kept": "Nothing is saved and nothing is lost. See what they changed, then save again if you still want to.",
  "meanwhile.added": "New: {name}",
  "meanwhile.changed": "Changed: {name}",
  "meanwhile.gone": "Gone: {name}",
  "meanwhile.fact": "{what}:",
  "meanwhile.nothing": "They changed it and put it back.",
};
