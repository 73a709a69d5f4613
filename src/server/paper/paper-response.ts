import { hash as digest, randomBytes } from "node:crypto";
import type * as z from "zod/mini";
import type { enterSheet } from "#protocol/paper-forms.ts";
import { hexOf, responseId } from "#protocol/response-id.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { isComplete } from "#survey/flow.ts";
import { hashedText } from "#survey/hashed-text.ts";
import type { Comments, Response } from "#survey/response.ts";
import { isStraightLine } from "#survey/straight-line.ts";
import type { Known } from "#server/store/known.ts";
import type { Tables } from "#server/store/tables.ts";

type Typed = z.output<typeof enterSheet.input>;
type Sheet = { readonly sheet: Tables["paper_sheet"]; readonly definition: SurveyDefinition; readonly known: Pick<Known, "procedures"> };

/** Nobody knows when somebody sat over paper: noon stands for the day, whenever it was typed in. */
const noon = 12;

/** The response a sheet becomes, and its free words beside it. */
export function paperResponse(typed: Typed, { sheet, definition, known }: Sheet): { response: Response; words: Comments } {
  const { day, answers, reasons, procedure, respondentType, staffWord } = typed;
  const words = salted(typed.comments);
  const isWhole = isComplete(definition, { launchedBy: "staff" }, { answers, reasons, comments: typed.comments });
  const response: Response = {
    format: 1,
    id: responseId(Date.parse(day), randomBytes(16)),
    survey: sheet.survey,
    unit: sheet.unit,
    counter: sheet.counter,
    field: typed.field ?? known.procedures.find(({ id }) => id === procedure)?.field ?? null,
    procedure,
    wave: sheet.wave,
    respondentType,
    channel: "paper",
    mode: "live",
    launchedBy: "staff",
    ...(staffWord && { staffWord }),
    outcome: isWhole ? "completed" : "partial",
    assisted: false,
    language: sheet.language,
    day,
    hour: noon,
    clock: "verified",
    seconds: 0,
    secondsByScreen: {},
    quality: qualityOf(definition, typed),
    nonce: hexOf(randomBytes(16)),
    answers,
    reasons,
    comments: Object.fromEntries(Object.entries(words).map(([question, comment]) => [question, digest("sha256", hashedText(comment))])),
  };
  return { response, words };
}

/** What paper cannot know is nothing remarkable, or every sheet would be flagged; equal levels throughout can be seen on it. */
function qualityOf(definition: SurveyDefinition, { answers }: Typed): Response["quality"] {
  return { straightLine: isStraightLine(definition, answers), outsideOpeningHours: false, noLaunch: false, sinceLastSave: "more" };
}

function salted(comments: Typed["comments"]): Comments {
  return Object.fromEntries(Object.entries(comments).map(([question, words]) => [question, { salt: hexOf(randomBytes(16)), words }]));
}
