import { askedOn, isAnswered, screensOf } from "#survey/flow.ts";
import type { Question } from "#survey/definition.ts";
import { optionIdsOf } from "#survey/questions.ts";
import { levels } from "#survey/scale.ts";
import type { Launch as Saved } from "#kiosk/keeping/save.ts";
import { finish } from "#kiosk/visit/finished.ts";
import { type Giving, withGiven } from "#survey/form-in-progress.ts";
import { blankForm, type Form } from "#kiosk/visit/form.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import { launchOf } from "#kiosk/visit/launch.ts";
import { type Circumstances, launchToSave } from "#kiosk/visit/unsaved.ts";

/** A form as a citizen would fill it here, in practice mode so that it never counts; null when there is nothing to ask. */
export function testAnswer(circumstances: Circumstances): Saved | null {
  const { place, reading } = circumstances;
  const { surveys, waves, settings } = circumstances.bundle;
  const { day } = localHour(reading.now, settings.timeZone);
  // As citizens are asked here, not what somebody tries.
  const launch = launchOf({ bundle: { surveys, waves }, place, day, isPractice: true }, null);
  if (!launch) return null;
  const form = filled(blankForm(launch));
  return launchToSave(finish(form, "completed", { language: "vi", now: 0 }), circumstances);
}

/** The form with everything it requires, which may ask for more as it fills. */
function filled(form: Form): Form {
  const { definition } = form.survey;
  const asked = screensOf(definition, form).flatMap((screen) => askedOn(screen, definition, form.given.answers));
  const open = asked.find((question) => question.required && !isAnswered(question, form.given));
  if (!open) return form;
  return filled(withGiven(form, givingFor(open)));
}

function givingFor(question: Question): Giving {
  if (question.kind === "text") return { type: "written", question: question.id, words: "Phiếu thử" };
  return { type: "answered", question: question.id, chosen: [choiceFor(question)] };
}

/** The middle level leans neither way; elsewhere the first answer that does not end the visit. */
function choiceFor(question: Question): string {
  const middle = levels.find(({ level }) => level === 3);
  if (question.kind === "satisfaction" && middle) return middle.id;
  const ending = "options" in question ? question.options.filter(({ ends }) => ends).map(({ id }) => id) : [];
  return optionIdsOf(question).find((id) => !ending.includes(id)) ?? "";
}
