import { conditionFaults } from "./check-conditions.ts";
import { nameFaults, orderFaults } from "./check-names.ts";
import { rateFaults } from "./check-rates.ts";
import { textFaults } from "./check-texts.ts";
import { lengthFaults } from "./check-length.ts";
import { SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { schemaFaults } from "./schema-faults.ts";

/** A survey that may be used as it stands, or everything that is wrong with it. */
export type ParsedSurvey =
  | { readonly ok: true; readonly survey: SurveyDefinition }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a definition of unknown origin: first its form, then, when the form holds, its meaning. */
export function parseSurvey(json: unknown): ParsedSurvey {
  const formed = SurveyDefinition.safeParse(json, { reportInput: true });
  if (!formed.success) return { ok: false, faults: schemaFaults(formed.error) };
  const survey = formed.data;
  const faults = faultsOfMeaning(survey);
  return faults.length === 0 ? { ok: true, survey } : { ok: false, faults };
}

/**
 * Everything wrong with a draft: what is still missing in it, what of the rest means nothing, and too many questions. None: `parseSurvey`
 * takes it, which takes versions of any length, because those there are stay readable.
 */
export function faultsOfDraft(draft: SurveyDefinition): Fault[] {
  const formed = SurveyDefinition.safeParse(draft, { reportInput: true });
  const missing = formed.success ? [] : schemaFaults(formed.error);
  const told = new Set(missing.map(({ place }) => place));
  return [...lengthFaults(draft), ...missing, ...faultsOfMeaning(draft).filter(({ place }) => !told.has(place))];
}

function faultsOfMeaning(survey: SurveyDefinition): Fault[] {
  return [
    ...nameFaults(survey),
    ...orderFaults(survey),
    ...conditionFaults(survey),
    ...rateFaults(survey),
    ...textFaults(survey),
    ...settingFaults(survey),
  ];
}

function settingFaults({ aggregation, criteria }: SurveyDefinition): Fault[] {
  const faults: Fault[] = [];
  if (aggregation.default === aggregation.alternative) {
    faults.push({ place: "aggregation.alternative", fault: "is the same method as the default" });
  }
  for (const [criterionNumber, criterion] of criteria.entries()) {
    for (const [number, question] of criterion.questions.entries()) {
      if (question.notApplicable || question.notApplicableWhen === undefined) continue;
      const place = `criteria[${criterionNumber}].questions[${number}].notApplicableWhen`;
      faults.push({ place, fault: "explains «Không áp dụng», which this question does not offer" });
    }
  }
  return faults;
}
