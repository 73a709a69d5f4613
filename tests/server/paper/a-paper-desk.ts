import * as z from "zod/mini";
import type { enterSheet, printSheets } from "#protocol/paper-forms.ts";
import type { Engine } from "../../../src/server/store/engine.ts";
import { Response } from "#survey/response.ts";
import { atOneInstant } from "../../../src/server/integrity/at-one-instant.ts";
import { check } from "../../../src/server/integrity/check.ts";
import { answersOf, aSurvey, hashOf } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { openDeskOn } from "../open-desk.ts";

export const survey = aSurvey();

type Printing = z.input<typeof printSheets.input>;
type Typed = z.input<typeof enterSheet.input>;

export const printing: Printing = { survey: hashOf(survey), unit: "xa-mot", counter: null, wave: null, language: "vi", count: 1 };

/** A sheet on which everything that is asked was answered, filled on the day of print. */
export function typedFrom(sheet: string, changes: Partial<Typed> = {}): Typed {
  return {
    sheet,
    day: "2026-11-19",
    field: null,
    procedure: null,
    respondentType: null,
    answers: answersOf({ "acc-1": 4, "acc-2": 5, "acc-3": 4 }),
    reasons: {},
    comments: {},
    ...changes,
  };
}

/** An endpoint on either engine with somebody of one commune, and what is done with paper there. */
export async function aPaperDesk(engine: Engine) {
  const desk = await openDeskOn(engine, { survey });
  const ofUnit = async (unit: string) => (await signedIn(desk.store, { role: "staff", unit, now: desk.day.now })).cookie;
  const ask = (query: string, cookie: string) => desk.app.request(`/api/paper/${query}`, { headers: { cookie } });
  return {
    ...desk,
    staff: await ofUnit("xa-mot"),
    staffElsewhere: await ofUnit("xa-hai"),
    print: async (wish: Partial<Printing> = {}, cookie = desk.admin.cookie) =>
      desk.ask("/api/paper/sheets", { ...printing, ...wish }, cookie),
    /** The number of one sheet printed now. */
    sheet: async (wish: Partial<Printing> = {}): Promise<string> => {
      const { json } = await desk.ask("/api/paper/sheets", { ...printing, ...wish });
      const [number = ""] = sheetsIn(json);
      return number;
    },
    enter: async (typed: Typed, cookie = desk.admin.cookie) => desk.ask("/api/paper/sheet", typed, cookie),
    readSheet: async (sheet: string, cookie = desk.admin.cookie) => (await ask(`sheet?sheet=${sheet}`, cookie)).json(),
    readPrintings: async (cookie = desk.admin.cookie) => (await ask("sheets", cookie)).json(),
    responses: async (): Promise<Response[]> =>
      (await desk.store.database.selectFrom("response").select("body").execute()).map(({ body }) =>
        Response.parse(JSON.parse(Buffer.from(body).toString())),
      ),
    check: () => atOneInstant(desk.store.place, (source) => check(source)),
    audit: (action: string) =>
      desk.store.database.selectFrom("audit").select(["actor", "unit", "detail"]).where("action", "=", action).orderBy("id").execute(),
  };
}

/** The numbers an answer gives; none of a refusal. */
export function sheetsIn(answer: unknown): readonly string[] {
  return z.safeParse(z.object({ sheets: z.array(z.string()) }), answer).data?.sheets ?? [];
}
