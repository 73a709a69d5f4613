/** What this folder says, in English. */
export const en = {
  "trouble.first": "Look here first",
  "trouble.first-read": "Below the target or lower than before; what costs most points stands first.",
  "trouble.first-by-cost":
    "No target is set and there is no period to compare with, so all is ranked by the points the overall index loses.",
  "trouble.no-targets": "The targets could not be had, so nothing here says met or not met.",
  "trouble.compared": "Compared with {period}.",
  "trouble.compared-through":
    "Compared with {period}; this period is not over, so only its closed part is compared: until {now}, with the other until {before}.",
  "trouble.criteria": "Criteria",
  "trouble.items": "Items",
  "trouble.items-read": "Per cent of those who answered, «Neutral» in the middle; what costs most points stands first.",
  "trouble.items-file": "item-by-item",
  "trouble.none": "Nothing is below its target or lower than before.",
  "trouble.index-with-n": "{percent}% · {span} · n = {n}",
  "trouble.falls": "down {points} percentage points:",
  "trouble.points": "points",
  "trouble.target": "target of {year}: {percent}",
  "trouble.yardstick": "overall target of {year}: {percent}",
  "trouble.cost": "Points lost",
  "trouble.cost-read":
    "Points lost: how much lower the overall index is because of those not satisfied with the item; of a criterion, the sum over its items that are shown.",
  "trouble.share": "Share, %",
  "trouble.rate": "Share",
  "trouble.counted": "Persons",
  "trouble.of": "of {count}",
  "trouble.levels-table": "Table: how many chose each level",
  "trouble.week": "Week",
  "trouble.unit": "Unit",
  "trouble.act": "What",
  "trouble.told": "Said yes",
  "trouble.asked": "Were asked",

  "reasons.title_one": "Why the low scores ({count} person)",
  "reasons.title_other": "Why the low scores ({count} persons)",
  "reasons.hidden": "Fewer than {minimum} persons gave this criterion a low score, so reasons are not shown.",
  "reasons.none": "Nobody tapped a reason.",

  "trouble.chain-title": "{what}: what happened then",
  "trouble.chain-read": "Each step is counted over those whom the first line is about and who answered that question.",
  "trouble.chain-step": "Step",
  "trouble.chain-file": "what-happened-then",

  "rates.title": "What happened to people",
  "rates.read": "As people told it. Each share has its own denominator; none of them enters the index.",
  "rates.file": "what-happened",
  "answers.all": "Table: every answer",
  "answers.answer": "Answer",
  "answers.persons_one": "{count} person answered",
  "answers.persons_other": "{count} persons answered",
  "answers.missing_one": "{count} person left this out.",
  "answers.missing_other": "{count} persons left this out.",

  "where.title": "Where is it not good?",
  "where.read": "Where the intervals of two rows overlap, neither can be said to be better.",
  "where.table": "{figure}, by: {by}",
  "where.rows-read": "The worst stands first; the dot is the figure, the line its 95% interval.",
  "where.file": "where-it-is-not-good",
  "where.figure": "Figure",
  "where.silent_one": "{count} other group has no forms yet.",
  "where.silent_other": "{count} other groups have no forms yet.",
  "where.show-all": "Show all {count} rows",
  "obstacle.only":
    "A filter is in use, so figures are not divided further: one division at a time, so that no small group can be worked out. Take the filter away to see them.",
  "obstacle.week": "Figures of a week are not divided, so that no small group can be worked out. Choose a month or longer.",
  "obstacle.counter-unit":
    "Figures by counter are for the head of just the unit the counters stand in: elsewhere a counter easily becomes a person.",
  "obstacle.counter-period":
    "Figures by counter are of ended months and longer only: while a period runs one could guess who sat there when. Choose a month that is over.",

  "restricted.title": "Restricted list: what the rules forbid",
  "restricted.read":
    "Harassment, demands for more papers or money, brokers: how many said yes in the week, without any answer. It is what people told, not a finding. Only weeks and units in which at least {minimum} persons were asked.",
  "restricted.not-for-you": "This list is for heads of units only.",
  "restricted.open": "Open the list",
  "restricted.close": "Close the list",
  "restricted.none-shown": "In no week yet were enough people asked for it to be shown.",
  "restricted.nobody-told": "In the weeks that can be shown nobody told of anything forbidden.",
  "restricted.hidden_one":
    "{count} pair of week and unit is not shown: fewer than {minimum} persons were asked, or a small group could be worked out.",
  "restricted.hidden_other":
    "{count} pairs of week and unit are not shown: fewer than {minimum} persons were asked, or a small group could be worked out.",
  "act.harassment": "Harassment",
  "act.extra-papers": "Papers beyond the rules",
  "act.extra-money": "Money or gifts beyond the rules",
  "act.brokers": "Sent to a broker",
};
