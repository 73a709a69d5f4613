import type { DeskHour } from "#survey/counted-hour.ts";
import type { Fate, FormKind } from "./forms.ts";

/** A form somebody was thanked for. */
export type Shown = {
  readonly id: string;
  readonly hash: string;
  readonly tablet: string;
  readonly kind: FormKind;
  readonly fate: Fate;
  /** When it was saved by the true time at the desk, and whether its tablet's clock told that. */
  readonly saved: DeskHour;
  readonly clockIsRight: boolean;
};
