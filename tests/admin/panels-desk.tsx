import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { useLayoutEffect, useState } from "react";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { Earlier } from "#protocol/survey-drafts.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { isDraft } from "#survey/draft.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { type Desk, DeskProvider } from "../../src/admin/editor/desk.ts";
import type { Selected } from "../../src/admin/editor/selected.ts";
import { Panel } from "../../src/admin/editor/panels/Panel.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { hashOf } from "../support/a-survey.ts";
import { shippedBlocks, shippedFiles } from "../support/shipped.ts";

/** What a test sees of the desk. */
type Seen = { survey: SurveyDefinition; selected: Selected; places: string[] };
const seen: { now: Seen | null } = { now: null };

function atDesk(): Seen {
  if (seen.now === null) throw new Error("no panel is open");
  return seen.now;
}

/** The draft as it is now. */
export const draft = () => atDesk().survey;
/** What is open now. */
export const open = () => atDesk().selected;
/** Where every change was made, in order. */
export const placesOfChanges = () => atDesk().places;

/** A version people have answered. */
export const answered = (definition: SurveyDefinition): Earlier => ({
  hash: hashOf(definition),
  version: definition.version,
  inForce: true,
  answered: true,
  definition,
});

function Bench({ survey, selected, more }: { survey: SurveyDefinition; selected: Selected; more: Partial<Desk> }) {
  const [text, write] = useState(survey);
  const [part, select] = useState(selected);
  const [places, note] = useState<string[]>([]);
  useLayoutEffect(() => {
    seen.now = { survey: text, selected: part, places };
  });
  const edit: Desk["edit"] = (place, change) => {
    note((before) => [...before, place]);
    write(change);
  };
  return (
    <DeskProvider value={{ survey: text, earlier: [], isReadOnly: false, selected: part, select, edit, ...more }}>
      <Panel />
    </DeskProvider>
  );
}

/** Opens a part of a draft at its panel. */
export function openPanel(survey: SurveyDefinition, selected: Selected, more: Partial<Desk> = {}): UserEvent {
  render(<Bench survey={survey} selected={selected} more={more} />);
  return userEvent.setup();
}

/** Writes into a field. */
export const write = (label: string, written: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: written } });

/** Vietnamese, a shelf to ask, and a draft that can be kept after every test. */
export function prepare(): void {
  beforeAll(() => startLanguage(vietnamese, en));
  beforeEach(() => {
    const shelf = { instruments: [], blocks: Object.values(shippedBlocks), reasons: shippedFiles("sipas-2640").reasons };
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify(shelf), { status: 200 }));
  });
  afterEach(() => {
    if (!isDraft(draft())) throw new Error("the draft could not be kept");
    cleanup();
    vi.unstubAllGlobals();
    act(() => speak("vi"));
  });
}
