import { readAnnulments } from "#server/store/annulment.ts";
import { readMeta } from "#server/store/meta.ts";
import { checkChain } from "./check-chain.ts";
import { checkComments } from "./check-comments.ts";
import { checkDecisions } from "./check-decisions.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkResponses } from "./check-responses.ts";
import { checkSurveys } from "./check-surveys.ts";
import { checkTriggers } from "./check-triggers.ts";
import { chainLinkedUntil } from "./closing.ts";
import { Findings } from "./findings.ts";
import type { Source } from "./rows-of.ts";

/** What was looked at and found. */
export type Checked = Pick<Findings, "told" | "found"> & {
  readonly links: number;
  readonly head: string | null;
  readonly responses: number;
};

/** Recomputes chain and tallies and all that must fit together, as the store was at one instant; `printed` are heads somebody has on paper. */
export async function check(source: Source, printed: readonly string[] = []): Promise<Checked> {
  const { database } = source;
  const findings = new Findings();
  const store = (await readMeta(database, "store")) ?? "";
  const linkedUntil = (await readMeta(database, chainLinkedUntil)) ?? "";
  const links = await checkChain(source, { store, linkedUntil, printed }, findings);
  const known = { surveys: await checkSurveys(source, findings), annulments: await readAnnulments(database) };
  const responses = await checkResponses(source, known, findings);
  await checkComments(source, findings);
  await checkDecisions(source, findings);
  await checkNumbers(source, responses, findings);
  await checkTriggers(source, findings);
  return { told: findings.told, found: findings.found, links: links.length, head: links.at(-1)?.hash ?? null, responses };
}
