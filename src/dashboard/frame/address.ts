import * as z from "zod/mini";
import { Method } from "#survey/definition.ts";
import { RespondentType } from "#survey/response.ts";
import type { Catalogue } from "#protocol/results.ts";
import { Period } from "#protocol/selection.ts";
import { chosen, divisions, views, type Choice, type Period as WholePeriod, type Respondent } from "./choice.ts";
import { periodKind, periodsBetween } from "./periods.ts";

/** A part of an address, by the name it has there. */
export type Part = "view" | "survey" | "unit" | "period" | "field" | "type" | "method" | "by";

/** What an address says, and the parts that could not be used and were replaced by the usual. */
export type Reading = { readonly choice: Choice; readonly dropped: readonly Part[] };

/** How much of a survey's hash an address carries: enough to tell any two versions apart. */
const hashDigits = 12;

/** Reads what follows «?» in the address against what there is to choose from; null while no questionnaire has ever been in force. */
export function readAddress(search: string, catalogue: Catalogue): Reading | null {
  const usual = usualChoice(catalogue);
  if (usual === null) return null;
  const dropped: Part[] = [];
  const parameters = new URLSearchParams(search);
  const read = <Value>(part: Part, find: (text: string) => Value | undefined, otherwise: Value): Value => {
    const text = parameters.get(part);
    if (text === null || text === "") return otherwise;
    const found = find(text);
    if (found === undefined) dropped.push(part);
    return found ?? otherwise;
  };
  const asked: Choice = {
    view: read("view", oneOf(z.enum(views)), usual.view),
    survey: read("survey", (text) => surveyStarting(text, catalogue), usual.survey),
    unit: topless(read<string | null>("unit", idIn(catalogue.units), null), catalogue),
    period: read("period", (text) => periodIn(text, catalogue), usual.period),
    field: read<string | null>("field", idIn(catalogue.fields), null),
    respondentType: read<Respondent | null>("type", oneOf(RespondentType), null),
    method: read("method", oneOf(Method), usual.method),
    by: read("by", oneOf(z.enum(divisions)), usual.by),
  };
  return settled(asked, dropped);
}

/** The address of a choice, from «?»; what is as usual is left out. */
export function addressOf(choice: Choice, catalogue: Catalogue): string {
  const usual = usualChoice(catalogue);
  const parameters = new URLSearchParams();
  const write = (part: Part, value: string | null, usually: string | null | undefined) => {
    if (value !== null && value !== usually) parameters.set(part, value);
  };
  write("view", choice.view, usual?.view);
  write("survey", choice.survey.slice(0, hashDigits), usual?.survey.slice(0, hashDigits));
  write("unit", choice.unit, null);
  write("period", choice.period, usual?.period);
  write("field", choice.field, null);
  write("type", choice.respondentType, null);
  write("method", choice.method, usual?.method);
  write("by", choice.by, usual?.by);
  return `?${parameters}`;
}

/** The overview of the whole, over the questionnaire in force that has responses. */
function usualChoice({ surveys }: Catalogue): Choice | null {
  const survey = surveys.find((one) => one.inForce && one.responses) ?? surveys.find((one) => one.responses) ?? surveys[0];
  if (survey === undefined) return null;
  return {
    view: "overview",
    survey: survey.hash,
    unit: null,
    period: "all",
    field: null,
    respondentType: null,
    method: "means",
    by: "unit",
  };
}

/** Lets go of what the endpoint would refuse together, and says which parts of the address that were. */
function settled(asked: Choice, dropped: readonly Part[]): Reading {
  const choice = chosen(asked, {});
  const lost = parts.filter(([, member]) => asked[member] !== choice[member]).map(([part]) => part);
  return { choice, dropped: [...dropped, ...lost] };
}

const parts = [
  ["field", "field"],
  ["type", "respondentType"],
  ["by", "by"],
  ["period", "period"],
] as const satisfies readonly (readonly [Part, keyof Choice])[];

function oneOf<Value extends z.core.$ZodType>(schema: Value) {
  return (text: string): z.output<Value> | undefined => z.safeParse(schema, text).data;
}

function idIn(named: readonly { readonly id: string }[]) {
  return (text: string): string | undefined => named.find(({ id }) => id === text)?.id;
}

/** The top of the tree is the whole organisation, which a choice calls null. */
function topless(unit: string | null, { organisation }: Catalogue): string | null {
  return unit === organisation.id ? null : unit;
}

function surveyStarting(text: string, { surveys }: Catalogue): string | undefined {
  return text.length < hashDigits ? undefined : surveys.find(({ hash }) => hash.startsWith(text))?.hash;
}

function periodIn(text: string, { days }: Catalogue): WholePeriod | undefined {
  const period = z.safeParse(Period, text).data;
  if (period === undefined || days === null) return undefined;
  const kind = periodKind(period);
  if (kind === "all") return period;
  return periodsBetween(days.first, days.last)[kind].includes(period) ? period : undefined;
}
