import { createContext, useContext } from "react";
import { Refused } from "#protocol/call.ts";
import { changeCommonSettings, changeDeskSettings, type GivenInSight, type Settings } from "#protocol/settings.ts";
import { isAccent } from "./accent-pairs.ts";
import { areInOrder } from "./hours.ts";

/** What holds for the whole organisation, its name with it. */
export type CommonSays = Settings["common"] & Pick<Settings, "organisation">;

/** What can be sent, or the places of what cannot, written as the endpoint writes them: `given.board[0].said.vi`. */
export type Fit<Value> = { readonly value: Value } | { readonly places: readonly string[] };

/** Settings of a desk ready to be sent: texts without blanks around them, the board from the newest. */
export function fitDesk(given: GivenInSight): Fit<GivenInSight> {
  const { board } = given;
  const sorted = { ...given, ...(board && { board: board.toSorted((one, other) => other.day.localeCompare(one.day)) }) };
  const read = changeDeskSettings.input.safeParse({ revision: 0, unit: null, given: trimmed(sorted) });
  if (!read.success) return { places: placesOf(read.error.issues) };
  const { accent, openingHours = {} } = read.data.given;
  const places = Object.entries(openingHours).flatMap(([day, spans]) => (areInOrder(spans) ? [] : [`given.openingHours.${day}`]));
  if (typeof accent === "string" && !isAccent(accent)) places.push("given.accent");
  return places.length > 0 ? { places } : { value: read.data.given };
}

/** What is said of the organisation, as the endpoint takes it. */
export type CommonChange = NonNullable<ReturnType<typeof changeCommonSettings.input.safeParse>["data"]>;

/** Some settings of the organisation ready to be sent on a revision. */
export function fitCommon(names: readonly (keyof CommonSays)[], says: CommonSays, revision: number): Fit<CommonChange> {
  const { organisation, ...common } = Object.fromEntries(names.map((name) => [name, says[name]]));
  const change = { revision, common, ...(organisation !== undefined && { organisation }) };
  const read = changeCommonSettings.input.safeParse(trimmed(change));
  return read.success ? { value: read.data } : { places: placesOf(read.error.issues) };
}

function trimmed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) => (typeof member === "string" ? member.trim() : member));
}

function placesOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string[] {
  return issues.map(({ path }) =>
    path
      .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
      .join("")
      .slice(1),
  );
}

/** What stands in a form cannot be sent: found before it was tried. */
export class Unfit extends Error {
  readonly places: readonly string[];
  constructor(places: readonly string[]) {
    super("some fields cannot be sent as they are");
    this.name = "Unfit";
    this.places = places;
  }
}

/** The places an attempt to save failed at, found here or by the endpoint. */
export function placesIn(error: unknown): readonly string[] {
  if (error instanceof Unfit) return error.places;
  return error instanceof Refused ? (error.problem?.faults ?? []).map(({ place }) => place) : [];
}

/** The places at fault in the form around a field. */
export const FaultyPlaces = createContext<readonly string[]>([]);

/** Whether a place of the form, or anything in it, is at fault. */
export function useFaulty(place: string): boolean {
  return useContext(FaultyPlaces).some((one) => one === place || one.startsWith(`${place}.`) || one.startsWith(`${place}[`));
}
