/** What this folder says, in English. */
export const en = {
  "comparison.with": "Compared with",
  "comparison.swap": "Swap sides",
  "comparison.previous": "The period before",
  "comparison.last-year": "The same period last year",
  "comparison.whole": "All of {unit}",
  "comparison.other-unit": "Another unit",
  "comparison.choose-unit": "Choose a unit",
  "comparison.choose": "Choose a second side: the selection above is side A, this one is side B.",
  "comparison.side": "Side {letter}: {name}",
  "comparison.difference": "A less B",
  "comparison.points": "percentage points",
  "comparison.judged": "Judged",
  "comparison.sure": "truly different",
  "comparison.unsure": "not certain",
  "comparison.shared": "cannot be tested",
  "comparison.other-survey": "other questionnaire",
  "comparison.hidden": "one side is hidden",
  "comparison.empty": "one side has no forms",
  "comparison.criteria-differ": "other criteria, not compared",
  "comparison.title": "Both sides on one axis",
  "comparison.read":
    "The full dot is A ({first}), the hollow one B ({second}); the whiskers are 95% intervals. «Truly different» where a test, corrected for all rows together, rules chance out.",
  "comparison.numbers": "The figures of both sides",
  "comparison.shared-why": "The two sides may have people in common, so nothing can be tested: differences are for reference only.",
  "comparison.other-survey-why":
    "Different questionnaires: compared at the level of criteria only and for reference; the two sides were asked different things.",
};
