import type * as z from "zod/mini";
import { idPattern } from "./definition.ts";
import type { Fault } from "./fault.ts";

/** What a schema refused, each fault with its place and one plain sentence; `whole` names what was read. */
export function schemaFaults(error: z.core.$ZodError, whole = "definition"): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, whole));
}

/** A path as people write it: `criteria[2].questions[0].text.vi`; of no steps it is the whole. */
export function placeOf(path: readonly PropertyKey[], whole = "definition"): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return steps.join("").replace(/^\./, "") || whole;
}

function faultsOfIssue(issue: z.core.$ZodIssue, whole: string): Fault[] {
  if (issue.code !== "unrecognized_keys") return [{ place: placeOf(issue.path, whole), fault: sentenceOf(issue) }];
  return issue.keys.map((key) => ({ place: placeOf([...issue.path, key]), fault: "is not part of the format" }));
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined) return "is missing";
  if (issue.code === "invalid_type") return `must be ${kindInWords[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value") return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
  if (issue.code === "invalid_format") return formatSentence(issue);
  if (issue.code === "invalid_union") return unionSentence(issue);
  if (issue.code === "too_small") return tooSmall(issue);
  return issue.code === "too_big" ? tooBig(issue) : elseWrong;
}

function formatSentence({ pattern }: z.core.$ZodIssueInvalidStringFormat): string {
  return pattern === String(idPattern) ? "must be lower-case words of a–z and 0–9 joined by single hyphens" : elseWrong;
}

const elseWrong = "has a form that is not allowed here";

const kindInWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object in braces",
  record: "an object in braces",
  array: "a list in brackets",
  tuple: "a list in brackets",
};

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === "string") return minimum === 1 ? "is empty" : `is shorter than ${minimum} characters`;
  return origin === "array" ? `needs at least ${minimum} ${minimum === 1 ? "entry" : "entries"}` : `must be at least ${minimum}`;
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === "bytes") return `is longer than ${maximum} bytes`;
  return origin === "string" ? `is longer than ${maximum} characters` : `must be at most ${maximum}`;
}

function unionSentence(issue: z.core.$ZodIssueInvalidUnion): string {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.length > 0 ? `must be one of ${options.join(", ")}` : "is none of the forms allowed here";
}
