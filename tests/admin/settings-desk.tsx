import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import * as z from "zod/mini";
import { changeCommonSettings, changeDeskSettings, type GivenInSight, type Settings } from "#protocol/settings.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Settings as SettingsPage } from "../../src/admin/settings/Settings.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { faultsOfCommon, faultsOfDesk } from "../../src/server/organisation/setting-faults.ts";
import { shippedBlocks, shippedFiles } from "../support/shipped.ts";
import { theSettings } from "./an-office.ts";

const unitNamed = (id: string, name: string, parent: string | null) => ({
  id,
  versions: [{ from: "2025-07-01", name: { vi: name, en: name }, kind: parent ? "commune" : "province", parent, serves: parent !== null }],
  endedOn: null,
  successor: null,
  counters: [],
});
const units = [unitNamed("tinh", "Trung tâm tỉnh", null), unitNamed("xa-mot", "Xã Một", "tinh")];

const shelf = { instruments: [], blocks: Object.values(shippedBlocks), reasons: shippedFiles("sipas-2640").reasons };

/** What an endpoint made up for the test holds. */
let held: Settings;
let pins: unknown[];

/** The settings as they are held now. */
export const keptSettings = (): Settings => held;
/** What a place says of its own. */
export const saidAt = (scope: string | null) => held.desks.find(({ unit }) => unit === scope)?.given;
/** Every PIN that was sent, in order. */
export const pinsSent = (): readonly unknown[] => pins;

/** Somebody else saves all of what a place says; the page does not know. */
export function meanwhile(scope: string | null, given: GivenInSight): void {
  const others = held.desks.filter(({ unit }) => unit !== scope);
  held = { ...held, revision: held.revision + 1, desks: [...others, { unit: scope, given, hasPin: false }] };
}

/** Somebody else saves something of the whole organisation; the page does not know. */
export function meanwhileCommon(common: Partial<Settings["common"]>): void {
  held = { ...held, revision: held.revision + 1, common: { ...held.common, ...common } };
}

function answer(path: string, body: unknown): [number, unknown] {
  if (path === "/api/organisation/units") return [200, { revision: 1, units }];
  if (path === "/api/shelf") return [200, shelf];
  if (body === null) return [200, held];
  const { revision } = z.object({ revision: z.number() }).parse(body);
  if (revision !== held.revision) return [409, { error: "conflict", message: "changed" }];
  return path.endsWith("/desk") ? saveDesk(body) : saveCommon(body);
}

const refuse = (faults: { place: string; fault: string }[]): [number, unknown] => [400, { error: "invalid-input", message: "no", faults }];

function saveDesk(body: unknown): [number, unknown] {
  const { unit: scope, given, pin } = changeDeskSettings.input.parse(body);
  const faults = faultsOfDesk(given);
  if (faults.length > 0) return refuse(faults);
  const before = held.desks.find((desk) => desk.unit === scope)?.hasPin ?? false;
  meanwhile(scope, given);
  if (pin !== undefined) pins.push(pin);
  const hasPin = pin === undefined ? before : pin !== null;
  held = { ...held, desks: held.desks.map((desk) => (desk.unit === scope ? { ...desk, hasPin } : desk)) };
  return [200, held];
}

function saveCommon(body: unknown): [number, unknown] {
  const { organisation, common } = changeCommonSettings.input.parse(body);
  const faults = faultsOfCommon(common);
  if (faults.length > 0) return refuse(faults);
  const said = Object.fromEntries(Object.entries(common).filter(([, value]) => value !== undefined));
  held = { ...held, revision: held.revision + 1, common: { ...held.common, ...said }, organisation: organisation ?? held.organisation };
  return [200, held];
}

/** The page of settings with an endpoint of its own, anew for each test of a file. */
export function withSettings(): void {
  beforeAll(() => startLanguage(vietnamese, en));
  beforeEach(() => {
    held = theSettings();
    pins = [];
    vi.stubGlobal("fetch", async (path: string, { body }: { body?: string }) => {
      const [status, said] = answer(path, body === undefined ? null : JSON.parse(body));
      return new Response(JSON.stringify(said), { status });
    });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    window.history.replaceState(null, "", "/admin/");
    act(() => speak("vi"));
  });
}

/** The page at one of its sections, for the organisation or a unit. */
export async function openSettings(section: string, scope?: string): Promise<UserEvent> {
  window.history.replaceState(null, "", `/admin/?page=settings#${section}`);
  render(<SettingsPage />);
  const user = userEvent.setup();
  await screen.findByRole("heading", { level: 2 });
  if (scope !== undefined) await choosePlace(user, scope);
  return user;
}

/** Chooses the organisation or a unit by its name. */
export async function choosePlace(user: UserEvent, name: string): Promise<void> {
  const places = screen.getByLabelText("Nơi áp dụng");
  await user.selectOptions(places, within(places).getByText(name, { exact: false }));
}

/** Goes to another section, as its link does. */
export async function goTo(section: string): Promise<void> {
  await act(async () => {
    window.history.replaceState(null, "", `/admin/?page=settings#${section}`);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  });
}

/** The fields of one setting. */
export const setting = (name: string) => within(screen.getByRole("group", { name }));
export const save = (user: UserEvent) => user.click(screen.getByRole("button", { name: "Lưu" }));
/** Writes into a field. */
export const write = (label: string, written: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: written } });
