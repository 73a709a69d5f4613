import type { Outcome } from "#survey/response.ts";
import { finish, outcomeOfLeaving } from "./finished.ts";
import { backFrom, counted, type Form, leaveScreen, type Move, nextFrom, withAnswer, withReasons, withWords } from "./form.ts";
import type { Asking, Filling, FormDeed, Going, Lasting, NotEligible, Visit } from "./stage.ts";

type InForm = Lasting & (Asking | NotEligible);

/** The visit after a deed inside a form; nothing happens where there is no form. */
export function afterFormDeed(visit: Visit, deed: FormDeed): Visit {
  if (visit.stage === "idle-warning") return afterWarning(visit, deed);
  if (visit.stage !== "asking" && visit.stage !== "not-eligible") return visit;
  // Counted at each answer, so that a draft knows its time.
  if (isFilling(deed)) return { ...visit, form: counted(filled(visit.form, deed), visit.now) };
  if ("partSize" in deed) return moved(visit, deed);
  if (deed.type === "stopped" || deed.type === "discarded") return leave(visit, visit, deed.type);
  if (visit.stage === "not-eligible") return visit;
  return { ...visit, over: deed.type === "stop-asked" ? "stop" : "nothing" };
}

function isFilling(deed: FormDeed): deed is Filling {
  return deed.type === "answered" || deed.type === "written" || deed.type === "reasons-given";
}

function filled(form: Form, deed: Filling): Form {
  if (deed.type === "answered") return withAnswer(form, deed.question, deed.chosen);
  if (deed.type === "written") return withWords(form, deed.question, deed.words);
  return withReasons(form, deed.criterion, deed.chosen);
}

/** The citizen has left or ends here: saved as far as it came, thanked when somebody is there. */
export function leave(visit: Lasting, behind: Asking | NotEligible, how: "walked-away" | "stopped" | "discarded"): Visit {
  return ended(visit, behind.form, { outcome: outcomeOf(behind, how), leaving: how !== "stopped" });
}

/** From here on the response is final; it is thanked for only when it is on disk. */
export function ended(visit: Lasting, form: Form, { outcome, leaving }: { outcome: Outcome; leaving: boolean }): Visit {
  const { comfort, lastTouch, now } = visit;
  const finished = finish(form, outcome, { language: comfort.language, now });
  return { stage: "saving", finished, leaving, comfort, lastTouch, now };
}

function moved(visit: InForm, deed: Going): Visit {
  if (visit.stage === "not-eligible")
    return deed.type === "next" ? leave(visit, visit, "stopped") : { ...visit, stage: "asking", over: "nothing" };
  const { form, now } = visit;
  if (deed.type === "back") return { ...visit, over: "nothing", form: backFrom(form, deed.partSize, now) };
  return arrived(visit, deed.type === "next" ? nextFrom(form, deed.partSize, now) : leaveScreen(form, now));
}

function arrived(visit: Lasting & Asking, { to, form }: Move): Visit {
  const { comfort, lastTouch, now } = visit;
  if (to === "end") return ended(visit, form, { outcome: "completed", leaving: false });
  if (to === "not-eligible") return { stage: "not-eligible", form, comfort, lastTouch, now };
  return { ...visit, form, over: to === "questions" ? "nothing" : to };
}

function afterWarning(visit: Extract<Visit, { stage: "idle-warning" }>, deed: FormDeed): Visit {
  const { behind, comfort, lastTouch, now } = visit;
  if (deed.type === "stopped") return leave(visit, behind, "stopped");
  if (deed.type !== "stayed") return visit;
  return { ...behind, form: counted(behind.form, now, now), comfort, lastTouch, now };
}

function outcomeOf({ stage, form }: Asking | NotEligible, how: "walked-away" | "stopped" | "discarded"): Outcome {
  if (how === "discarded") return "abandoned";
  return stage === "not-eligible" ? "not-eligible" : outcomeOfLeaving(form);
}
