/** What this folder says, in English. */
export const en = {
  "charts.target": "target {percent}",
};
