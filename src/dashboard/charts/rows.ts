import type { Distribution, Figure } from "#survey/figure.ts";

/** A row of a picture and of the table behind it. `key` tells it from the others, `name` is what people read. */
export type Named = { readonly key: string; readonly name: string };

/** The spread of answers over the five levels; null where it is hidden. */
export type LevelsRow = Named & { readonly distribution: Distribution | null; readonly figure: Figure };

/** One figure a series, in the order of the series' names. */
export type WhiskerRow = Named & { readonly figures: readonly Figure[] };

/** A figure beside the number it is to reach, in hundredths of a percent; `verdict` is the word that stands beside it, empty for none. */
export type BulletRow = Named & { readonly figure: Figure; readonly target: number | null; readonly verdict: string };

/** Colours of a heat map, from far below the target to far above; `reference` few answers, `plain` without a target, `none` not shown. */
type Heat = "low-2" | "low-1" | "open" | "high-1" | "high-2" | "reference" | "plain" | "none";

/** One cell a column, in the order of the columns' names. */
export type HeatRow = Named & { readonly cells: readonly { readonly figure: Figure; readonly heat: Heat }[] };

/** A step of a chain: how many are left, and their share in hundredths of a percent of `of`; null where it is hidden. */
export type FunnelRow = Named & { readonly count: number | null; readonly percent: number | null };

/** A place on the time axis: `short` stands under it, `name` is read and told; `until` in words, where it is not over, up to when it is counted. */
export type LinePoint = Named & { readonly short: string; readonly until: string | null };

/** Points that belong together and are joined: one version of a questionnaire, one criterion. What it has no figure for is a gap. */
export type LinePiece = Named & { readonly figures: ReadonlyMap<string, Figure> };

/** Something that happened at a point: a wave, or another version from then on. */
export type LineMark = { readonly at: string; readonly name: string; readonly kind: "wave" | "break" };
