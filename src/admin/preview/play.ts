import { type FormInProgress, outcomeOfLeaving, viewOf, withGiven } from "#survey/form-in-progress.ts";
import { backFrom, leaveScreen, type Move, nextFrom } from "#survey/form-moves.ts";
import type { Comfort } from "#ui/tablet/comfort.ts";
import type { Deed, Going, Over } from "#ui/tablet/deed.ts";
import type { Shown } from "./message.ts";
import { formAt, nothingGiven } from "./reach.ts";

/** Where somebody stands who plays a draft: in its questions, at the exit of who is not eligible, past the end, or before a part nobody is ever asked. */
type Stage =
  | { readonly stage: "asking"; readonly form: FormInProgress; readonly over: Over }
  | { readonly stage: "not-eligible"; readonly form: FormInProgress }
  | { readonly stage: "parting"; readonly isThanked: boolean }
  | { readonly stage: "unreachable" };

/** A draft being played. */
export type Play = Stage & { readonly shown: Shown; readonly comfort: Comfort };

/** What happens to it: something on its screens, or the editor shows another text, part or language. */
export type PlayEvent = Deed | { readonly type: "done" } | { readonly type: "shown"; readonly shown: Shown };

/** A draft at the part that is open in the editor. */
export function beginPlay(shown: Shown): Play {
  return { ...stageAt(formAt(shown.survey, shown.selected, nothingGiven)), shown, comfort: comfortOf(shown) };
}

/** The play after an event; nothing is kept and nothing is sent. */
export function afterPlayed(play: Play, event: PlayEvent): Play {
  const { shown, comfort } = play;
  if (event.type === "shown") return afterShown(play, event.shown);
  if (event.type === "comfort-changed") return { ...play, comfort: { ...comfort, ...event.comfort } };
  if (event.type === "done") return fromStart(shown, comfort);
  if (play.stage === "asking") return { ...afterAsked(play, event), shown, comfort };
  if (play.stage !== "not-eligible") return play;
  if (event.type === "back") return { ...play, stage: "asking", over: "nothing" };
  if (event.type === "next") return { stage: "parting", isThanked: true, shown, comfort };
  return event.type === "written" ? { ...play, form: withGiven(play.form, event) } : play;
}

function afterAsked({ form, over }: Extract<Stage, { stage: "asking" }>, deed: Exclude<Deed, { type: "comfort-changed" }>): Stage {
  if ("question" in deed || "criterion" in deed) return { stage: "asking", form: withGiven(form, deed), over };
  if ("partSize" in deed) return moved(form, deed);
  if (deed.type === "stop-asked") return { stage: "asking", form, over: "stop" };
  if (deed.type === "stayed") return { stage: "asking", form, over: "nothing" };
  if (deed.type === "discarded") return { stage: "parting", isThanked: false };
  return { stage: "parting", isThanked: outcomeOfLeaving(form) !== "abandoned" };
}

function moved(form: FormInProgress, { type, partSize }: Going): Stage {
  if (type === "back") return { stage: "asking", form: backFrom(form, partSize), over: "nothing" };
  return arrived(type === "next" ? nextFrom(form, partSize) : leaveScreen(form));
}

function arrived({ to, form }: Move<FormInProgress>): Stage {
  if (to === "end") return { stage: "parting", isThanked: true };
  if (to === "not-eligible") return { stage: "not-eligible", form };
  return { stage: "asking", form, over: to === "questions" ? "nothing" : to };
}

/** Who plays stays where he is while texts change; he is led elsewhere when another part is opened, or his screen is gone. */
function afterShown(play: Play, shown: Shown): Play {
  const before = play.shown;
  const comfort = shown.language === before.language ? play.comfort : { ...play.comfort, language: shown.language };
  if (shown.round !== before.round) return fromStart(shown, comfort);
  const given = "form" in play ? play.form.given : nothingGiven;
  const isElsewhere = JSON.stringify(shown.selected) !== JSON.stringify(before.selected);
  if (isElsewhere || play.stage === "unreachable") return { ...stageAt(formAt(shown.survey, shown.selected, given)), shown, comfort };
  if (!("form" in play)) return { ...play, shown, comfort };
  const form = { ...play.form, survey: { definition: shown.survey } };
  const isThere = viewOf(form, 1) !== null;
  return isThere ? { ...play, form, shown, comfort } : { ...stageAt(formAt(shown.survey, shown.selected, given)), shown, comfort };
}

function fromStart(shown: Shown, comfort: Comfort): Play {
  const form = formAt(shown.survey, { part: "survey" }, nothingGiven);
  return { ...stageAt(form), shown, comfort: { ...comfortOf(shown), language: comfort.language } };
}

function stageAt(form: FormInProgress | null): Stage {
  return form === null ? { stage: "unreachable" } : { stage: "asking", form, over: "nothing" };
}

function comfortOf({ language }: Shown): Comfort {
  return { language, textStep: 1, contrast: false };
}
