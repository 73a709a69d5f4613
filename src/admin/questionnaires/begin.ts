import type { CriterionCode, LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import type { Version } from "#protocol/organisation.ts";
import { readSettings } from "#protocol/settings.ts";
import { readShelf } from "#protocol/survey-drafts.ts";
import type * as z from "zod/mini";
import { makeOwn } from "#admin/editor/own.ts";
import type { How } from "./deed.ts";
import { emptySurvey } from "./empty-survey.ts";
import { idFrom } from "#admin/editor/new-id.ts";
import { idFault } from "./own-id.ts";
import type { FileRead } from "./read-file.ts";
import { nextVersion } from "./series.ts";

/** What a questionnaire can be begun from. */
export const sources = ["shelf", "version", "empty", "file"] as const;
export type Source = (typeof sources)[number];

/** The name of a questionnaire of one's own; an id nobody wrote is made of the title. */
export type OwnWish = { readonly title: LocalizedText; readonly id: string | null };

/** What somebody wants to begin, as far as he has come with saying it. */
export type Wish = {
  readonly source: Source;
  /** Id of an instrument that comes with the program, or hash of a version. */
  readonly known: string;
  readonly how: How;
  readonly own: OwnWish;
  readonly codes: readonly CriterionCode[];
  readonly file: FileRead | null;
};

/** What there is to begin from. */
export type Room = {
  readonly versions: readonly Version[];
  /** Ids that are somebody's already. */
  readonly taken: ReadonlySet<string>;
  readonly shelf: z.output<typeof readShelf.output>;
  /** Ids of the blocks the organisation's questionnaires begin with. */
  readonly defaultBlocks: readonly string[];
};

/** What comes with the program, and what the organisation always asks. Throws as `call` does. */
export async function askShelf(signal?: AbortSignal): Promise<Pick<Room, "shelf" | "defaultBlocks">> {
  const [shelf, { common }] = await Promise.all([call(readShelf, {}, signal), call(readSettings, {}, signal)]);
  return { shelf, defaultBlocks: common.defaultBlocks };
}

/** The id a questionnaire of one's own would have. */
export function idOf({ id, title }: OwnWish): string {
  return id ?? idFrom(title.vi);
}

/** Whether the wish makes a questionnaire under a name of its own, which has to be given. */
function needsName({ source, how }: Pick<Wish, "source" | "how">): boolean {
  return source === "empty" || how === "own";
}

/** What is still missing of a wish. */
export function missingOf(wish: Wish, taken: ReadonlySet<string>) {
  const isNamed = needsName(wish);
  return {
    title: isNamed && wish.own.title.vi.trim() === "",
    id: isNamed ? idFault(idOf(wish.own), taken) : null,
    codes: wish.source === "empty" && wish.codes.length === 0,
    file: wish.source === "file" && wish.file?.kind !== "questionnaire",
  };
}

/** Whether nothing of a wish is missing. */
export function isWhole({ title, id, codes, file }: ReturnType<typeof missingOf>): boolean {
  return !title && id === null && !codes && !file;
}

/** Id of the questionnaire a wish goes on with; null where it makes another. */
export function goesOnFrom({ source, how, known, file }: Wish, { versions }: Pick<Room, "versions">): string | null {
  if (source === "empty" || how === "own") return null;
  if (source === "version") return versions.find(({ hash }) => hash === known)?.id ?? null;
  if (source === "shelf") return known;
  return file?.kind === "questionnaire" ? file.definition.id : null;
}

/** What a draft begins with: its text, and the version it goes on from. */
export type Beginning = { readonly definition: SurveyDefinition; readonly base: string | null };

/** Makes the beginning a whole wish asks for. Throws as `call` does. */
export async function beginningOf(wish: Wish, room: Room): Promise<Beginning> {
  const own = { id: idOf(wish.own), title: { vi: wish.own.title.vi.trim(), en: wish.own.title.en.trim() } };
  if (wish.source === "empty") {
    return { definition: emptySurvey({ ...own, codes: wish.codes, blocks: room.defaultBlocks }, room.shelf), base: null };
  }
  const before = await textOf(wish, room);
  if (wish.how === "own") return { definition: makeOwn(before, own), base: null };
  const versions = room.versions.filter(({ id }) => id === before.id);
  const [newest] = versions.toSorted((one, other) => other.version - one.version);
  // A text that is an older version's goes on from that one, so that nobody takes the newer ones back unasked.
  const same = versions.find(({ version }) => version === before.version);
  const base = wish.source === "version" ? wish.known : ((same ?? newest)?.hash ?? null);
  return { definition: { ...before, version: nextVersion(versions) }, base };
}

async function textOf({ source, known, file }: Wish, { shelf }: Pick<Room, "shelf">): Promise<SurveyDefinition> {
  if (source === "version") return (await call(readDefinition, { hash: known })).definition;
  const text = source === "file" && file?.kind === "questionnaire" ? file.definition : shelf.instruments.find(({ id }) => id === known);
  if (text === undefined) throw new Error("nothing was chosen to begin from");
  return text;
}
