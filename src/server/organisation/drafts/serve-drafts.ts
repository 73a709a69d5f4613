import {
  askPublication,
  dropDraft,
  keepDraft,
  publishDraft,
  readDraft,
  readDrafts,
  readShelf,
  startDraft,
  takeBackDraft,
  tryDraft,
} from "#protocol/survey-drafts.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import type { Office } from "#server/organisation/revised.ts";
import { askPublicationAnswer, publishDraftAnswer } from "./publish-draft.ts";
import { draftAnswer, draftsAnswer } from "./read-drafts.ts";
import { openShelf } from "./shelf.ts";
import { tryDraftAnswer } from "./try-draft.ts";
import { dropDraftAnswer, keepDraftAnswer, startDraftAnswer, takeBackDraftAnswer } from "./write-drafts.ts";

/** Serves all that is done with a questionnaire before it is a version. */
export function serveDrafts(at: Served, office: Office): void {
  const shelf = openShelf();
  serveEndpoint(at, readDrafts, () => draftsAnswer(office));
  serveEndpoint(at, readDraft, ({ draft }) => draftAnswer(office, draft));
  serveEndpoint(at, startDraft, (input, person) => startDraftAnswer(office, input, person));
  serveEndpoint(at, keepDraft, (input, person) => keepDraftAnswer(office, input, person));
  serveEndpoint(at, dropDraft, (input, person) => dropDraftAnswer(office, input, person));
  serveEndpoint(at, askPublication, (input, person) => askPublicationAnswer(office, input, person));
  serveEndpoint(at, takeBackDraft, (input, person) => takeBackDraftAnswer(office, input, person));
  serveEndpoint(at, publishDraft, (input, person) => publishDraftAnswer(office, input, person));
  serveEndpoint(at, tryDraft, (input, person) => tryDraftAnswer(office, input, person));
  serveEndpoint(at, readShelf, async () => shelf());
}
