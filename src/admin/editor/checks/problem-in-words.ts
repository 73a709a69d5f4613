import type { Problem } from "#survey/problem.ts";

/** The text of the page that says a problem. */
export function keyOf(problem: Problem) {
  if (problem.what === "untranslated") return `problem.untranslated-${problem.missing}` as const;
  if (problem.what === "meaning") return `problem.meaning-${problem.broken}` as const;
  return `problem.${problem.what}` as const;
}

/** What stands in the braces of that text, the field apart; numbers of versions are names and not counted. */
export function valuesOf(problem: Problem, language: "vi" | "en"): Readonly<Record<string, string | number>> {
  if (problem.what === "reworded-option") return { version: String(problem.version), before: problem.before[language] };
  if (problem.what === "meaning" || problem.what === "locked") return { version: String(problem.version) };
  const { what: _what, ...values } = problem;
  return values;
}
