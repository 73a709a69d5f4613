import * as z from "zod/mini";
import { Method } from "#survey/definition.ts";
import type { Catalogue } from "#protocol/results.ts";
import { dimensions, Period, type SelectionDimension } from "#protocol/selection.ts";
import {
  chosen,
  comparedWith,
  divisions,
  ownWords,
  steps,
  views,
  type Choice,
  type Only,
  type OwnWord,
  type Period as WholePeriod,
  type Side,
  type View,
} from "./choice.ts";
import { valuesOf } from "./dimension-values.ts";
import { divisible } from "./divided.ts";
import { periodKind, periodsBetween } from "./periods.ts";

/** A part of an address, by the name it has there; those of the second selection stand behind «right.». */
export type Part = "view" | "survey" | "unit" | "period" | "tree" | "method" | "against" | "by" | DimensionPart;
type DimensionPart = Exclude<SelectionDimension, "respondent-type"> | "type";

/** What an address says, and the parts that could not be used and were replaced by the usual. */
export type Reading = { readonly choice: Choice; readonly dropped: readonly Part[] };

/** How much of a survey's hash an address carries: enough to tell any two versions apart. */
const hashDigits = 12;

const trees = ["then", "now"] as const;

/** Reads what follows «?» in the address against what there is to choose from; null while no questionnaire has ever been in force. */
export function readAddress(search: string, catalogue: Catalogue): Reading | null {
  const usual = usualChoice(catalogue);
  if (usual === null) return null;
  const dropped: Part[] = [];
  const parameters = new URLSearchParams(search);
  const readerOf =
    (prefix: string): Read =>
    (part, find, otherwise) => {
      const text = parameters.get(prefix + part);
      if (text === null || text === "") return otherwise;
      const found = find(text);
      if (found === undefined) dropped.push(part);
      return found ?? otherwise;
    };
  const read = readerOf("");
  const view = read("view", oneOf(z.enum(views)), usual.view);
  const asked: Choice = {
    ...sideFrom(read, catalogue, usual),
    view,
    method: read("method", oneOf(Method), usual.method),
    against: read("against", oneOf(z.enum(comparedWith)), usual.against),
    by: view === "groups" ? read("by", oneOf(z.enum(divisions)), usual.by) : usual.by,
    step: view === "trend" ? read("by", oneOf(z.enum(steps)), usual.step) : usual.step,
    right: parameters.has("right.period") ? sideFrom(readerOf("right."), catalogue, usual) : null,
    own: ownFrom(parameters),
  };
  const choice = divisible(chosen(asked, {}), catalogue);
  return { choice, dropped: [...dropped, ...lostParts(asked, choice)] };
}

/** The view an address names, the overview where it names none that exists: all that can be read without a catalogue. */
export function viewIn(search: string): View {
  return oneOf(z.enum(views))(new URLSearchParams(search).get("view") ?? "") ?? "overview";
}

/** The address of a choice, from «?»; what is as usual is left out, but never the period, whose usual one changes with the years. */
export function addressOf(choice: Choice, catalogue: Catalogue): string {
  const usual = usualChoice(catalogue);
  const parameters = new URLSearchParams();
  const writerTo =
    (prefix: string): Write =>
    (part, value, usually) => {
      if (value !== null && value !== usually) parameters.set(prefix + part, value);
    };
  const write = writerTo("");
  write("view", choice.view, usual?.view);
  writeSide(write, choice, usual);
  parameters.set("period", choice.period);
  write("method", choice.method, usual?.method);
  write("against", choice.against, usual?.against);
  write("by", choice.by, "unit" satisfies Choice["by"]);
  write("by", choice.step, "month" satisfies Choice["step"]);
  for (const [word, value] of Object.entries(choice.own)) parameters.set(word, value);
  if (choice.right !== null) {
    writeSide(writerTo("right."), choice.right, usual);
    parameters.set("right.period", choice.right.period);
  }
  return `?${parameters}`;
}

/** The overview of the whole in the newest year that has responses, over the questionnaire in force that has some. */
function usualChoice({ surveys, days }: Catalogue): Choice | null {
  const survey = surveys.find((one) => one.inForce && one.responses) ?? surveys.find((one) => one.responses) ?? surveys[0];
  if (survey === undefined) return null;
  return {
    view: "overview",
    survey: survey.hash,
    unit: null,
    period: days?.last.slice(0, 4) ?? "all",
    only: null,
    tree: "then",
    method: "means",
    against: "previous",
    by: "unit",
    step: "month",
    right: null,
    own: {},
  };
}

type Read = <Value>(part: Part, find: (text: string) => Value | undefined, otherwise: Value) => Value;
type Write = (part: Part, value: string | null, usually: string | null | undefined) => void;

function sideFrom(read: Read, catalogue: Catalogue, usual: Side): Side {
  return {
    survey: read("survey", (text) => surveyStarting(text, catalogue), usual.survey),
    unit: topless(read<string | null>("unit", idIn(catalogue.units), null), catalogue),
    period: read("period", (text) => periodIn(text, catalogue), usual.period),
    only: onlyFrom(read, catalogue),
    tree: read("tree", oneOf(z.enum(trees)), usual.tree),
  };
}

function writeSide(write: Write, side: Side, usual: Side | null): void {
  write("survey", side.survey.slice(0, hashDigits), usual?.survey.slice(0, hashDigits));
  write("unit", side.unit, null);
  write("period", side.period, usual?.period);
  if (side.only !== null) write(partOf(side.only.by), side.only.value, null);
  write("tree", side.tree, usual?.tree);
}

/** The first dimension the address narrows to; those after it are dropped. */
function onlyFrom(read: Read, catalogue: Catalogue): Only | null {
  let only: Only | null = null;
  for (const by of dimensions) {
    const value = read<string | null>(
      partOf(by),
      (text) => (only === null && valuesOf(by, catalogue).includes(text) ? text : undefined),
      null,
    );
    if (value !== null) only = { by, value };
  }
  return only;
}

function partOf(dimension: SelectionDimension): DimensionPart {
  return dimension === "respondent-type" ? "type" : dimension;
}

function ownFrom(parameters: URLSearchParams): Choice["own"] {
  const own: Partial<Record<OwnWord, string>> = {};
  for (const word of ownWords) {
    const value = parameters.get(word);
    if (value !== null && value !== "") own[word] = value;
  }
  return own;
}

/** Parts of the address the endpoint would refuse beside the rest. */
function lostParts(asked: Choice, choice: Choice): readonly Part[] {
  return [
    ...(asked.only !== null && choice.only === null ? [partOf(asked.only.by)] : []),
    ...(asked.period === choice.period ? [] : (["period"] as const)),
  ];
}

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

function periodIn(text: string, { days, today }: Catalogue): WholePeriod | undefined {
  const period = z.safeParse(Period, text).data;
  if (period === undefined || days === null) return undefined;
  const kind = periodKind(period);
  if (kind === "all") return period;
  return periodsBetween(days.first, days.last > today ? days.last : today)[kind].includes(period) ? period : undefined;
}
