/** What this folder says, in English. */
export const en = {
  "charts.target": "target {percent}",
  "charts.table": "Table of the numbers",
  "charts.save-png": "Save PNG",
  "charts.save-svg": "Save SVG",
  "charts.save-failed": "The picture could not be drawn for saving. Please try again.",
  "charts.scope-n_one": "{scope} · {count} form",
  "charts.scope-n_other": "{scope} · {count} forms",
  "charts.made": "Method: {method} · {survey}",
  "charts.by-method": "Method: {method}",
  "charts.of-n_one": "of {count} form",
  "charts.of-n_other": "of {count} forms",
  "charts.answers_one": "{count} answer",
  "charts.answers_other": "{count} answers",
  "charts.outside": "Not applicable: {notApplicable} · not answered: {missing}",
  "charts.nobody": "no forms",
};
