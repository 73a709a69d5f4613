import { act, cleanup, render } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { createElement } from "react";
import { afterEach, beforeAll, type Mock, vi } from "vitest";
import type { Version } from "#protocol/organisation.ts";
import type { DraftHead } from "#protocol/survey-drafts.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Questionnaires } from "../../src/admin/questionnaires/Questionnaires.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { hashOf } from "../support/a-survey.ts";
import { shippedBlocks, shippedFiles, shippedSurvey } from "../support/shipped.ts";
import { aVersion } from "./a-version.ts";
import { theSettings } from "./an-office.ts";
import { binh, ok } from "./integrity-desk.ts";

const survey = shippedSurvey("sipas-2640");

/** An instrument that comes with the program, and what else an empty questionnaire is made of. */
const theShelf = {
  instruments: [survey, shippedSurvey("ward-short-9")],
  blocks: Object.values(shippedBlocks),
  reasons: shippedFiles("sipas-2640").reasons,
};

/** The version of the shipped instrument as the endpoint has it, in force. */
export const shipped = { survey, hash: hashOf(survey) };

/** What the endpoint answers about questionnaires besides what a test tells: one version in force, no draft. */
export function questionnaires({ versions = [aVersion({ hash: shipped.hash })], drafts = [], byTwo = false }: Holdings = {}) {
  return {
    "/api/organisation/surveys": () => ok({ revision: 4, surveys: versions }),
    "/api/drafts": () => ok({ drafts, byTwo }),
    "/api/organisation/waves": () => ok({ revision: 1, waves: [aWave] }),
    "/api/organisation/settings": () => ok(theSettings()),
    "/api/shelf": () => ok(theShelf),
    "/api/definition": () => ok({ hash: shipped.hash, definition: survey }),
  };
}

type Holdings = { readonly versions?: readonly Version[]; readonly drafts?: readonly DraftHead[]; readonly byTwo?: boolean };

const aWave = {
  id: "dot-2",
  name: { vi: "Đợt II/2026", en: "Wave II/2026" },
  survey: shipped.hash,
  units: [{ unit: "an-binh", returned: null }],
  first: "2026-11-01",
  last: "2026-11-30",
  mode: "live",
};

/** Draws the page at an address, and says where it goes from there. */
export function openAt(address: string): { readonly user: UserEvent; readonly goesTo: Mock } {
  window.history.replaceState(null, "", address);
  const goesTo = vi.spyOn(window.location, "assign").mockImplementation(() => {});
  render(createElement(Questionnaires, { person: binh }));
  return { user: userEvent.setup(), goesTo };
}

/** The page in Vietnamese, anew for each test of a file. */
export function withQuestionnaires(): void {
  beforeAll(() => startLanguage(vietnamese, en));
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    window.history.replaceState(null, "", "/admin/");
    act(() => speak("vi"));
  });
}
