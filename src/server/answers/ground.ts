import type { Figures, Selected } from "#server/figures/figures.ts";
import type { Instant } from "#server/figures/keep-figures.ts";
import { commonSettings } from "#server/organisation/common-settings.ts";
import type { Organisation } from "#server/store/organisation.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { type Selection, type SelectionDimension, dimensions, memberByDimension } from "#protocol/selection.ts";
import type { Clock } from "#survey/period-against.ts";

/** What every answer stands on, all of it as it was at one instant. */
export type Ground = {
  readonly figures: Figures;
  readonly organisation: Organisation;
  readonly minimumGroup: number;
  readonly clock: Clock;
  /** The unit of whoever asks, null where he sees all. */
  readonly sees: string | null;
  /** Last change of the counts, as an ISO instant rounded down to the hour; null on an empty store. */
  readonly dataUntil: string | null;
};

/** Ground under one survey version. */
export type SurveyGround = Ground & Pick<KnownSurvey, "layout" | "definition">;

/** The ground of somebody's question at an instant. */
export function groundAt(
  { figures, organisation, dataUntil }: Pick<Instant, "figures" | "organisation" | "dataUntil">,
  { today, sees }: { readonly today: string; readonly sees: string | null },
): Ground {
  const { minimumGroup, closingDay } = commonSettings(organisation);
  return { figures, organisation, minimumGroup, clock: { today, closing: closingDay }, sees, dataUntil };
}

/** The dimension a selection is narrowed by, and its value; undefined where it takes everybody. */
export function narrowingOf(selection: Selection): { readonly dimension: SelectionDimension; readonly value: string } | undefined {
  return dimensions.flatMap((dimension) => {
    const value = selection[memberByDimension[dimension]];
    return value === undefined ? [] : [{ dimension, value }];
  })[0];
}

/** A selection of the protocol as counts are asked for. */
export function selectedOf(selection: Selection): Selected {
  const { survey, unit, period, tree } = selection;
  return { survey, unit, period, tree, only: narrowingOf(selection) };
}
