import type * as z from "zod/mini";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import { readVersions } from "#protocol/organisation.ts";
import { type Field, readProcedures } from "#protocol/procedures.ts";
import { readTargets, type Target } from "#protocol/targets.ts";
import { readUnits, type UnitHistory } from "#protocol/units.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { askToday } from "#admin/places/today.ts";

/** The targets of the organisation, and what they can be about. */
export type Plan = {
  readonly revision: number;
  readonly targets: readonly Target[];
  readonly units: readonly UnitHistory[];
  readonly fields: readonly Field[];
  /** The questionnaires in use, the one asked by default first. */
  readonly surveys: readonly SurveyDefinition[];
  readonly today: string;
};

/** Asks for the targets. Throws as `call` does. */
export async function askPlan(signal: AbortSignal): Promise<Plan> {
  const [targets, { units }, { fields }, surveys, today] = await Promise.all([
    call(readTargets, {}, signal),
    call(readUnits, {}, signal),
    call(readProcedures, {}, signal),
    askSurveysInUse(signal),
    askToday(signal),
  ]);
  return { ...targets, units, fields, surveys, today };
}

async function askSurveysInUse(signal: AbortSignal): Promise<SurveyDefinition[]> {
  const { surveys } = await call(readVersions, {}, signal);
  const inUse = surveys.filter(({ inForce }) => inForce);
  const read = await Promise.all(inUse.map(({ hash }) => call(readDefinition, { hash }, signal)));
  return read.map(({ definition }) => definition);
}

/** The same on the same day, as the endpoint tells it now. */
export function renewed(plan: Plan, { revision, targets }: z.output<typeof readTargets.output>): Plan {
  return { ...plan, revision, targets };
}
