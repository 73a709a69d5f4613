import type { Outcome } from "#survey/response.ts";
import { outcomeOfLeaving, withGiven } from "#survey/form-in-progress.ts";
import { backFrom, leaveScreen, type Move, nextFrom } from "#survey/form-moves.ts";
import type { Going } from "#ui/tablet/deed.ts";
import { finish } from "./finished.ts";
import { counted, type Form } from "./form.ts";
import { atRest } from "./resting.ts";
import type { Asking, Filling, FormDeed, InHands, Invited, Lasting, Moment, NotEligible, Visit } from "./stage.ts";

type InForm = Lasting & (Asking | NotEligible);
type How = "walked-away" | "stopped" | "discarded";

/** The visit after a deed with a form; nothing happens where there is no form. */
export function afterFormDeed(visit: Visit, deed: FormDeed, moment: Moment): Visit {
  if (visit.stage === "idle-warning") return afterWarning(visit, deed, moment);
  if (visit.stage === "invited") return afterInvitation(visit, deed, moment);
  return visit.stage === "asking" || visit.stage === "not-eligible" ? afterDeedInForm(visit, deed, moment) : visit;
}

function afterDeedInForm(visit: InForm, deed: FormDeed, moment: Moment): Visit {
  // Counted at each answer, so that a draft knows its time.
  if (isFilling(deed)) return { ...visit, form: counted(filled(visit.form, deed), visit.now) };
  if ("partSize" in deed) return moved(visit, deed, moment);
  if (deed.type === "stopped" || deed.type === "discarded") return leave(visit, { behind: visit, how: deed.type }, moment);
  if (visit.stage === "not-eligible") return visit;
  return { ...visit, over: deed.type === "stop-asked" ? "stop" : "nothing" };
}

function isFilling(deed: FormDeed): deed is Filling {
  return deed.type === "answered" || deed.type === "written" || deed.type === "reasons-given" || deed.type === "assisted-changed";
}

/** A form whose first screen is there, which a draft tells by its time. */
function entered(form: Form, now: number): Form {
  return { ...form, millisecondsByScreen: { [form.screen]: 0 }, countedAt: now };
}

/** The time of the first screen begins with it. */
function afterInvitation(visit: Lasting & Invited, deed: FormDeed, moment: Moment): Visit {
  const { form, comfort, practiceUntil, lastTouch, now } = visit;
  if (deed.type === "assisted-changed") return { ...visit, form: filled(form, deed) };
  if (deed.type === "begun") {
    return { stage: "asking", form: entered(form, now), over: "nothing", comfort, practiceUntil, lastTouch, now };
  }
  if (deed.type === "refused") return ended(visit, form, { outcome: "declined", leaving: false });
  return deed.type === "back" && form.launchedBy === "citizen" ? atRest(visit, moment) : visit;
}

function filled(form: Form, deed: Filling): Form {
  return deed.type === "assisted-changed" ? { ...form, assisted: deed.assisted } : withGiven(form, deed);
}

/** The citizen has left or ends here: saved as far as it came, thanked when somebody is there. A welcome a citizen opened was no launch yet. */
export function leave(visit: Lasting, { behind, how }: { behind: InHands; how: How }, moment: Moment): Visit {
  if (behind.stage === "invited" && behind.form.launchedBy === "citizen") return atRest(visit, moment);
  return ended(visit, behind.form, { outcome: outcomeOf(behind, how), leaving: how !== "stopped" });
}

/** From here on the response is final; it is thanked for only when it is on disk. */
export function ended(visit: Lasting, form: Form, { outcome, leaving }: { outcome: Outcome; leaving: boolean }): Visit {
  const { comfort, practiceUntil, lastTouch, now } = visit;
  const finished = finish(form, outcome, { language: comfort.language, now });
  return { stage: "saving", finished, leaving, comfort, practiceUntil, lastTouch, now };
}

function moved(visit: InForm, deed: Going, moment: Moment): Visit {
  if (visit.stage === "not-eligible")
    return deed.type === "next" ? leave(visit, { behind: visit, how: "stopped" }, moment) : { ...visit, stage: "asking", over: "nothing" };
  const form = counted(visit.form, visit.now);
  if (deed.type === "back") return { ...visit, over: "nothing", form: backFrom(form, deed.partSize) };
  return arrived(visit, deed.type === "next" ? nextFrom(form, deed.partSize) : leaveScreen(form));
}

function arrived(visit: Lasting & Asking, { to, form }: Move<Form>): Visit {
  const { comfort, practiceUntil, lastTouch, now } = visit;
  if (to === "end") return ended(visit, form, { outcome: "completed", leaving: false });
  if (to === "not-eligible") return { stage: "not-eligible", form, comfort, practiceUntil, lastTouch, now };
  return { ...visit, form, over: to === "questions" ? "nothing" : to };
}

function afterWarning(visit: Extract<Visit, { stage: "idle-warning" }>, deed: FormDeed, moment: Moment): Visit {
  const { behind, comfort, practiceUntil, lastTouch, now } = visit;
  if (deed.type === "stopped") return leave(visit, { behind, how: "stopped" }, moment);
  if (deed.type !== "stayed") return visit;
  const form = behind.stage === "invited" ? behind.form : counted(behind.form, now, now);
  return { ...behind, form, comfort, practiceUntil, lastTouch, now };
}

function outcomeOf({ stage, form }: InHands, how: How): Outcome {
  if (how === "discarded") return "abandoned";
  return stage === "not-eligible" ? "not-eligible" : outcomeOfLeaving(form);
}
