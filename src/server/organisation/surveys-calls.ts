import type * as z from "zod/mini";
import type { putInForce, readVersions } from "#protocol/organisation.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { refusals } from "#server/refusal.ts";
import { readRevision } from "#server/store/revision.ts";
import { writeSurveysInForce } from "#server/store/surveys.ts";
import { type Office, revise } from "./revised.ts";

type Versions = z.input<typeof readVersions.output>;

/** Every survey version there is, those in force first. */
export async function versionsAnswer({ store }: Office): Promise<Answer<Versions>> {
  const surveys = [...store.known().surveys.values()].map(({ hash, inForce, definition: { id, version, title } }) => ({
    hash,
    id,
    version,
    title,
    inForce,
    responses: 0,
    tablets: 0,
    waves: [],
    published: null,
  }));
  return { status: 200, output: { revision: await readRevision(store.database, "surveys"), surveys } };
}

/** Puts these versions in force and no others. */
export async function putInForceAnswer(
  office: Office,
  { revision, surveys }: z.output<typeof putInForce.input>,
  person: Person,
): Promise<Answer<Versions>> {
  const known = office.store.known().surveys;
  const unknown = surveys.flatMap((hash, index) =>
    known.has(hash) && surveys.indexOf(hash) === index
      ? []
      : [{ place: `surveys[${index}]`, fault: "is no version of this store, or named twice" }],
  );
  if (unknown.length > 0) return refusals.invalidInput(unknown);
  const refusal = await revise(office, { part: "surveys", revision, person }, async (transaction) => {
    await writeSurveysInForce(transaction, surveys);
    return { action: "survey-put-in-force", unit: null, detail: { surveys } };
  });
  return refusal ?? versionsAnswer(office);
}
