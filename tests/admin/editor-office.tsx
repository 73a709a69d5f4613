import { act, cleanup, render, waitFor } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import type { SurveyDefinition } from "#survey/definition.ts";
import { type DraftHead, type Earlier, keepDraft, startDraft, takeBackDraft } from "#protocol/survey-drafts.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Editor } from "../../src/admin/editor/Editor.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedBlocks } from "../support/shipped.ts";

const draft = "11111111-1111-4111-8111-111111111111";
const lan = { id: "22222222-2222-4222-8222-222222222222", name: "Lan" };
const minh = { id: "33333333-3333-4333-8333-333333333333", name: "Minh" };

type Stored = { head: DraftHead; definition: SurveyDefinition };

/** What an endpoint made up for the test holds, and whether anything reaches it. */
let stored: Stored;
let earlier: Earlier[];
let isCut: boolean;
let isGone: boolean;
let isSignedOut: boolean;
let begun: SurveyDefinition[];
let gone: string[];

/** The draft as it is kept now. */
export const kept = (): Stored => stored;
/** Texts begun as further drafts, and addresses the page went to. */
export const begunDrafts = (): readonly SurveyDefinition[] => begun;
export const wentTo = (): readonly string[] => gone;

/** Nothing reaches the endpoint, or all does again. */
export function cutNetwork(toCut: boolean): void {
  isCut = toCut;
  if (!toCut) act(() => void window.dispatchEvent(new Event("online")));
}

/** Somebody else saves another text; the page does not know. */
export function meanwhile(definition: SurveyDefinition): void {
  stored = {
    definition,
    head: { ...stored.head, revision: stored.head.revision + 1, changedBy: minh, changedAt: "2026-11-21T03:20:00Z" },
  };
}

/** Whoever is here is signed out, or signed in again; the page does not know. */
export function signOut(isOut: boolean): void {
  isSignedOut = isOut;
}

/** The questionnaire has these versions already. */
export function publishedEarlier(versions: Earlier[]): void {
  earlier = versions;
}

/** Somebody publishes the draft; the page does not know. */
export function publishedMeanwhile(): void {
  isGone = true;
}

function answer(path: string, body: unknown): [number, unknown] {
  if (isSignedOut) return [401, { error: "not-signed-in", message: "sign in" }];
  if (isGone && (path.startsWith("/api/draft?") || path === keepDraft.path)) return [404, { error: "not-found", message: "no such draft" }];
  if (path.startsWith("/api/draft?")) return [200, { ...stored, earlier, byTwo: true }];
  if (path === "/api/shelf") return [200, { instruments: [], blocks: Object.values(shippedBlocks), reasons: { lists: {}, always: [] } }];
  if (path === "/api/organisation/surveys") return [200, { revision: 1, surveys: [] }];
  if (path === keepDraft.path) return keep(body);
  if (path === takeBackDraft.path) return takeBack();
  const { definition } = startDraft.input.parse(body);
  begun.push(definition);
  return [200, { ...stored.head, draft: "44444444-4444-4444-8444-444444444444", revision: 1 }];
}

function keep(body: unknown): [number, unknown] {
  const { revision, definition } = keepDraft.input.parse(body);
  if (revision !== stored.head.revision) return [409, { error: "conflict", message: "changed meanwhile" }];
  stored = { definition, head: { ...stored.head, revision: revision + 1, changedBy: lan, changedAt: new Date().toISOString() } };
  return [200, stored.head];
}

function takeBack(): [number, unknown] {
  stored = { ...stored, head: { ...stored.head, revision: stored.head.revision + 1, standing: { state: "written" } } };
  return [200, stored.head];
}

/** A draft with an endpoint of its own, anew for each test of a file, on a screen with room for the tree and the open part. */
export function withDraft(): void {
  // A whole editor in a browser made of script takes its time.
  vi.setConfig({ testTimeout: 30_000 });
  beforeAll(() => startLanguage(vietnamese, en));
  beforeEach(() => {
    isCut = false;
    isGone = false;
    isSignedOut = false;
    begun = [];
    gone = [];
    earlier = [];
    sessionStorage.clear();
    vi.stubGlobal("matchMedia", (query: string) => Object.assign(new EventTarget(), { matches: query.includes("1200") }));
    vi.stubGlobal("fetch", async (path: string, { body }: { body?: string } = {}) => {
      if (isCut) throw new TypeError("no network");
      const [status, said] = answer(path, body === undefined ? null : JSON.parse(body));
      return new Response(JSON.stringify(said), { status });
    });
    vi.spyOn(window.location, "assign").mockImplementation((address) => void gone.push(String(address)));
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    act(() => speak("vi"));
  });
}

/** Opens a draft with this text. */
export async function openEditor(definition: SurveyDefinition = aSurvey(), head: Partial<DraftHead> = {}): Promise<UserEvent> {
  stored = {
    definition,
    head: {
      draft,
      survey: definition.id,
      title: definition.title,
      base: null,
      revision: 1,
      standing: { state: "written" },
      changedAt: "2026-11-21T03:12:00Z",
      changedBy: lan,
      ...head,
    },
  };
  return openAgain();
}

/** Opens what is kept, as after a reload. */
export async function openAgain(): Promise<UserEvent> {
  cleanup();
  render(<Editor draft={draft} />);
  // The tree and the open part come each by itself.
  await waitFor(() => expect([document.querySelector("#panel h2"), document.querySelector(".tree-row")]).not.toContain(null), {
    timeout: 5000,
  });
  return userEvent.setup();
}

/** Opens an address whose draft is no more. */
export function openClosed(): void {
  cleanup();
  render(<Editor draft={draft} />);
}

/** A line of the tree by its key, `question acc-1`. */
export function line(key: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (found === null) throw new Error(`the tree has no line ${key}`);
  return found;
}

/** The keys of all lines in sight, from top to bottom. */
export const lines = () => [...document.querySelectorAll(".tree-row")].map((row) => row.getAttribute("data-key"));
