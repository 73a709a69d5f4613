import type { Bundle } from "#protocol/bundle.ts";
import type { Response, StaffWord } from "#survey/response.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import type { Survey } from "./form.ts";

/** What is known of a visit before its first question, and stays true of it. */
export type LaunchFacts = Pick<Response, "launchedBy" | "mode" | "field" | "procedure" | "wave" | "respondentType"> & {
  /** What staff said of the case; null where the citizen launched the visit. */
  readonly staffWord: StaffWord | null;
};

/** What staff say of the case they invite somebody to rate. */
export type Choice = {
  readonly field: string | null;
  readonly procedure: string | null;
  readonly respondentType: "citizen" | "organisation";
  readonly staffWord: StaffWord;
};

/** What is asked, and what is known beforehand. */
export type Launch = { readonly survey: Survey; readonly facts: LaunchFacts };

/** Where and when a visit is launched; `day` is the desk's own. */
type Occasion = {
  readonly bundle: Pick<Bundle, "surveys" | "trials" | "waves">;
  readonly place: Place;
  readonly day: string;
  readonly isPractice: boolean;
};

/** The launch by staff with their choice, or by the citizen without one; null when there is nothing to ask. */
export function launchOf(occasion: Occasion, choice: Choice | null): Launch | null {
  const { bundle, place, day, isPractice } = occasion;
  const wave = waveAt(bundle, place, day);
  const survey = surveyOn(occasion, wave);
  if (!survey) return null;
  const mode = isPractice ? "practice" : (wave?.mode ?? "live");
  return { survey, facts: { ...(choice ?? nothingSaid), launchedBy: choice ? "staff" : "citizen", mode, wave: wave?.id ?? null } };
}

/** A draft on trial is asked before all others, in the practice that staff switch on and never else. */
function surveyOn({ bundle: { surveys, trials }, isPractice }: Occasion, wave: Bundle["waves"][number] | undefined): Survey | undefined {
  return (isPractice && trials?.[0]) || surveys.find(({ hash }) => hash === wave?.survey) || surveys[0];
}

const nothingSaid = { field: null, procedure: null, respondentType: null, staffWord: null };

/** The waves that run at a place on a day and whose survey is on the tablet. */
export function wavesAt({ surveys, waves }: Occasion["bundle"], { unit }: Pick<Place, "unit">, day: string): Bundle["waves"] {
  return waves.filter(
    (wave) => wave.units.includes(unit) && wave.first <= day && day <= wave.last && surveys.some(({ hash }) => hash === wave.survey),
  );
}

/** The wave a place asks for: the one staff chose while it runs, else whichever runs there; none where staff chose none. */
export function waveAt(bundle: Occasion["bundle"], place: Place, day: string): Bundle["waves"][number] | undefined {
  if (place.wave === null) return undefined;
  const running = wavesAt(bundle, place, day);
  return running.find(({ id }) => id === place.wave) ?? running[0];
}
