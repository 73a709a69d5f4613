import * as z from "zod/mini";
import { LocalizedText } from "#survey/definition.ts";

/** The smallest things a deed says. */
export type Said = string | number | boolean | null | LocalizedText;

/** One line of a deed: the names that lead to it, from outside in, and what it says; nothing where a list is empty. */
export type Line = { readonly path: readonly string[]; readonly said: readonly Said[] };

const Plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Small = z.union([Plain, LocalizedText]);

/** Everything the JSON of a deed says, a line each, in its order; a text that is no JSON is one line. */
export function linesOf(detail: string): Line[] {
  return linesIn([], jsonIn(detail));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever changed the row shows in the chain; here it is told as it stands.
    return text;
  }
}

function linesIn(path: readonly string[], value: unknown): Line[] {
  const small = z.safeParse(Small, value);
  if (small.success) return [{ path, said: [small.data] }];
  const list = z.safeParse(z.array(Small), value);
  if (list.success) return [{ path, said: list.data }];
  const members = Array.isArray(value) ? numbered(value) : Object.entries(value ?? {});
  return members.flatMap(([name, member]) => linesIn([...path, name], member));
}

function numbered(list: readonly unknown[]): [string, unknown][] {
  return list.map((member, index) => [String(index + 1), member]);
}
