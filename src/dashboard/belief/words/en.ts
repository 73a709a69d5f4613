/** What this folder says, in English. */
export const en = {
  "quality.title": "Is any form odd?",
  "quality.of_one": "{count} form counts.",
  "quality.of_other": "{count} forms count.",
  "quality.left-out_one":
    "{count} form is flagged. It may bear several signs, and one level throughout flags too within a minute of the form before, so the rows do not add up to this number.",
  "quality.left-out_other":
    "{count} forms are flagged. One may bear several signs, and one level throughout flags too within a minute of the form before, so the rows do not add up to this number.",
  "quality.left-out-hidden": "How many forms are flagged is not told: they are too few, or a small group could be worked out.",
  "quality.none-left-out": "No form is flagged.",
  "quality.hidden": "Fewer than {minimum} forms, so no numbers are given.",
  "quality.why":
    "What is odd is counted and explained, and no form is dropped for it. A sign does not prove a form wrong, and whoever may drop forms could choose the result.",
  "quality.class": "Sign",
  "quality.meaning": "What it means",
  "quality.forms": "Forms",
  "quality.share": "Share",
  "quality.flagged": "flagged",
  "class.too-fast": "Answered too fast",
  "class.too-fast-why": "Under 2 seconds an item answered, hardly time to read it. The threshold is that of Huang et al. (2012).",
  "class.burst": "Right behind another form",
  "class.burst-why": "Less than 15 seconds after the tablet saved the form before: seldom two different people.",
  "class.straight-line": "One level throughout",
  "class.straight-line-why":
    "Five items or more at one level. Many contented people answer so too, which is why this alone does not flag a form; within a minute of the form before it does.",
  "class.no-launch": "Not invited by staff",
  "class.no-launch-why":
    "Opened without an invitation where nobody may begin alone, so it is not certain that the person had just received a result.",
  "class.out-of-hours": "Outside opening hours",
  "class.out-of-hours-why": "Answered while the desk was shut: a relative or a member of staff trying it, or a desk working late.",
  "class.assisted": "With help",
  "class.assisted-why":
    "Somebody read aloud and pressed. People who cannot do it alone need this, but where it is frequent the citizens' word passes through the hands of those they rate.",
  "class.clock-unsure": "Clock not certain",
  "class.clock-unsure-why":
    "The tablet's clock was not checked, or the hour had to be put right. The answers are sound; the day they count on may be off.",

  "not-told.only": "Narrowed to «{only}»; how forms came to be is counted for all people of a unit together only.",
  "not-told.week": "This is a single week; how forms came to be is counted by months and longer only.",
  "not-told.why": "Smaller counts could give away a single person's form.",
  "not-told.whole": "See everybody of the unit",
  "not-told.all": "See all time",

  "otherwise.title": "What if it were reckoned otherwise?",
  "otherwise.read":
    "The official figure stands in the first column. The other two are for comparison and do not replace it; below each number its 95% interval and the number of people.",
  "otherwise.figure": "Index",
  "otherwise.official": "Official",
  "otherwise.without-flagged": "Without flagged forms",
  "otherwise.with-annulled": "With annulled forms",
  "otherwise.forms-hidden": "hidden: too few forms differ",
  "otherwise.points": "{points} points",
  "otherwise.n_one": "{count} person",
  "otherwise.n_other": "{count} people",

  "lateness.title": "Lateness: staff's word and citizens' word",
  "lateness.read":
    "Only visits where both spoke. Each cell counts forms; no word is taken from another. The bold cells are where the two disagree.",
  "lateness.hidden":
    "Told only for the whole organisation by year, where each word of staff's stands beside {minimum} answers or more; otherwise somebody could be worked out.",
  "lateness.staff": "Staff say",
  "lateness.citizen-late": "Citizen says late",
  "lateness.citizen-in-time": "Citizen says not late",
  "lateness.staff-late": "Staff say late",
  "lateness.staff-in-time": "Staff say not late",
  "lateness.together": "Together",

  "outliers.title": "Counters far above the others",
  "outliers.read":
    "Surely above the unit's other counters by 5 percentage points or more, over months that have ended; both sides have at least 30 forms, and the number of counters is allowed for, so that chance names one in one look of a hundred at most. It may be good work; it may be answers that are not the citizens'. Please go and look.",
  "outliers.none": "No such counter at {unit}, or this choice cannot be seen by counter.",
  "outliers.not-yours": "Only the manager of exactly one unit sees that unit's counters.",
  "outliers.others": "The other counters, against {counter}",

  "chain.title": "Has anything been changed?",
  "chain.met": "Nothing found changed",
  "chain.not": "Something does not agree",
  "chain.open": "Not checked",
  "chain.unsealed": "Nothing is sealed yet",
  "chain.checked": "Last checked at {time}.",
  "chain.never": "Nobody has checked since the endpoint started.",
  "chain.links_one": "The chain has {count} link.",
  "chain.links_other": "The chain has {count} links.",
  "chain.met-means": "Nothing that was sealed has been changed, deleted or slipped in, and every count is what the forms add up to.",
  "chain.not-means": "Please publish no figures until the admin and the auditor have looked into it.",
  "chain.open-means": "Please ask the admin or the auditor to press «Check now» on the page Integrity.",
  "chain.unsealed-means":
    "The chain has no link yet, so nothing can be said of changes. Each hour in which forms came is sealed as a link once it is over.",
  "chain.head": "Last code of the chain:",
  "chain.heads": "Codes of each day to print and keep (open to anyone)",
  "chain.page": "The page Integrity (for admins and auditors)",
};
