import { ForbiddenActs } from "#protocol/forbidden-acts.ts";
import { Quality } from "#protocol/quality.ts";
import type { Block } from "#survey/definition.ts";
import type { Response as Form } from "#survey/response.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type DeskOnAny, recordOf } from "../open-desk.ts";

const both = (text: string) => ({ vi: text, en: text });

function act(id: string, yes: readonly string[], rate: string): Block {
  const options = ["no", ...yes].map((option) => ({ id: option, text: both(option) }));
  return {
    id,
    title: both(id),
    askedIn: "every-visit",
    onByDefault: true,
    sensitive: true,
    questions: [
      { kind: "single", id, text: both(id), required: false, options: [...options, { id: "prefer-not", text: both("-"), counts: false }] },
    ],
    rates: [{ id: rate, question: id, name: both(rate), numerator: [...yes], denominator: ["no", ...yes] }],
  };
}

const asked = [act("harassment", ["yes"], "harassment-rate"), act("extra-money", ["hinted", "yes"], "extra-money-hinted-rate")];
const plain = aSurvey();

/** A survey that asks of what must not happen. */
export const survey = aSurvey({ blocks: [...plain.blocks, ...asked], order: [...plain.order, "harassment", "extra-money"] });

export const pleased = { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" } as const;
export const displeased = { "acc-1": 1, "acc-2": 2, "acc-3": 2, "gave-feedback": "no" } as const;

/** When these forms came, of a month that is over. */
export const october = { unit: "xa-mot", day: "2026-10-06" } as const;

type Said = Parameters<typeof aResponse>[1];

/** So many forms of one kind. */
export const forms = (count: number, said: Said, overrides: Partial<Form> = {}): Form[] =>
  Array.from({ length: count }, () => aResponse(survey, said, { ...october, ...overrides }));

/** Sends forms in batches a tablet may send. */
export async function send(desk: DeskOnAny, ...groups: readonly (readonly Form[])[]): Promise<void> {
  const all = groups.flat();
  for (let start = 0; start < all.length; start += 50) await desk.send(all.slice(start, start + 50).map((form) => recordOf(form)));
}

type Asked = Readonly<Record<string, string>>;
type Asking = { readonly more?: Asked; readonly cookie?: string | undefined };

/** What somebody is answered: an admin unless a cookie says otherwise. */
export async function ask(desk: DeskOnAny, path: string, { more = {}, cookie = desk.admin.cookie }: Asking = {}) {
  const query = new URLSearchParams({ survey: hashOf(survey), period: "2026-10", method: "means", ...more });
  const answer = await desk.app.request(`${path}?${query}`, { headers: { cookie } });
  return { status: answer.status, text: await answer.text() };
}

/** Whether figures can be believed. */
export async function quality(desk: DeskOnAny, more: Asked = {}, cookie?: string): Promise<Quality> {
  const { status, text } = await ask(desk, "/api/quality", { more, cookie });
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return Quality.parse(JSON.parse(text));
}

/** What a manager is told of forbidden acts. */
export async function acts(desk: DeskOnAny, more: Asked, cookie: string): Promise<ForbiddenActs> {
  const { status, text } = await ask(desk, "/api/forbidden-acts", { more, cookie });
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return ForbiddenActs.parse(JSON.parse(text));
}

/** The cookie of a manager of a unit, null of the whole organisation. */
export async function managerOf(desk: DeskOnAny, unit: string | null): Promise<string> {
  return (await signedIn(desk.store, { role: "manager", unit, now: desk.day.now })).cookie;
}
