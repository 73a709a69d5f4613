/** What this folder says, in English. */
export const en = {
  "verdict.met": "Met",
  "verdict.not-met": "Not met",
  "verdict.open": "undecided",
  "verdict.above": "At or above it",
  "verdict.below": "Below it",
  "change.sure": "true change",
  "change.unsure": "not certain",
  "change.hidden": "a period is hidden",
  "change.empty": "a period has no forms",
  "change.criteria-differ": "other criteria, not compared",
};
