import * as z from "zod/mini";
import { Problem } from "#protocol/problem.ts";
import { DraftHead, publishDraft, readDraft, readDrafts } from "#protocol/survey-drafts.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { aSurvey, hashOf } from "../../../support/a-survey.ts";
import { signedIn } from "../../../support/signed-in.ts";
import type { DeskOnAny } from "../../open-desk.ts";

/** The version every store of these tests begins with. */
export const survey = aSurvey();

/** Its next version, with another title. */
export const reworded = (title: string, more: Partial<SurveyDefinition> = {}) => aSurvey({ title: { vi: title, en: title }, ...more });

/** Begins a draft from the version there is. */
export async function started(desk: DeskOnAny, definition: SurveyDefinition = reworded("Nháp"), base: string | null = hashOf(survey)) {
  const { status, json } = await desk.ask("/api/drafts", { definition, base });
  if (status !== 201) throw new Error(`answered ${status}: ${JSON.stringify(json)}`);
  return z.parse(DraftHead, json);
}

/** What a call says, and by whom, where it is not the first admin. */
type Said = Readonly<Record<string, unknown>> & { readonly cookie?: string | undefined };

/** How a call about a draft was answered. */
export async function done(desk: DeskOnAny, what: string, { cookie = desk.admin.cookie, ...body }: Said) {
  const { status, json } = await desk.ask(`/api/drafts/${what}`, body, cookie);
  const problem = z.safeParse(Problem, json);
  const places = problem.success ? (problem.data.faults?.map(({ place }) => place) ?? []) : [];
  return { status, json, places };
}

/** A draft after a call that was to change it. */
export async function changed(desk: DeskOnAny, what: string, said: Said): Promise<DraftHead> {
  const { status, json } = await done(desk, what, said);
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(json)}`);
  return z.parse(DraftHead, json);
}

/** What a draft names when it is to be published. */
export const publication = ({ draft, revision }: DraftHead, more: object = {}) => ({
  draft,
  revision,
  note: "Bỏ hai câu không ai hiểu",
  inForce: true,
  newest: hashOf(survey),
  ...more,
});

export async function published(desk: DeskOnAny, said: Said) {
  const { status, json } = await done(desk, "publish", said);
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(json)}`);
  return z.parse(publishDraft.output, json);
}

export async function drafts(desk: DeskOnAny) {
  const { text } = await desk.get(readDrafts.path);
  return z.parse(readDrafts.output, JSON.parse(text));
}

export async function whole(desk: DeskOnAny, draft: string) {
  const { text } = await desk.get(`${readDraft.path}?draft=${draft}`);
  return z.parse(readDraft.output, JSON.parse(text));
}

/** Another admin of the organisation. */
export const colleague = (desk: DeskOnAny) => signedIn(desk.store, { role: "admin", now: desk.day.now });

/** What was written down of questionnaires, in order. */
export async function deeds({ store: { database } }: DeskOnAny) {
  const rows = await database.selectFrom("audit").select(["id", "actor", "action", "detail"]).orderBy("id").execute();
  const own = rows.filter(({ action }) => /^(draft|publication|survey)-/.test(action));
  return own.map(({ actor, action, detail }) => ({ actor, action, detail: z.parse(z.looseObject({}), JSON.parse(detail)) }));
}

/** Lets the organisation want a second person, or not any more. */
export async function wantTwo(desk: DeskOnAny, publicationByTwo: boolean): Promise<void> {
  const { revision } = z.parse(z.object({ revision: z.number() }), JSON.parse((await desk.get("/api/organisation/settings")).text));
  const { status } = await desk.ask("/api/organisation/settings", { revision, common: { publicationByTwo } });
  if (status !== 200) throw new Error(`answered ${status}`);
}
