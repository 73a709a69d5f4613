import { hash as digest } from "node:crypto";
import { knownSurvey, type KnownSurvey } from "#server/store/known-survey.ts";
import type { Findings } from "./findings.ts";
import type { Source } from "./rows-of.ts";

/** The survey versions, and drafts as they were tried, whose definition is the one their hash names; others are told. */
export async function checkSurveys({ database }: Source, findings: Findings): Promise<ReadonlyMap<string, KnownSurvey>> {
  const surveys = new Map<string, KnownSurvey>();
  const tried = database.selectFrom("tried_survey").select(["hash", "definition"]);
  for (const row of await database.selectFrom("survey").select(["hash", "definition"]).unionAll(tried).execute()) {
    if (digest("sha256", row.definition) === row.hash) surveys.set(row.hash, knownSurvey(row));
    else
      findings.add("survey", row.hash, [
        "Nội dung bộ câu hỏi không khớp với mã của nó.",
        "The definition of this survey version does not fit its hash.",
      ]);
  }
  return surveys;
}
