import type { Flag } from "#protocol/annulments.ts";
import type { CriterionCode } from "#survey/definition.ts";
import type { RemarkKey } from "./remark-ref.ts";

/** A reason tapped after a low score. */
type Tapped = { readonly criterion: CriterionCode; readonly reason: string };

/** What its writer's form said beside the words; forms that said the same share one. */
export type Said = { readonly low: readonly CriterionCode[]; readonly reasons: readonly Tapped[] };

/** Free words of a form that counts, without the words. */
export type Remark = Omit<RemarkKey, "hash"> & {
  readonly ref: string;
  /** In the order in which they were kept. */
  readonly number: number;
  readonly survey: string;
  readonly halfMonth: string;
  readonly day: string;
  readonly counter: string | null;
  readonly procedure: string | null;
  readonly flags: readonly Flag[];
  readonly said: Said;
};
