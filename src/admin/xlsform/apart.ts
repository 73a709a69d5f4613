import { canonicalText } from "#survey/canonical.ts";
import { rowsOf, type Row } from "./sheets.ts";

/** As much text as goes into one cell of a spreadsheet, with room to spare (32 767 in Excel). */
const longestCell = 30_000;

/**
 * What `whole` says beyond `carried`, one row a place: `place` as in `criteria.ACC.questions.acc-1.origin`, parts of lists by their
 * code or id, `value` as JSON, without a value where only `carried` has something there. Long values go on in the next row.
 */
export function apartOf(carried: unknown, whole: unknown): Row[] {
  return rowsOf(
    between(carried, whole, []).flatMap(({ path, value }) => {
      const pieces = value?.match(new RegExp(`[\\s\\S]{1,${longestCell}}`, "g")) ?? [undefined];
      return pieces.map((piece) => ({ place: path.join("."), value: piece }));
    }),
  );
}

/** Puts back what stands in such rows; gives those whose place is no longer there, or whose value is none. */
export function putBack(carried: unknown, rows: readonly Row[]): { readonly whole: unknown; readonly lost: readonly Row[] } {
  const lost: Row[] = [];
  const puts = joinedRows(rows).map(({ row, text }) => ({ row, text, path: (row.cells.place ?? "").split(".") }));
  const whole = putAll(carried, puts, lost);
  return { whole, lost: lost.toSorted((one, other) => one.number - other.number) };
}

type Said = { readonly path: readonly string[]; /** JSON; undefined: nothing. */ readonly value: string | undefined };

function between(carried: unknown, whole: unknown, path: readonly string[]): Said[] {
  const [before, after] = [membersOf(carried), membersOf(whole)];
  const isAlike = before !== null && after !== null && before.isList === after.isList;
  if (!isAlike || (before.isList && !haveSameNames(before.members, after.members)))
    return canonicalText(carried) === canonicalText(whole) ? [] : [{ path, value: JSON.stringify(whole) }];
  const names = new Set([...before.members.keys(), ...after.members.keys()]);
  return [...names].flatMap((name): Said[] => {
    const here = [...path, name];
    if (!after.members.has(name)) return [{ path: here, value: undefined }];
    return before.members.has(name)
      ? between(before.members.get(name), after.members.get(name), here)
      : [{ path: here, value: JSON.stringify(after.members.get(name)) }];
  });
}

type Members = { readonly isList: boolean; readonly members: ReadonlyMap<string, unknown> };

/** The members of an object, or the parts of a list in which each has a code or an id of its own; null for everything else. */
function membersOf(value: unknown): Members | null {
  if (!Array.isArray(value)) return isObject(value) ? { isList: false, members: new Map(Object.entries(value)) } : null;
  const named = new Map(value.map((part: unknown) => [nameOf(part), part]));
  return named.has(null) || named.size !== value.length || named.size === 0
    ? null
    : { isList: true, members: new Map([...named].flatMap(([name, part]) => (name === null ? [] : [[name, part]]))) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(part: unknown): string | null {
  if (!isObject(part)) return null;
  const name = part.code ?? part.id;
  return typeof name === "string" ? name : null;
}

function haveSameNames(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return [...one.keys()].join("\n") === [...other.keys()].join("\n");
}

/** Rows that follow each other for one place are one value. */
function joinedRows(rows: readonly Row[]): { row: Row; text: string | undefined }[] {
  const joined: { row: Row; text: string | undefined }[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last !== undefined && last.row.cells.place === row.cells.place) last.text = `${last.text ?? ""}${row.cells.value ?? ""}`;
    else joined.push({ row, text: row.cells.value });
  }
  return joined;
}

/** What a row puts at a place, as the way there from the value it is put into. */
type Put = { readonly row: Row; readonly text: string | undefined; readonly path: readonly string[] };

/** The value with others at places below it, each of its members looked up once; rows whose way, or whose JSON, is none are lost. */
function putAll(value: unknown, puts: readonly Put[], lost: Row[]): unknown {
  const here = membersOf(value);
  if (here === null) {
    lost.push(...puts.map(({ row }) => row));
    return value;
  }
  const members = new Map(here.members);
  for (const [name, ofName] of Map.groupBy(puts, ({ path: [first = ""] }) => first)) {
    const known = members.has(name) || !here.isList;
    const said = ofName.filter(({ path }) => path.length === 1);
    lost.push(...said.filter(({ text }) => !(known && putMember(members, name, text))).map(({ row }) => row));
    const below = ofName.flatMap(({ row, text, path: [, ...path] }) => (path.length > 0 ? [{ row, text, path }] : []));
    const inner = below.length > 0 ? putAll(members.get(name), below, lost) : undefined;
    if (inner !== undefined) members.set(name, inner);
  }
  return here.isList ? [...members.values()] : Object.fromEntries(members);
}

/** Whether the JSON is one, or none at all: then the member goes. */
function putMember(members: Map<string, unknown>, name: string, json: string | undefined): boolean {
  const put = parsed(json);
  if (put === "nothing") members.delete(name);
  else if (put !== undefined) members.set(name, put.value);
  return put !== undefined;
}

function parsed(json: string | undefined): { value: unknown } | "nothing" | undefined {
  if (json === undefined) return "nothing";
  try {
    const value: unknown = JSON.parse(json);
    return { value };
  } catch {
    return undefined;
  }
}
