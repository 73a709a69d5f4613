import { act, cleanup } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import * as z from "zod/mini";
import { previewList, takeInList, takeInReturned } from "#protocol/organisation.ts";
import { changeProcedures, type Field, type Procedure } from "#protocol/procedures.ts";
import { changeTargets, type Target } from "#protocol/targets.ts";
import { changeUnits, type UnitHistory } from "#protocol/units.ts";
import { changeWave, type Wave } from "#protocol/waves.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { changedUnits } from "../../src/server/organisation/change-units.ts";
import { takeProcedures } from "../../src/server/organisation/lists/list-of-procedures.ts";
import { takeReturned } from "../../src/server/organisation/lists/list-of-returned.ts";
import { takeUnits } from "../../src/server/organisation/lists/list-of-units.ts";
import { aSurvey, hashOf } from "../support/a-survey.ts";
import { theSettings } from "./an-office.ts";

/** The day at the desks of these tests. */
const today = "2026-11-21";

const named = (name: string, english = name) => ({ vi: name, en: english });
const counters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `quay-${index + 1}`,
    name: named(`Quầy ${index + 1}`, `Counter ${index + 1}`),
    from: "2025-07-01",
    endedOn: null,
  }));
const unit = (id: string, name: string, more: Partial<UnitHistory> & { readonly parent?: string | null; readonly many?: number } = {}) => {
  const { parent = "tinh", many = 0, ...rest } = more;
  const kind = parent === null ? ("province" as const) : ("commune" as const);
  const version = { from: "2025-07-01", name: named(name), kind, parent, serves: parent !== null };
  return { id, versions: [version], endedOn: null, successor: null, counters: counters(many), ...rest };
};

export const survey = aSurvey();

/** What the made-up endpoint keeps; a test may change it as somebody else would. */
export type Registry = {
  revision: number;
  units: readonly UnitHistory[];
  fields: readonly Field[];
  procedures: readonly Procedure[];
  waves: readonly Wave[];
  targets: readonly Target[];
};

const first = (): Registry => ({
  revision: 4,
  units: [
    unit("tinh", "Tỉnh Nam Sơn", { parent: null }),
    unit("phuong-a", "Phường A", { many: 2 }),
    unit("phuong-b", "Phường B", { many: 1 }),
    unit("dai-ten", "Trung tâm Phục vụ hành chính công phường Bình Hưng Hòa A"),
    unit("cu", "Xã Cũ", { endedOn: "2026-01-01", successor: "phuong-a" }),
  ],
  fields: [
    { id: "ho-tich", name: named("Hộ tịch"), from: "2025-07-01", endedOn: null },
    { id: "dau-tu", name: named("Đầu tư"), from: "2025-07-01", endedOn: null },
  ],
  procedures: [
    { id: "1.001193", name: named("Đăng ký khai sinh"), field: "ho-tich", units: null, from: "2025-07-01", endedOn: null },
    { id: "1.009645", name: named("Chấp thuận nhà đầu tư"), field: "dau-tu", units: ["phuong-a"], from: "2025-07-01", endedOn: null },
  ],
  waves: [],
  targets: [],
});

let held: Registry = first();

/** What is kept now. */
export const kept = (): Registry => held;

/** Somebody else saves something; the page does not know. */
export function meanwhile(change: Partial<Registry>): void {
  held = { ...held, ...change, revision: held.revision + 1 };
}

type Said = readonly [status: number, body: unknown];
const conflict: Said = [409, { error: "conflict", message: "changed by somebody else" }];
const refuse = (faults: readonly { place: string; fault: string }[]): Said => [400, { error: "invalid-input", message: "no", faults }];
const Revised = z.object({ revision: z.number() });

const version = {
  hash: hashOf(survey),
  id: survey.id,
  version: survey.version,
  title: survey.title,
  inForce: true,
  responses: 0,
  tablets: 0,
  waves: [],
  published: null,
};

const answers: Readonly<Record<string, (input: unknown) => Said>> = {
  "GET /api/organisation/settings": () => [200, theSettings()],
  "GET /api/organisation/units": () => [200, held],
  "GET /api/organisation/procedures": () => [200, held],
  "GET /api/organisation/waves": () => [200, held],
  "GET /api/organisation/targets": () => [200, held],
  "GET /api/organisation/surveys": () => [200, { revision: 0, surveys: [version] }],
  "GET /api/definition": () => [200, { hash: version.hash, definition: survey }],
  "POST /api/organisation/units": (input) => {
    const changed = changedUnits(held.units, changeUnits.input.parse(input).changes);
    if ("faults" in changed) return refuse(changed.faults);
    meanwhile({ units: changed.units });
    return [200, held];
  },
  "POST /api/organisation/procedures": (input) => {
    const { fields, procedures } = changeProcedures.input.parse(input);
    meanwhile({ fields: replaced(held.fields, fields), procedures: replaced(held.procedures, procedures) });
    return [200, held];
  },
  "POST /api/organisation/waves": (input) => {
    meanwhile({ waves: replaced(held.waves, [changeWave.input.parse(input).wave]) });
    return [200, held];
  },
  "POST /api/organisation/targets": (input) => {
    meanwhile({ targets: changeTargets.input.parse(input).targets });
    return [200, held];
  },
  "POST /api/organisation/lists/preview": (input) => [200, { revision: held.revision, ...taken(previewList.input.parse(input)).told }],
  "POST /api/organisation/lists": (input) => {
    const { told, write } = taken(takeInList.input.parse(input));
    write();
    return [200, { revision: held.revision, ...told }];
  },
  "POST /api/organisation/waves/returned": (input) => {
    const { wave: id, csv, preview } = takeInReturned.input.parse(input);
    const wave = held.waves.find((one) => one.id === id);
    if (!wave) return [404, { error: "not-found", message: id }];
    const { told, after } = takeReturned(wave, csv);
    if (!preview) meanwhile({ waves: replaced(held.waves, [after]) });
    return [200, { revision: held.revision, ...told }];
  },
};

function taken({ about, ...list }: z.output<typeof previewList.input>) {
  if (about === "units") {
    const { told, after } = takeUnits(held.units, list);
    return { told, write: () => meanwhile({ units: after }) };
  }
  const { told, after } = takeProcedures(held.procedures, list, held);
  return { told, write: () => meanwhile({ procedures: after }) };
}

function replaced<Entry extends { readonly id: string }>(before: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const ids = new Set(entries.map(({ id }) => id));
  return [...before.filter(({ id }) => !ids.has(id)), ...entries];
}

/** Whether a call asks only what would be. */
const changesNothing = (path: string, input: unknown) =>
  path.endsWith("/preview") || z.safeParse(z.object({ preview: z.literal(true) }), input).success;

/** Pages of the organisation with an endpoint of their own, anew for each test of a file. */
export function withRegistry(): void {
  beforeAll(() => startLanguage(vietnamese, en));
  beforeEach(() => {
    held = first();
    vi.useFakeTimers({ now: new Date(`${today}T03:00:00Z`), toFake: ["Date"] });
    vi.stubGlobal("fetch", async (address: string, { method = "GET", body }: { method?: string; body?: string }) => {
      const { pathname } = new URL(address, "http://desk");
      const input: unknown = body === undefined ? null : JSON.parse(body);
      const isLate = method === "POST" && !changesNothing(pathname, input) && Revised.parse(input).revision !== held.revision;
      const [status, said] = isLate
        ? conflict
        : (answers[`${method} ${pathname}`]?.(input) ?? [404, { error: "not-found", message: pathname }]);
      return new Response(JSON.stringify(said), { status });
    });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
    act(() => speak("vi"));
  });
}
