import type { Form } from "./form.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import type { Comfort } from "#ui/tablet/comfort.ts";

/** What of a form must survive a power cut. */
export function toKeep({ survey, countedAt: _now, ...form }: Form, comfort: Comfort, place: Place) {
  return { ...form, survey: survey.hash, comfort, place };
}
