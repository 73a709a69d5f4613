import { faultsOfDraft } from "./check-definition.ts";
import type { SurveyDefinition } from "./definition.ts";
import { type Located, locate } from "./locate.ts";
import { lockFaults } from "./locks.ts";
import { brokenMeanings } from "./meaning.ts";
import { type Problem, problemsOf } from "./problem.ts";
import { warningsOf } from "./warnings.ts";

/** What is to be seen to in a draft, and where. `error`: it cannot be published before; `warning`: it can. */
export type Finding = Located & { readonly severity: "error" | "warning"; readonly problem: Problem };

/**
 * What is to be seen to in a draft while it is written; `earlier`: the versions of its questionnaire that have answers, the newest first;
 * `newest`: the newest of all. Without errors exactly when `parseSurvey` takes it, no meaning is broken and all is as locked.
 */
export function findings(draft: SurveyDefinition, earlier: readonly SurveyDefinition[], newest = earlier[0]): Finding[] {
  const faults = faultsOfDraft(draft);
  const errors = [
    ...problemsOf(draft, faults).map((problem, position) => ({ place: faults[position]?.place ?? "", problem })),
    ...earlier.flatMap((version) =>
      brokenMeanings(version, draft).map(({ place, broken }) => ({
        place: `${place}.${broken}`,
        problem: { what: "meaning", broken, version: version.version } as const,
      })),
    ),
    ...(newest === undefined ? [] : lockedIn(draft, newest)),
  ];
  const told = (severity: Finding["severity"], { place, problem }: Placed): Finding => {
    const { where, field } = locate(draft, place);
    return { severity, where, field, problem };
  };
  return [...once(errors).map((error) => told("error", error)), ...warningsOf(draft, earlier).map((warning) => told("warning", warning))];
}

type Placed = { readonly place: string; readonly problem: Problem };

function lockedIn(draft: SurveyDefinition, newest: SurveyDefinition): Placed[] {
  return lockFaults(newest, draft).map(({ place }) => ({ place, problem: { what: "locked", version: newest.version } }));
}

/** One finding for a place and problem, however many versions it stands against. */
function once(found: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return found.filter(({ place, problem: { what } }) => {
    const key = `${place} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
}
