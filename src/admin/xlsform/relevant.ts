import type { Condition } from "#survey/definition.ts";

/** Answers a question must have (`is`: one of them) and must not have; `is` null asks for none. */
type Choice = { readonly question: string; readonly is: readonly string[] | null; readonly isNot: readonly string[] };

/** A condition in XLSForm's column `relevant`. A question that was skipped meets `not(selected(…))` there as here. */
export function relevantOf({ question, is, isNot = [] }: Condition, nameOf: (id: string) => string): string {
  const selected = (option: string) => `selected(\${${nameOf(question)}}, '${nameOf(option)}')`;
  const any = is === undefined ? [] : [is.map(selected).join(" or ")];
  const without = isNot.map((option) => `not(${selected(option)})`);
  return without.length === 0 ? any.join() : [...any.map((one) => `(${one})`), ...without].join(" and ");
}

/**
 * Reads `relevant` as far as it says which answers of one question are wanted or not: `selected`, `=`, `!=`, `not`, `and`, `or`, brackets.
 * Null: it says more, or something else.
 */
export function conditionOf(relevant: string): Condition | null {
  const tokens = tokensOf(relevant);
  if (tokens === null) return null;
  const read = anyOf({ tokens, at: 0 });
  if (read === null || read.at !== tokens.length) return null;
  const { question, is, isNot } = read.choice;
  return { question, ...(is !== null && { is: [...is] }), ...(isNot.length > 0 && { isNot: [...isNot] }) };
}

function tokensOf(text: string): string[] | null {
  const token = /\$\{[^}]+\}|'[^']*'|"[^"]*"|!=|[=(),]|[a-z]+|\d+/g;
  const left = text.replaceAll(token, "").trim();
  const tokens = left === "" ? (text.match(token) ?? []) : [];
  return tokens.length > 0 && depthOf(tokens) <= deepest ? tokens : null;
}

/** More brackets in brackets nobody writes. */
const deepest = 100;

function depthOf(tokens: readonly string[]): number {
  let [depth, most] = [0, 0];
  for (const token of tokens) {
    depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    most = Math.max(most, depth);
  }
  return most;
}

type Place = { readonly tokens: readonly string[]; readonly at: number };
type Read = Place & { readonly choice: Choice };

const anyOf = (place: Place) => joined(place, { word: "or", part: allOf, both: either });
const allOf = (place: Place) => joined(place, { word: "and", part: single, both: together });

type Joint = {
  readonly word: "and" | "or";
  readonly part: (place: Place) => Read | null;
  readonly both: (one: Choice, other: Choice) => Choice | null;
};

function joined(place: Place, { word, part, both }: Joint): Read | null {
  let read = part(place);
  while (read !== null && read.tokens[read.at] === word) {
    const next = part({ ...read, at: read.at + 1 });
    const choice = next && both(read.choice, next.choice);
    read = next && choice && { ...next, choice };
  }
  return read;
}

function single({ tokens, at }: Place): Read | null {
  if (tokens[at] === "(") return bracketed({ tokens, at: at + 1 });
  if (tokens[at] === "not" && tokens[at + 1] === "(") return negated(bracketed({ tokens, at: at + 2 }));
  if (tokens[at] === "selected" && tokens[at + 1] === "(" && tokens[at + 3] === "," && tokens[at + 5] === ")")
    return wanted({ tokens, at: at + 6 }, tokens[at + 2], tokens[at + 4]);
  const read = wanted({ tokens, at: at + 3 }, tokens[at], tokens[at + 2]);
  if (tokens[at + 1] === "=") return read;
  return tokens[at + 1] === "!=" ? negated(read) : null;
}

function bracketed(place: Place): Read | null {
  const read = anyOf(place);
  return read?.tokens[read.at] === ")" ? { ...read, at: read.at + 1 } : null;
}

function wanted(place: Place, reference = "", literal = ""): Read | null {
  const question = /^\$\{(.+)\}$/.exec(reference)?.[1]?.trim();
  const option = /^(?:'(.+)'|"(.+)"|(\d+))$/.exec(literal)?.slice(1).find(Boolean);
  return question === undefined || option === undefined ? null : { ...place, choice: { question, is: [option], isNot: [] } };
}

function negated(read: Read | null): Read | null {
  if (read === null) return null;
  const { question, is, isNot } = read.choice;
  if (is !== null && isNot.length === 0) return { ...read, choice: { question, is: null, isNot: is } };
  return is === null && isNot.length === 1 ? { ...read, choice: { question, is: isNot, isNot: [] } } : null;
}

function either(one: Choice, other: Choice): Choice | null {
  if (one.question !== other.question || one.is === null || other.is === null || one.isNot.length + other.isNot.length > 0) return null;
  return { ...one, is: [...one.is, ...other.is] };
}

function together(one: Choice, other: Choice): Choice | null {
  if (one.question !== other.question || (one.is !== null && other.is !== null)) return null;
  return { question: one.question, is: one.is ?? other.is, isNot: [...one.isNot, ...other.isNot] };
}
