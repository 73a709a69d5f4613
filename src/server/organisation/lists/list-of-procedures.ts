import * as z from "zod/mini";
import { type Field, Field as FieldShape, type Procedure, Procedure as ProcedureShape } from "#protocol/procedures.ts";
import type { UnitHistory } from "#protocol/units.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import { isThere } from "#server/organisation/unit-history.ts";
import { type Compared, repeatedLines, tell, type Told } from "./list-change.ts";
import { type Column, type LineFault, plain, readList, type Row } from "./read-list.ts";

/** A list, from when on it holds, and whether what it does not name ends then. */
export type Taken = { readonly csv: string; readonly from: string; readonly whole: boolean };

const fieldColumns = {
  id: { headings: ["id", "ma", "ma linh vuc"], needed: true },
  name: { headings: ["name", "ten", "ten linh vuc", "linh vuc"], needed: true },
  english: { headings: ["english", "name en", "ten tieng anh", "tieng anh"], needed: false },
} satisfies Record<string, Column>;

const procedureColumns = {
  id: { headings: ["id", "ma", "ma tthc", "ma thu tuc", "ma thu tuc hanh chinh", "code"], needed: true },
  name: { headings: ["name", "ten", "ten tthc", "ten thu tuc", "ten thu tuc hanh chinh"], needed: true },
  english: fieldColumns.english,
  field: { headings: ["field", "linh vuc", "ma linh vuc"], needed: true },
  units: { headings: ["units", "don vi", "don vi thuc hien", "co quan thuc hien", "ma don vi"], needed: false },
} satisfies Record<string, Column>;

/** What taking in a list of fields does, and the fields after it. */
export function takeFields(before: readonly Field[], taken: Taken): { readonly told: Told; readonly after: readonly Field[] } {
  const list = readList(taken.csv, fieldColumns);
  const faults = [...list.faults];
  const compared = compare(before, list.rows, { ...taken, faults, shape: FieldShape, read: () => ({}) });
  return settled(before, compared, { ...taken, faults });
}

type Around = { readonly fields: readonly Field[]; readonly units: readonly UnitHistory[] };

/** What taking in a list of procedures does, and the procedures after it; fields are named by id or by name. */
export function takeProcedures(
  before: readonly Procedure[],
  taken: Taken,
  { fields, units }: Around,
): { readonly told: Told; readonly after: readonly Procedure[] } {
  const list = readList(taken.csv, procedureColumns);
  const faults = [...list.faults];
  const valid = fields.filter((field) => isThere(field, taken.from));
  const fieldByName = new Map(valid.flatMap(({ id, name }) => [id, name.vi, name.en].map((text) => [plain(text), id])));
  const known = new Set(units.map(({ id }) => id));
  const read = ({ line, cell }: Row<keyof typeof procedureColumns>) => {
    const field = fieldByName.get(plain(cell("field")));
    if (field === undefined) faults.push({ line, fault: `«${cell("field")}» is no field on ${taken.from}` });
    const named = cell("units")
      .split(/[|,;]/)
      .map((id) => id.trim())
      .filter((id) => id !== "");
    for (const id of named) if (!known.has(id)) faults.push({ line, fault: `«${id}» is no unit` });
    return { field: field ?? "", units: named.length === 0 ? null : named };
  };
  const compared = compare(before, list.rows, { ...taken, faults, shape: ProcedureShape, read });
  return settled(before, compared, { ...taken, faults });
}

type Lasting = {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly from: string;
  readonly endedOn: string | null;
};

type Reading<Entry, Name extends string> = Taken & {
  readonly faults: LineFault[];
  readonly shape: z.ZodMiniType<Entry>;
  /** What a line says beside id and name. */
  readonly read: (row: Row<Name>) => object;
};

/** Each line with what it names now; one that ended begins anew. A name of it in English stays when the list has none. */
function compare<Entry extends Lasting, Name extends string>(
  before: readonly Entry[],
  rows: readonly Row<Name | "id" | "name" | "english">[],
  { from, faults, shape, read }: Reading<Entry, Name | "id" | "name" | "english">,
): Compared<Entry>[] {
  const byId = new Map(before.map((entry) => [entry.id, entry]));
  faults.push(...repeatedLines(rows.map(({ line, cell }) => ({ line, id: cell("id") }))));
  return rows.flatMap((row) => {
    const old = byId.get(row.cell("id"));
    const goesOn = old !== undefined && (old.endedOn === null || old.endedOn > from);
    const vi = row.cell("name");
    if (vi === "") {
      faults.push({ line: row.line, fault: "has no name" });
      return [];
    }
    const en = row.cell("english") || (old?.name.vi === vi ? old.name.en : vi);
    const entry = z.safeParse(
      shape,
      { id: row.cell("id"), name: { vi, en }, from: goesOn ? old.from : from, endedOn: null, ...read(row) },
      { reportInput: true },
    );
    if (entry.success) return [{ line: row.line, before: goesOn ? old : undefined, after: entry.data }];
    faults.push(...schemaFaults(entry.error).map(({ place, fault }) => ({ line: row.line, fault: `${place} ${fault}` })));
    return [];
  });
}

/** What is no longer named ends, when the list is all there is. */
function settled<Entry extends Lasting>(
  before: readonly Entry[],
  compared: readonly Compared<Entry>[],
  { from, whole, faults }: Taken & { readonly faults: readonly LineFault[] },
): { readonly told: Told; readonly after: readonly Entry[] } {
  const afterById = new Map(compared.map(({ after }) => [after.id, after]));
  const ending = new Set(before.filter((entry) => whole && isThere(entry, from) && !afterById.has(entry.id)));
  const kept = before.map((entry) => afterById.get(entry.id) ?? (ending.has(entry) ? { ...entry, endedOn: from } : entry));
  const known = new Set(before.map(({ id }) => id));
  const added = compared.filter(({ after }) => !known.has(after.id)).map(({ after }) => after);
  return { told: tell(compared, [...ending], faults), after: [...kept, ...added] };
}
