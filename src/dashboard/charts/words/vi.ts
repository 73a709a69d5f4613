/** What this folder says, in Vietnamese. */
export const vi = {
  "charts.target": "mục tiêu {percent}",
};
