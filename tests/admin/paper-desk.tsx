import { act, cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import { withCheckDigit } from "#protocol/sheet-number.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Paper } from "../../src/admin/paper/Paper.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { aSurvey, hashOf } from "../support/a-survey.ts";
import { theSettings } from "./an-office.ts";

type Said = { readonly status: number; readonly body: unknown };

const survey = aSurvey();
export const hash = hashOf(survey);
export const number = withCheckDigit("482719360");

const name = (text: string) => ({ vi: text, en: text });
const units = [
  {
    id: "an-binh",
    versions: [{ from: "0001-01-01", name: name("Phường An Bình"), kind: "desk", parent: null, serves: true }],
    endedOn: null,
    successor: null,
    counters: [{ id: "q1", name: name("Quầy 1"), from: "0001-01-01", endedOn: null }],
  },
];
const version = {
  hash,
  id: survey.id,
  version: 1,
  title: survey.title,
  inForce: true,
  responses: 0,
  tablets: 0,
  waves: [],
  published: null,
};
const wave = { id: "dot", name: name("Đợt một"), survey: hash, units: [{ unit: "an-binh", returned: null }], mode: "live" };
const procedure = { id: "1.004827", name: name("Đăng ký khai sinh"), field: "civil", units: null, from: "0001-01-01", endedOn: null };

/** The day on the clock of these tests, where the desks stand. */
export const today = "2026-11-21";

/** What the endpoint answers, by address without its question; and what it was sent. */
export let says: Record<string, (sent: unknown) => Said>;
export let sent: [string, unknown][];

const usual = (): typeof says => ({
  "GET /api/organisation/units": () => ({ status: 200, body: { revision: 1, units } }),
  "GET /api/organisation/waves": () => ({
    status: 200,
    body: { revision: 1, waves: [{ ...wave, first: "2026-11-01", last: "2026-11-30" }] },
  }),
  "GET /api/organisation/surveys": () => ({ status: 200, body: { revision: 1, surveys: [version] } }),
  "GET /api/organisation/procedures": () => ({
    status: 200,
    body: {
      revision: 1,
      fields: [{ id: "civil", name: name("Hộ tịch"), from: "0001-01-01", endedOn: null }],
      procedures: [procedure],
    },
  }),
  "GET /api/organisation/settings": () => ({ status: 200, body: theSettings() }),
  "GET /api/definition": () => ({ status: 200, body: { hash, definition: survey } }),
  "GET /api/paper/sheets": () => ({ status: 200, body: { printings: [] } }),
  "GET /api/paper/sheet": () => ({ status: 200, body: aSheet() }),
});

/** A sheet of the first counter, printed the day before yesterday. */
export function aSheet(entered = false) {
  return { survey: hash, unit: "an-binh", counter: "q1", wave: null, language: "vi", printedOn: "2026-11-19", entered };
}

/** Lets every test meet its own endpoint on the same day. */
export function atAPaperDesk(): void {
  beforeAll(() => startLanguage(vietnamese, en));
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${today}T03:00:00Z`) });
    sent = [];
    says = usual();
    vi.stubGlobal("print", vi.fn());
    vi.stubGlobal("fetch", async (address: string, { method = "GET", body }: { method?: string; body?: string }) => {
      const input: unknown = body === undefined ? null : JSON.parse(body);
      const call = `${method} ${address.split("?")[0]}`;
      if (method === "POST") sent.push([call, input]);
      const said = says[call]?.(input) ?? { status: 404, body: { error: "not-found", message: call } };
      return new Response(JSON.stringify(said.body), { status: said.status });
    });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
    act(() => speak("vi"));
  });
}

/** Opens the page and waits for its number field. */
export async function openPaper() {
  render(<Paper />);
  const user = userEvent.setup();
  const field = await screen.findByLabelText("Số phiếu");
  return { user, field };
}
