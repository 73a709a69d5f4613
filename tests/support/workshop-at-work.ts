import * as z from "zod/mini";
import { approveAnnulment, askAnnulment } from "#protocol/annulments.ts";
import type { Endpoint } from "#protocol/endpoint.ts";
import { readVersions } from "#protocol/organisation.ts";
import { enterSheet, printSheets } from "#protocol/paper-forms.ts";
import { askPublication, publishDraft, startDraft } from "#protocol/survey-drafts.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { ownQuestionnaire, withGaps } from "./own-questionnaire.ts";
import { shippedSurvey } from "./shipped.ts";
import type { SignedIn } from "./signed-in.ts";
import { tabletsAtWork } from "./workshop-tablets.ts";

/** What was made in a workshop, by what addresses need to name it. */
export type Work = {
  readonly drafts: Readonly<Record<"written" | "withGaps" | "waiting", string>>;
  /** Versions of one questionnaire of the organisation's own, by hash. */
  readonly versions: Readonly<Record<"first" | "next", string>>;
  /** A sheet that nobody has entered. */
  readonly sheet: string;
  /** Asks the endpoint as the other admin. */
  readonly asColleague: Ask;
};

type Place = { readonly origin: string; readonly admin: SignedIn; readonly colleague: SignedIn };
type Ask = ReturnType<typeof askAs>;
type Two = { readonly asks: Ask; readonly approves: Ask };

/** Lets two admins, three tablets and some citizens do what they do in a week. */
export async function giveItWork({ origin, admin, colleague }: Place): Promise<Work> {
  const asks = askAs(origin, admin);
  const two = { asks, approves: askAs(origin, colleague) };
  const { surveys } = await asks(readVersions, {});
  const official = surveys.find(({ id }) => id === "sipas-2640")?.hash ?? "";
  const first = await published(two, { definition: ownQuestionnaire(1), base: null, newest: null, note: "Bản đầu tiên cho cấp xã" });
  await tabletsAtWork({ origin, ask: asks, official, own: first });
  const next = await published(two, { definition: ownQuestionnaire(2), base: first, newest: first, note: "Thêm câu về bảng niêm yết" });
  const sheet = await paperAtWork(asks, official);
  await annul(two);
  return { drafts: await draftsOf(two, { official, own: next }), versions: { first, next }, sheet, asColleague: two.approves };
}

/** Asks an endpoint as somebody's browser would. Throws what it answers when it refuses. */
export function askAs(origin: string, { cookie }: SignedIn) {
  return async <Input extends z.core.$ZodType, Output extends z.core.$ZodType>(
    { method, path, output }: Endpoint<Input, Output>,
    input: z.input<Input>,
  ): Promise<z.output<Output>> => {
    const headers = { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const query = method === "GET" ? `?${new URLSearchParams(z.parse(z.record(z.string(), z.string()), input))}` : "";
    const answer = await fetch(origin + path + query, { method, headers, ...(method === "POST" && { body: JSON.stringify(input) }) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return z.parse(output, await answer.json());
  };
}
export type { Ask };

type Publishing = {
  readonly definition: SurveyDefinition;
  readonly base: string | null;
  readonly newest: string | null;
  readonly note: string;
};

/** The version a draft became after one asked and another approved. */
async function published({ asks, approves }: Two, { definition, base, newest, note }: Publishing): Promise<string> {
  const begun = await asks(startDraft, { definition, base });
  const way = { note, inForce: true, newest };
  const { draft, revision } = await asks(askPublication, { draft: begun.draft, revision: begun.revision, ...way });
  return (await approves(publishDraft, { draft, revision, ...way })).hash;
}

async function draftsOf({ asks, approves }: Two, { official, own }: Readonly<Record<"official" | "own", string>>): Promise<Work["drafts"]> {
  const sipas = shippedSurvey("sipas-2640");
  const written = await asks(startDraft, {
    definition: {
      ...sipas,
      blocks: [...sipas.blocks, ...ownQuestionnaire(2).blocks.slice(-1)],
      order: [...sipas.order, "cau-hoi-cua-don-vi"],
    },
    base: official,
  });
  const waiting = await approves(startDraft, { definition: ownQuestionnaire(3), base: own });
  await approves(askPublication, {
    draft: waiting.draft,
    revision: waiting.revision,
    note: "Bớt một câu hay bị bỏ qua",
    inForce: true,
    newest: own,
  });
  const faulty = await asks(startDraft, { definition: withGaps(ownQuestionnaire(2)), base: own });
  return { written: written.draft, withGaps: faulty.draft, waiting: waiting.draft };
}

async function paperAtWork(ask: Ask, survey: string): Promise<string> {
  const printing = { survey, unit: "phuong-an-binh", counter: null, wave: "quarter-iv-2026", language: "vi" } as const;
  const { sheets, printedOn: day } = await ask(printSheets, { ...printing, count: 12 });
  const criteria = shippedSurvey("sipas-2640").criteria.flatMap(({ questions }) => questions);
  const answers = Object.fromEntries(criteria.map(({ id }) => [id, ["satisfied"]]));
  const [sheet = "", ...others] = sheets;
  const typed = { day, field: null, procedure: null, respondentType: null, answers, reasons: {}, comments: {} };
  for (const one of others.slice(0, 7)) await ask(enterSheet, { ...typed, sheet: one });
  return sheet;
}

/** One annulment by two, and one that waits for the second. */
async function annul({ asks, approves }: Two): Promise<void> {
  const days = { unit: "phuong-an-binh", counter: null, firstDay: "2026-11-16", lastDay: "2026-11-16" };
  const asked = await asks(askAnnulment, { ...days, flag: "under-15-s", reason: "Công chức bấm thử liên tục khi lắp máy" });
  await approves(approveAnnulment, { id: asked.id });
  await approves(askAnnulment, { ...days, unit: "phuong-dong-hai", flag: "straight-line", reason: "Trẻ em nghịch máy cả buổi sáng" });
}
