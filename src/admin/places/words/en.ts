/** What is said of units wherever they are chosen or named, in English. */
export const en = {
  "name.vi": "Name in Vietnamese",
  "name.en": "Name in English",
  "name.en-hint": "Left empty, the Vietnamese name stands in.",
  "unit-kind.province": "Province, city",
  "unit-kind.department": "Department",
  "unit-kind.commune": "Commune, ward, special zone",
  "unit-kind.desk": "One-stop desk",
  "picker.find": "Find a unit",
  "picker.none": "No unit has such a name.",
  "picker.chosen_one": "{count} unit chosen",
  "picker.chosen_other": "{count} units chosen",
  "picker.below_one": "Choose the place below",
  "picker.below_other": "Choose all {count} places below",
  "day.ever": "from the beginning",
};
