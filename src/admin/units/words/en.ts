/** What the page «Đơn vị và quầy» says, in English. */
export const en = {
  "heading.units": "Units and counters",
  "about.units": "Units change from a day on; earlier results stay where they were.",
};
