import type { Giving } from "#survey/form-in-progress.ts";
import type { Outcome } from "#survey/response.ts";
import type { Comfort } from "#ui/tablet/comfort.ts";
import type { Going, Over, Stopping } from "#ui/tablet/deed.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import type { Finished } from "./finished.ts";
import type { Form } from "./form.ts";
import type { Launch } from "./launch.ts";

/** Nobody answers and staff are not at work; which of these it is follows from `Facts`. */
export type Resting =
  | { readonly stage: "without-bundle" }
  | { readonly stage: "placing" }
  | { readonly stage: "checking" }
  | { readonly stage: "asleep" }
  | { readonly stage: "waiting" };

/** The welcome in the citizen's hands; launched already where staff did. */
export type Invited = { readonly stage: "invited"; readonly form: Form };

/** The questions, and what lies over them. */
export type Asking = { readonly stage: "asking"; readonly form: Form; readonly over: Over };

/** This form is not for its giver; a remark may be left. */
export type NotEligible = { readonly stage: "not-eligible"; readonly form: Form };

/** A form in a citizen's hands. */
export type InHands = Invited | Asking | NotEligible;

/** `leaving`: the citizen has gone, so nobody is there to thank. */
type Ended = { readonly finished: Finished; readonly leaving: boolean };

/** A response that is not on disk; whatever staff look at, it stays until it is kept or given up. */
export type SaveFailed = { readonly stage: "save-failed" } & Ended;

/** What staff may open on the tablet. */
export type StaffPage = "menu" | "status" | "explanation" | "set-up" | "place";

/** `behind`: what staff come back to; null: the tablet at rest. */
type AtWork =
  | { readonly stage: "pin"; readonly behind: SaveFailed | null }
  | { readonly stage: "staff"; readonly page: StaffPage; readonly behind: SaveFailed | null };

/** What the tablet is doing. */
type Stage =
  | Resting
  | { readonly stage: "enrolling"; readonly code: string }
  | { readonly stage: "launching" }
  | AtWork
  | InHands
  | { readonly stage: "idle-warning"; readonly behind: InHands; readonly until: number }
  | ({ readonly stage: "saving" } & Ended)
  | SaveFailed
  | { readonly stage: "thanks"; readonly outcome: Outcome; readonly mode: Form["mode"]; readonly until: number };

/** What lasts from stage to stage; times are ms of a clock that only runs forward. What is launched until then is practice, which counts nowhere; null: none. */
export type Lasting = {
  readonly comfort: Comfort;
  readonly practiceUntil: number | null;
  readonly lastTouch: number;
  readonly now: number;
};

/** Where the tablet stands in its life. */
export type Visit = Stage & Lasting;

/** What a citizen fills in. */
export type Filling = Giving | { readonly type: "assisted-changed"; readonly assisted: boolean };

/** `begun` leaves the welcome. */
type Deciding = Stopping | { readonly type: "begun" | "refused" };

/** What a citizen does with a form. */
export type FormDeed = Filling | Going | Deciding;

/** A form that a reload or a power cut interrupted, and where it was launched. */
export type Resumable = { readonly form: Form; readonly comfort: Comfort; readonly place: Place };

/** How a visit starts: by staff, who may also say at once that nobody wants to answer; by a citizen; from a draft. */
export type Launching =
  | { readonly type: "launched" | "declined"; readonly launch: Launch }
  | ({ readonly type: "resumed" } & Pick<Resumable, "form" | "comfort">);

/** What staff do on the tablet. */
export type StaffDeed =
  | { readonly type: "launcher-opened" | "staff-asked" | "pin-right" | "staff-left" }
  | { readonly type: "page-opened"; readonly page: StaffPage }
  | { readonly type: "practice-changed"; readonly isPractice: boolean }
  | { readonly type: "enrolment-asked"; readonly code: string };

/** What became of the response, and the end of the thanks. */
export type Saving = { readonly type: "saved" | "save-failed" | "save-again" | "closed" };

/** Everything that can happen to a tablet. */
export type VisitEvent =
  | FormDeed
  | Launching
  | StaffDeed
  | Saving
  | { readonly type: "comfort-changed"; readonly comfort: Partial<Comfort> }
  | { readonly type: "touched" }
  | { readonly type: "ticked" };

/** Seconds of quiet before the warning, seconds counted down after it, seconds the thanks stay; from the bundle. */
export type Pace = { readonly idleSeconds: number; readonly countdownSeconds: number; readonly thanksSeconds: number };

/** What the tablet is, whoever stands before it. */
export type Facts = {
  readonly hasBundle: boolean;
  /** Whether the endpoint knows the tablet, as far as anybody heard. */
  readonly isKnown: boolean;
  readonly hasPlace: boolean;
  /** Whether staff went through the checks of the set-up. */
  readonly isChecked: boolean;
  readonly isOpen: boolean;
  readonly hasPin: boolean;
};

/** The time of an event, and the pace and facts of this tablet. */
export type Moment = { readonly now: number; readonly pace: Pace; readonly facts: Facts };
