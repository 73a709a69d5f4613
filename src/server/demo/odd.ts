import type { Response } from "#survey/response.ts";
import type { Visit } from "./citizen.ts";

/** The visit as some come to be: right behind another, at an odd hour, tapped in a hurry, on a phone; by the form's own random bytes, so that all else stays as it fell. */
export function oddlyCame(visit: Visit): Visit {
  const { form } = visit;
  const chance = Number.parseInt(form.nonce.slice(8, 12), 16) / 65_536;
  const odd = odds.find(({ below }) => chance < below);
  return odd === undefined ? visit : { ...visit, form: { ...form, ...odd.came(form) } };
}

type Form = Omit<Response, "id">;
type Came = Partial<Pick<Form, "quality" | "seconds" | "channel" | "hour">>;

/** How often something is odd, each `below` counted from the one before, and how the form then came to be. */
const odds: readonly { readonly below: number; readonly came: (form: Form) => Came }[] = [
  { below: 0.012, came: ({ quality }) => ({ quality: { ...quality, sinceLastSave: "under-15-s" } }) },
  { below: 0.018, came: ({ quality }) => ({ hour: 18, quality: { ...quality, outsideOpeningHours: true } }) },
  { below: 0.021, came: ({ quality }) => ({ hour: 18, quality: { ...quality, outsideOpeningHours: true, sinceLastSave: "under-15-s" } }) },
  { below: 0.03, came: ({ answers }) => ({ seconds: Object.keys(answers).length }) },
  { below: 0.034, came: ({ launchedBy, quality }) => (launchedBy === "citizen" ? { quality: { ...quality, noLaunch: true } } : {}) },
  { below: 0.08, came: ({ launchedBy }) => (launchedBy === "citizen" ? { channel: "own-phone" } : {}) },
];
