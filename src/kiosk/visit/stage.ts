import type { CriterionCode } from "#survey/definition.ts";
import type { Outcome } from "#survey/response.ts";
import type { Finished } from "./finished.ts";
import type { Form, Survey } from "./form.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import type { Comfort } from "./comfort.ts";

/** `over` the questions: nothing, marks on what is missing, the sheet of reasons, or the question whether to stop. */
export type Asking = { readonly stage: "asking"; readonly form: Form; readonly over: "nothing" | "missing" | "reasons" | "stop" };

/** This form is not for its giver; a remark may be left. */
export type NotEligible = { readonly stage: "not-eligible"; readonly form: Form };

/** `leaving`: the citizen has gone, so nobody is there to thank. */
type Ended = { readonly finished: Finished; readonly leaving: boolean };

/** What the tablet is doing. */
type Stage =
  | { readonly stage: "welcome" }
  | Asking
  | NotEligible
  | { readonly stage: "idle-warning"; readonly behind: Asking | NotEligible; readonly until: number }
  | ({ readonly stage: "saving" } & Ended)
  | ({ readonly stage: "save-failed" } & Ended)
  | { readonly stage: "thanks"; readonly outcome: Outcome; readonly until: number };

/** What lasts from stage to stage; times are ms of a clock that only runs forward. */
export type Lasting = { readonly comfort: Comfort; readonly lastTouch: number; readonly now: number };

/** Where the tablet stands between one citizen's coming and the next. */
export type Visit = Stage & Lasting;

/** What a citizen fills in. */
export type Filling =
  | { readonly type: "answered"; readonly question: string; readonly chosen: readonly string[] }
  | { readonly type: "written"; readonly question: string; readonly words: string }
  | { readonly type: "reasons-given"; readonly criterion: CriterionCode; readonly chosen: readonly string[] };

/** Where a citizen goes; at most `partSize` items are shown at a time. */
export type Going = { readonly type: "next" | "back" | "reasons-closed"; readonly partSize: number };

/** `stopped` keeps what was answered, `discarded` does not; `stayed` goes on. */
type Stopping = { readonly type: "stop-asked" | "stayed" | "stopped" | "discarded" };

/** What a citizen does inside a form. */
export type FormDeed = Filling | Going | Stopping;

/** A form that a reload or a power cut interrupted, and where it was launched. */
export type Resumable = { readonly form: Form; readonly comfort: Comfort; readonly place: Place };

/** How a visit starts; `resumed` from a draft. */
export type Launching =
  | { readonly type: "begun" | "declined"; readonly survey: Survey; readonly launchedBy: Form["launchedBy"] }
  | ({ readonly type: "resumed" } & Pick<Resumable, "form" | "comfort">);

/** What became of the response, and the end of the thanks. */
export type Saving = { readonly type: "saved" | "save-failed" | "save-again" | "closed" };

/** Everything that can happen to a visit. */
export type VisitEvent =
  | FormDeed
  | Launching
  | Saving
  | { readonly type: "comfort-changed"; readonly comfort: Partial<Comfort> }
  | { readonly type: "touched" }
  | { readonly type: "ticked" };

/** Seconds of quiet before the warning, seconds counted down after it, seconds the thanks stay; from the bundle. */
export type Pace = { readonly idleSeconds: number; readonly countdownSeconds: number; readonly thanksSeconds: number };

/** The time of an event, and the pace of this tablet. */
export type Moment = { readonly now: number; readonly pace: Pace };
