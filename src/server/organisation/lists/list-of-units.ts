import { mostCounters, OwnId, type UnitChange, type UnitHistory, type UnitKind } from "#protocol/units.ts";
import * as z from "zod/mini";
import { changedUnits } from "#server/organisation/change-units.ts";
import { isOpen, isThere, versionOn } from "#server/organisation/unit-history.ts";
import { repeatedLines, tell, type Told } from "./list-change.ts";
import type { Taken } from "./list-of-procedures.ts";
import { type NewCounter, newCounters } from "./new-counters.ts";
import { type Column, type LineFault, plain, readList, type Row } from "./read-list.ts";

const columns = {
  id: { headings: ["id", "ma", "ma don vi"], needed: true },
  name: { headings: ["name", "ten", "ten don vi", "don vi"], needed: true },
  english: { headings: ["english", "name en", "ten tieng anh", "tieng anh"], needed: false },
  kind: { headings: ["kind", "loai", "loai don vi", "cap"], needed: true },
  parent: { headings: ["parent", "truc thuoc", "thuoc", "don vi cap tren", "ma don vi cap tren"], needed: true },
  serves: { headings: ["serves", "tiep nhan", "phuc vu", "co bo phan mot cua"], needed: false },
  counters: { headings: ["counters", "quay", "cac quay"], needed: false },
} satisfies Record<string, Column>;

/** Kinds as people write them. */
const kindByWord: ReadonlyMap<string, UnitKind> = new Map([
  ["province", "province"],
  ["tinh", "province"],
  ["thanh pho", "province"],
  ["department", "department"],
  ["so", "department"],
  ["so nganh", "department"],
  ["commune", "commune"],
  ["xa", "commune"],
  ["phuong", "commune"],
  ["dac khu", "commune"],
  ["desk", "desk"],
  ["mot cua", "desk"],
  ["bo phan mot cua", "desk"],
  ["diem tiep nhan", "desk"],
]);
const yes = new Set(["1", "x", "co", "yes", "true"]);
const no = new Set(["0", "khong", "no", "false"]);

/** A unit as a line of the list says it. */
type Line = {
  readonly line: number;
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly serves: boolean;
  /** Those the unit does not have. */
  readonly counters: readonly NewCounter[];
};

/** What taking in a list of units does, and the units after it. Counters are only ever added. */
export function takeUnits(before: readonly UnitHistory[], taken: Taken): { readonly told: Told; readonly after: readonly UnitHistory[] } {
  const list = readList(taken.csv, columns);
  const faults = [...list.faults];
  const parents = new Set(list.rows.map(({ cell }) => cell("parent")));
  const lines = list.rows.flatMap((row) => lineOf(row, { parents, before, from: taken.from, faults }));
  faults.push(...repeatedLines(lines));
  const named = new Set(lines.map(({ id }) => id));
  const ending = before.filter((unit) => taken.whole && isOpen(unit, taken.from) && !named.has(unit.id));
  const changes = [
    ...lines.flatMap((line) => changesOf(line, before, taken.from)),
    ...ending.map(({ id }) => ({ line: 1, change: endOf(id, taken.from) })),
  ];
  const after = changedUnits(
    before,
    changes.map(({ change }) => change),
  );
  if ("faults" in after)
    faults.push(...after.faults.map(({ place, fault }) => ({ line: lineOfFault(place, changes, lines), fault: `«${place}» ${fault}` })));
  const compared = lines.map((line) => lookedAt(line, before, taken.from));
  const told = tell(
    compared,
    ending.map((unit) => ({ id: unit.id, name: versionOn(unit, taken.from).name })),
    faults,
  );
  return { told, after: "faults" in after ? before : after.units };
}

type Reading = {
  readonly parents: ReadonlySet<string>;
  readonly before: readonly UnitHistory[];
  readonly from: string;
  readonly faults: LineFault[];
};

function lineOf({ line, cell }: Row<Heading>, reading: Reading): Line[] {
  const kind = kindByWord.get(plain(cell("kind")));
  const found = faultsOfCells(cell, kind);
  reading.faults.push(...found.map((fault) => ({ line, fault })));
  if (kind === undefined || found.length > 0) return [];
  const id = cell("id");
  const said = plain(cell("serves"));
  const counters = countersOf(cell, reading);
  if (typeof counters === "string") {
    reading.faults.push({ line, fault: counters });
    return [];
  }
  return [
    {
      line,
      id,
      name: nameOf(cell, reading),
      kind,
      parent: cell("parent") || null,
      // Where the list does not say it, citizens are served wherever nothing stands below.
      serves: said === "" ? kind !== "province" && !reading.parents.has(id) : yes.has(said),
      counters,
    },
  ];
}

/** The counters a line adds to its unit, or why it cannot have so many. */
function countersOf(cell: (name: Heading) => string, { before, from }: Reading): NewCounter[] | string {
  const names = cell("counters")
    .split("|")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const had = before.find((unit) => unit.id === cell("id"))?.counters ?? [];
  const added = newCounters(names, had, from);
  const number = added.length + had.filter((counter) => isThere(counter, from)).length;
  const isTooMany = added.length > 0 && number > mostCounters;
  return isTooMany ? `«${cell("id")}» would have ${number} counters, and a unit has at most ${mostCounters}` : added;
}

type Heading = keyof typeof columns;

function faultsOfCells(cell: (name: Heading) => string, kind: UnitKind | undefined): string[] {
  const faults: string[] = [];
  const said = plain(cell("serves"));
  if (!z.safeParse(OwnId, cell("id")).success)
    faults.push(`«${cell("id")}» must be lower-case words of a–z and 0–9 joined by single hyphens`);
  if (kind === undefined) faults.push(`«${cell("kind")}» is no kind of unit: Tỉnh, Sở, Xã, Phường, Đặc khu or Bộ phận Một cửa`);
  if (cell("name") === "") faults.push("has no name");
  if (said !== "" && !yes.has(said) && !no.has(said)) faults.push(`«${cell("serves")}» must be Có or Không`);
  return faults;
}

/** Without a name in English the one there was stays, or the Vietnamese one stands in. */
function nameOf(cell: (name: Heading) => string, { before, from }: Reading): Line["name"] {
  const unit = before.find(({ id }) => id === cell("id"));
  const old = unit && versionOn(unit, from).name;
  const vi = cell("name");
  return { vi, en: cell("english") || (old?.vi === vi ? old.en : vi) };
}

type Placed = { readonly line: number; readonly change: UnitChange };

function changesOf({ line, ...unit }: Line, before: readonly UnitHistory[], from: string): Placed[] {
  const { id, name, kind, parent, serves, counters } = unit;
  const old = before.find((one) => one.id === id);
  if (!old) return [{ line, change: { change: "add", id, name, kind, parent, serves, counters: [...counters], from } }];
  const now = versionOn(old, from);
  const changes: UnitChange[] = [];
  if (JSON.stringify(now.name) !== JSON.stringify(name)) changes.push({ change: "rename", id, from, name });
  if (now.parent !== parent) changes.push({ change: "move", id, from, parent });
  if (now.kind !== kind || now.serves !== serves) changes.push({ change: "turn-into", id, from, kind, serves });
  changes.push(...counters.map((counter) => ({ change: "add-counter", unit: id, from, counter }) as const));
  return changes.map((change) => ({ line, change }));
}

function endOf(id: string, from: string): UnitChange {
  return { change: "end", id, from };
}

/** Faults name a change by its place, or a unit by its id. */
function lineOfFault(place: string, changes: readonly Placed[], lines: readonly Line[]): number {
  const index = /^changes\[(\d+)\]$/.exec(place)?.[1];
  const change = index === undefined ? undefined : changes[Number(index)];
  return change?.line ?? lines.find(({ id }) => id === place)?.line ?? 1;
}

/** A unit before and after its line: its counters are other ones only where some are added. */
function lookedAt({ line, id, name, kind, parent, serves, counters }: Line, units: readonly UnitHistory[], day: string) {
  const after = { id, name, kind, parent, serves, counters: counters.map((counter) => counter.id) };
  const unit = units.find((one) => one.id === id);
  if (!unit || !isOpen(unit, day)) return { line, before: undefined, after };
  const then = versionOn(unit, day);
  return { line, before: { id, name: then.name, kind: then.kind, parent: then.parent, serves: then.serves, counters: [] }, after };
}
