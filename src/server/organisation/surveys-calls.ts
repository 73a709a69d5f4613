import type * as z from "zod/mini";
import type { putInForce, readVersions } from "#protocol/organisation.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import type { Reading } from "#server/reader.ts";
import { refusals } from "#server/refusal.ts";
import { writeSurveysInForce } from "#server/store/surveys.ts";
import { type Office, revise } from "./revised.ts";
import { todayAt } from "./sight.ts";

type Versions = z.input<typeof readVersions.output>;

/** What is counted of versions is asked of the reading thread: it may be much. */
export type Registry = Office & { readonly reading: Pick<Reading, "ask"> };

/** Every survey version there is, those in force first, with what is counted of them in the units somebody sees. */
export async function versionsAnswer(office: Registry, { unit: sees }: Pick<Person, "unit">): Promise<Answer<Versions>> {
  return { status: 200, json: await office.reading.ask({ about: "versions", today: todayAt(office), sees }) };
}

/** Puts these versions in force and no others. */
export async function putInForceAnswer(
  office: Registry,
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
  return refusal ?? versionsAnswer(office, person);
}
