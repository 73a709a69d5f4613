import type { Choice } from "#dashboard/frame/choice.ts";
import { sortings, type Sorting } from "./group-rows.ts";

/** How the rows are drawn: every criterion as a map of colours, or one figure with its intervals on a wide axis. */
export const pictures = ["heat", "whiskers"] as const;
type Picture = (typeof pictures)[number];

/** What the address says of the table beside the choice itself. `criterion`: the figure of the wide axis; null is the overall index. */
export type Look = { readonly picture: Picture; readonly sorting: Sorting; readonly criterion: string | null };

/** Reads it from the address; what it does not name is as usual, and a criterion the questionnaire does not have is none. */
export function lookOf({ own }: Choice, codes: readonly string[]): Look {
  return {
    picture: pictures.find((one) => one === own.picture) ?? "heat",
    sorting: sortings.find((one) => one === own.sort) ?? "index",
    criterion: codes.find((code) => code === own.criterion) ?? null,
  };
}

/** The words of an address for a look; what is as usual is left out. */
export function ownOf({ picture, sorting, criterion }: Look): Choice["own"] {
  return {
    ...(picture !== "heat" && { picture }),
    ...(sorting !== "index" && { sort: sorting }),
    ...(criterion !== null && { criterion }),
  };
}
