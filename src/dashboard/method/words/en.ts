/** What «Cách tính» says, in English. */
export const en = {
  "method.lead":
    "How every number on these pages is made, how sure it is, and why some are hidden. The foot of each page says which method, which questionnaire, how many forms and until when.",
  "method.contents": "On this page",

  "method.item": "One item",
  "method.item-1": "A respondent chooses one of five levels. «Satisfied» and «Very satisfied» count as satisfied.",
  "method.item-2": "Index = («Satisfied» + «Very satisfied») ÷ all who chose one of the five levels × 100.",
  "method.item-3":
    "«Not applicable» and no answer stand in neither numerator nor denominator; both are counted and shown apart. Where nobody answered there is «—», never 0%.",

  "method.index": "Criteria and the overall index",
  "method.index-1":
    "Mean: a criterion is the plain mean of its items' indices, the overall index the plain mean of the criteria. Every item and every criterion weighs the same.",
  "method.index-2":
    "Pooled answers: all «Satisfied» and «Very satisfied» answers together, divided by all answers given. Items with more answers weigh more.",
  "method.index-3":
    "The two differ when items have different numbers of answers. Change it at «Method» among the filters. Never compare a number of one method with a number of the other.",
  "method.index-4":
    "An item nobody answered leaves the mean. When a criterion has no items left, the overall index says «over 4/5 criteria» and is not compared with other periods.",
  "method.index-5": "Numbers are exact fractions, rounded once: two decimals, half up.",

  "method.interval": "Confidence interval",
  "method.interval-1": "n is the number of persons with at least one scored answer; of an item, those who chose one of the five levels.",
  "method.interval-2":
    "The number comes from those who answered. The 95% interval says where the index might lie if many more such people were asked: of 100 intervals made this way, about 95 hold the true value.",
  "method.interval-3":
    "Items use the Wilson interval. Criteria and the overall index use Wilson too, at an effective n below the number of answers: twenty answers of one person tend to be alike and are not twenty persons.",

  "method.change": "Change",
  "method.change-1": "A change is the difference of the two printed numbers, in percentage points: from 82.49% to 83.84% is +1.35 points.",
  "method.change-2":
    "«True change»: larger than chance would usually make it. Items use the two-proportion test; criteria and the overall index compare two means with how much persons differ. Short of that it says «not enough evidence», which does not mean that nothing changed.",
  "method.change-3":
    "Whoever looks at many numbers at once will find some that moved by chance. So more is asked of each, the more numbers stand on the screen (Holm's correction).",
  "method.change-4":
    "Closed periods are compared with closed ones. Of a running period only the half-months that are over are taken, against the same half-months of the other; the page says up to which day.",

  "method.hidden": "Why some numbers are hidden",
  "method.hidden-1":
    "Numbers of fewer than {minimum} persons are shown to nobody, not to administrators, in no file and through no interface: in a small group one can guess who answered what.",
  "method.hidden-2":
    "Where a total is shown and one group hidden, the rest could be subtracted. So the next smallest is hidden too, until the hidden ones together are {minimum} persons.",
  "method.hidden-3":
    "That is also why numbers are narrowed or divided in one way at a time, weeks are counted for everyone together, and free ranges of days do not exist.",
  "method.hidden-4": "From {minimum} to 29 persons: shown, marked «for reference only», without colour.",

  "method.target": "Targets",
  "method.target-1":
    "An administrator sets a target for one figure of a year, for some units or fields. Met or not met goes by the printed number: that is the official word.",
  "method.target-2":
    "«Undecided» stands beside it while the interval still holds the target: with more people asked the word could be another. Colour is used only when the whole interval lies on one side.",

  "method.sample": "Sample size and response rate",
  "method.sample-1":
    "Forms wanted by Yamane's formula: n = N ÷ (1 + N × 0.05²), rounded up; N are the results returned in the survey waves. N = 500 wants {few} forms, 1,000 wants {some}, 5,000 wants {many}.",
  "method.sample-2":
    "Response rate = visits completed ÷ visits launched by staff. Visits people started themselves are counted apart: nobody knows how many passed by.",
  "method.sample-3":
    "Who answers at the desk chooses to; it is no random sample. The numbers speak of those who answered, not of every citizen.",

  "method.period": "Weeks, months and units",
  "method.period-1":
    "A form belongs to the day it was answered, not the day it arrived. Weeks start on Monday. Months follow the calendar, or close on the 14th where an administrator chose so, as reports after Decree 09/2019/NĐ-CP do.",
  "method.period-2":
    "Unit tree «as it was then»: forms belong to the unit there was when they were answered. «As it is today»: what was merged counts for its successor.",

  "method.flagged": "Odd forms",
  "method.flagged-1":
    "Forms answered too fast, in a burst, with one level throughout … are flagged, counted and explained under «Can the figures be believed?». None is dropped for being flagged; that page shows the index without them.",
  "method.flagged-2": "An annulled form takes two persons; it is kept, counted apart, and leaves a trace.",

  "method.open": "What official sources leave open",
  "method.open-1":
    "The SIPAS formula of aggregation has not been published in full. That levels 4 and 5 are satisfied is said by sister methods; no SIPAS text that says it outright could be read.",
  "method.open-2":
    "For 2024 the five service criteria were published as 84.27, 84.23, 84.29, 84.12 and 83.50. Their plain mean is 84.08, published was 84.09: within rounding. The figures of 2023 are not enough to say so. So both methods are here, and every number names its own.",
  "method.open-3":
    "No official rule was found for «not applicable», missing answers, the least number of forms, and samples taken at a desk. The rules on this page for these are the program's own.",

  "method.examples": "Worked with the numbers chosen now",
  "method.examples-read": "{scope}. These sums use the very numbers of the other pages.",
  "method.examples-none": "No item has forms enough for an example.",
  "method.example-item": "{good} + {best} persons satisfied of {n} who answered.",
  "method.example-means": "The mean of {count} items.",
  "method.example-pooled": "{satisfied} satisfied answers of {n} given.",
  "method.example-overall": "The mean of {count} criteria.",
  "method.example-rounding": "Adding rounded numbers may differ by 0.01: the program adds them unrounded.",
  "method.example-interval": "95% interval of this index: {span}.",

  "method.formulas": "Every item and its formula",
  "method.formulas-read": "{title}, version {version}. Numbers: {scope}.",
  "method.column-item": "Item",
  "method.column-asked": "Who is asked",
  "method.column-formula": "Formula",
  "method.column-result": "Result, %",
  "method.asked-all": "Everybody",
  "method.asked-some": "Those with a fitting answer before",
  "method.may-not-apply": "with «Not applicable»",
  "method.formula-item": "(«Satisfied» + «Very satisfied») ÷ all five levels",
  "method.formula-means": "Plain mean of the {count} items below",
  "method.formula-pooled": "Pooled answers of the {count} items below",

  "method.rates": "Rates outside the index",
  "method.rates-read":
    "Further questions never enter the satisfaction index. Each rate has its own numerator and denominator, by what respondents chose.",
  "method.column-rate": "Rate",
  "method.column-numerator": "Numerator: chose",
  "method.column-denominator": "Denominator: chose",
};
