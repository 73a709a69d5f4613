import type { UnitHistory, UnitKind } from "#protocol/units.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { versionOn } from "#admin/places/unit-on.ts";
import type { vi } from "./words/vi.ts";

/** A sentence of this page: its key, and what stands in its braces. */
export type Sentence = {
  readonly key: Extract<keyof typeof vi, `does.${string}` | `was.${string}`>;
  readonly values: Readonly<Record<string, string | number>>;
};

/** How things are called in the language of the page. */
export type Telling = {
  readonly units: readonly UnitHistory[];
  readonly read: (text: LocalizedText) => string;
  readonly kindName: (kind: UnitKind) => string;
  readonly language: "vi" | "en";
};

/** The name of a unit as it is on a day; its id where nobody knows it. */
export function nameOn({ units, read }: Telling, id: string, day: string): string {
  const unit = units.find((one) => one.id === id);
  return unit ? read(versionOn(unit, day).name) : id;
}

/** Names as a sentence lists them: «A, B và C». */
export function listed({ language }: Telling, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
