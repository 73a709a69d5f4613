import type { DeskHour } from "#survey/counted-hour.ts";
import { deltasOf } from "#survey/deltas.ts";
import type { Response } from "#survey/response.ts";
import { decodeTally } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import { cellsOf, placeOf, wholeStore } from "#server/store/cell.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import type { TallyRow } from "#server/store/tables.ts";
import type { Findings } from "./findings.ts";
import { rowsOf, type Source } from "./rows-of.ts";

type CellKey = Omit<TallyRow, "counts" | "unit">;
type CountedIn = { readonly survey: KnownSurvey; readonly standing: string; readonly counted: DeskHour };

/** Counts responses anew, unit by unit, and compares with the tallies that are kept; only the whole store's cells stay in memory throughout. */
export class Recount {
  readonly #source: Source;
  readonly #surveys: ReadonlyMap<string, KnownSurvey>;
  readonly #findings: Findings;
  readonly #whole = new Map<string, Tally>();
  readonly #seen = new Set<string>([wholeStore]);
  #unit = new Map<string, Tally>();

  constructor(source: Source, surveys: ReadonlyMap<string, KnownSurvey>, findings: Findings) {
    this.#source = source;
    this.#surveys = surveys;
    this.#findings = findings;
  }

  /** Counts a response as it stands now; practice counts nowhere. */
  count(response: Response, { survey, standing, counted }: CountedIn): void {
    if (response.mode === "practice") return;
    const deltas = deltasOf(survey.layout, response);
    for (const { unit, ...cell } of cellsOf(placeOf(survey.layout, response, counted))) {
      const cells = unit === wholeStore ? this.#whole : this.#unit;
      const key = keyOf({ ...cell, survey: survey.hash, standing });
      const known = cells.get(key) ?? emptyTally(survey.layout);
      addDeltas(known, deltas);
      cells.set(key, known);
    }
  }

  /** Compares the cells of a unit whose responses have all been counted. */
  async finish(unit: string): Promise<void> {
    this.#seen.add(unit);
    await this.#compare(unit, this.#unit);
    this.#unit = new Map();
  }

  /** Compares the whole store's cells, and looks for cells of units that have no responses. */
  async finishAll(): Promise<void> {
    const units = await this.#source.database.selectFrom("tally").select("unit").distinct().execute();
    for (const { unit } of units) if (!this.#seen.has(unit)) await this.#compare(unit, new Map());
    await this.#compare(wholeStore, this.#whole);
  }

  async #compare(unit: string, cells: Map<string, Tally>): Promise<void> {
    const query = this.#source.database.selectFrom("tally").selectAll().where("unit", "=", unit);
    for await (const row of rowsOf(this.#source, query)) {
      const key = keyOf(row);
      if (!this.#isAsCounted(row, cells.get(key))) this.#tell(unit, key, wrong);
      cells.delete(key);
    }
    for (const key of cells.keys()) this.#tell(unit, key, missing);
  }

  #isAsCounted({ survey, counts }: TallyRow, counted: Tally | undefined): boolean {
    const layout = this.#surveys.get(survey)?.layout;
    if (!layout) return false;
    const kept = tallyIn(counts, layout.size);
    return kept !== null && counted !== undefined && kept.every((count, slot) => count === counted[slot]);
  }

  #tell(unit: string, key: string, says: readonly [vi: string, en: string]): void {
    this.#findings.add("tally", `${unit} ${key}`, says);
  }
}

const wrong = [
  "Ô tổng hợp này khác với kết quả đếm lại từ các phiếu.",
  "This cell of the tallies differs from a recount of the responses.",
] as const;
const missing = [
  "Thiếu ô tổng hợp này: có phiếu thuộc ô nhưng không được đếm.",
  "This cell of the tallies is missing: responses belong to it and are not counted.",
] as const;

function keyOf({ survey, standing, dimension, value, span, period }: CellKey): string {
  return [survey, standing, dimension, value, span, period].join("|");
}

/** Null where the bytes are no tally of that many counts. */
function tallyIn(counts: Uint8Array, size: number): Tally | null {
  try {
    return decodeTally(counts, size);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
