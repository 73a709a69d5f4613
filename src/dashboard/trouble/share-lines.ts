import type { LocalizedText } from "#survey/definition.ts";
import type { Figure } from "#survey/figure.ts";
import type { BulletRow, Named } from "#dashboard/charts/rows.ts";
import type { Told } from "./rates.ts";

/** A share as people call it; `counted` of the n of its figure, null where it is not shown. */
export type ShareLine = Named & { readonly figure: Figure; readonly counted: number | null };

/** Shares that belong together; `title` null where they are all of the table. */
export type ShareGroup = { readonly key: string; readonly title: string | null; readonly lines: readonly ShareLine[] };

/** Rates as rows of a table. */
export function shareLines(rates: readonly Told[], read: (text: LocalizedText) => string): readonly ShareLine[] {
  return rates.map(({ rate, result, figure }) => ({ key: rate.id, name: read(rate.name), figure, counted: result?.numerator ?? null }));
}

/** Shares as bars of a picture: nobody sets a target for them. */
export function bulletsOf(lines: readonly ShareLine[]): readonly BulletRow[] {
  return lines.map(({ key, name, figure }) => ({ key, name, figure, target: null, verdict: "" }));
}
