import { faultsOfDraft } from "./check-definition.ts";
import type { SurveyDefinition } from "./definition.ts";
import { type Located, locate } from "./locate.ts";
import { brokenMeanings } from "./meaning.ts";
import { type Problem, problemsOf } from "./problem.ts";
import { warningsOf } from "./warnings.ts";

/** What is to be seen to in a draft, and where. `error`: it cannot be published before; `warning`: it can. */
export type Finding = Located & { readonly severity: "error" | "warning"; readonly problem: Problem };

/**
 * What is to be seen to in a draft while it is written; `earlier`: the versions of its questionnaire that have answers, the newest first.
 * Without errors exactly when `parseSurvey` takes it and no meaning is broken.
 */
export function findings(draft: SurveyDefinition, earlier: readonly SurveyDefinition[]): Finding[] {
  const faults = faultsOfDraft(draft);
  const errors = [
    ...problemsOf(draft, faults).map((problem, position) => ({ place: faults[position]?.place ?? "", problem })),
    ...earlier.flatMap((version) =>
      brokenMeanings(version, draft).map(({ place, broken }) => ({
        place: `${place}.${broken}`,
        problem: { what: "meaning", broken, version: version.version } as const,
      })),
    ),
  ];
  const told = (severity: Finding["severity"], { place, problem }: Placed): Finding => {
    const { where, field } = locate(draft, place);
    return { severity, where, field, problem };
  };
  return [...once(errors).map((error) => told("error", error)), ...warningsOf(draft, earlier).map((warning) => told("warning", warning))];
}

type Placed = { readonly place: string; readonly problem: Problem };

/** One finding for a place and problem, however many versions it stands against. */
function once(found: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return found.filter(({ place, problem: { what } }) => {
    const key = `${place} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
}
