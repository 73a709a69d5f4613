import { fill, idle, tables, unlike } from "../../server/integrity/a-full-store.ts";
import { aStore } from "../../server/integrity/a-store.ts";
import { anIntruder, type Row, type Table } from "../../server/integrity/an-intruder.ts";
import type { Form, Line } from "../proof.ts";
import { openCount } from "./counting.ts";

/** Free words may go: their time ends before that of their response. */
const mayGo: readonly Table[] = ["comment"];
/** So many changes to a table, spread over its rows and columns: a whole check of the store stands behind each. */
const mostChanges = { short: 1, long: 12 } as const satisfies Record<Form, number>;

type Change = { readonly table: Table; readonly row: Row; readonly column: string | null };

/** Whoever owns the database changes and deletes rows past every guard, one at a time: the check must find each. */
export async function chainLines(form: Form): Promise<readonly Line[]> {
  const count = openCount();
  await using store = await aStore();
  await fill(store);
  const intruder = anIntruder(store.place);
  const finds = async () => (await store.check()).told.length > 0;
  if (await finds()) throw new Error("the store is not whole before anybody touches it");
  for (const table of form === "short" ? (["response", "held"] as const) : tables) {
    for (const change of spread([...changesOf(table, await intruder.rows(table))], mostChanges[form])) {
      await made(intruder, change);
      count.tried((await finds()) ? null : `${table}: ${change.column ?? "a whole row"} is missed by nobody`);
      await takenBack(intruder, change);
    }
  }
  if (await finds()) throw new Error("what was put back is not what was there");
  for (const table of ["response", "held", "audit", "chain_link"] as const) count.tried(await refusedBy(intruder, table));
  await intruder.close();
  return [count.survived(13, "rows changed in any column or deleted in the database itself, past its guards")];
}

/** So many of them, as far from each other as can be. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / most));
  return items.filter((_, place) => place % step === 0).slice(0, most);
}

type Intruder = ReturnType<typeof anIntruder>;

async function made(intruder: Intruder, { table, row, column }: Change): Promise<void> {
  await (column === null ? intruder.take(table, row) : intruder.change(table, row, unlike(row, column)));
}

async function takenBack(intruder: Intruder, { table, row, column }: Change): Promise<void> {
  await (column === null ? intruder.put(table, row) : intruder.change(table, unlike(row, column), row));
}

/** Who only has a connection is refused by the database itself; what it let through, else null. */
async function refusedBy(intruder: Intruder, table: Table): Promise<string | null> {
  for (const what of ["update", "delete"] as const) {
    const isLetThrough = await intruder.tries(table, what).then(
      () => true,
      () => false,
    );
    if (isLetThrough) return `${what} of ${table} was let through`;
  }
  return null;
}

function* changesOf(table: Table, rows: readonly Row[]): Generator<Change> {
  for (const row of rows) {
    if (!mayGo.includes(table)) yield { table, row, column: null };
    for (const column of Object.keys(row)) if (column !== idle[table]) yield { table, row, column };
  }
}
