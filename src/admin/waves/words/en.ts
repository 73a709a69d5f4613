/** What the page «Đợt khảo sát» says, in English. */
export const en = {
  "heading.waves": "Survey waves",
  "about.waves": "Each wave asks one version, in which units, from which day to which.",
};
