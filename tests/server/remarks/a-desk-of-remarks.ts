import { hash as digest } from "node:crypto";
import * as z from "zod/mini";
import { Remarks, readRemarksByProcedure, readRoutedRemarks } from "#protocol/remarks.ts";
import { hashedText } from "#survey/hashed-text.ts";
import type { Response as Form } from "#survey/response.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type DeskOnAny, recordOf } from "../open-desk.ts";

export const survey = aSurvey();
export const pleased = { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" } as const;
export const displeased = { "acc-1": 1, "acc-2": 2, "acc-3": 2, "gave-feedback": "no" } as const;

/** A month that is over. */
const october = { unit: "xa-mot", day: "2026-10-06" } as const;

type Said = Parameters<typeof aResponse>[1];

/** So many forms of one kind, without words. */
export const forms = (count: number, said: Said, overrides: Partial<Form> = {}) =>
  Array.from({ length: count }, () => recordOf(aResponse(survey, said, { ...october, ...overrides })));

let salts = 0;

/** A form with words beside it. */
export function wrote(words: string, said: Said = pleased, overrides: Partial<Form> = {}) {
  salts += 1;
  const comment = { salt: salts.toString(16).padStart(32, "0"), words };
  const comments = { "comment-text": digest("sha256", hashedText(comment)) };
  const form = aResponse(survey, said, { ...october, ...overrides, comments });
  return recordOf(form, { comments: JSON.stringify({ "comment-text": comment }) });
}

type Sent = ReturnType<typeof recordOf>;

/** Sends forms in batches a tablet may send. */
export async function send(desk: DeskOnAny, ...groups: readonly (readonly Sent[])[]): Promise<void> {
  const all = groups.flat();
  for (let start = 0; start < all.length; start += 50) {
    const outcomes = await desk.outcomes(all.slice(start, start + 50));
    if (outcomes.some((outcome) => outcome !== "accepted")) throw new Error(`answered ${outcomes.join()}`);
  }
}

type Asked = Readonly<Record<string, string>>;

/** The manager of a unit, null of the whole organisation, and what he is answered. */
export async function managerOf(desk: DeskOnAny, unit: string | null) {
  const { cookie } = await signedIn(desk.store, { role: "manager", unit, now: desk.day.now });

  async function ask(path: string, more: Asked = {}) {
    const query = new URLSearchParams({ survey: hashOf(survey), period: "2026-10", ...more });
    const answer = await desk.app.request(`${path}?${query}`, { headers: { cookie } });
    return { status: answer.status, text: await answer.text() };
  }

  async function told<Answer>(schema: z.ZodMiniType<Answer>, path: string, more?: Asked): Promise<Answer> {
    const { status, text } = await ask(path, more);
    if (status !== 200) throw new Error(`answered ${status}: ${text}`);
    return z.parse(schema, JSON.parse(text));
  }

  const remarks = (more?: Asked): Promise<Remarks> => told(Remarks, "/api/remarks", more);
  return {
    ask,
    remarks,
    /** The words of a page, or that they are hidden. */
    words: async (more?: Asked) => {
      const found = await remarks(more);
      return found.state === "hidden" ? "hidden" : found.remarks.map((remark) => remark.words).toSorted();
    },
    byProcedure: (more?: Asked) => told(readRemarksByProcedure.output, "/api/remarks/by-procedure", more),
    routed: async () => (await told(readRoutedRemarks.output, "/api/remarks/routed")).remarks,
    route: async (ref: string, to: "head" | "back") => (await desk.ask("/api/remarks/route", { ref, to }, cookie)).status,
  };
}
