import { Language, RespondentType } from "#survey/response.ts";
import type { Catalogue } from "#protocol/results.ts";
import { Selection, type SelectionDimension } from "#protocol/selection.ts";
import type { Voice } from "./voice.ts";

/** The values a dimension has for this reader, in the order of the catalogue. */
export function valuesOf(dimension: SelectionDimension, catalogue: Catalogue): readonly string[] {
  const values: Readonly<Record<SelectionDimension, readonly string[]>> = {
    field: catalogue.fields.map(({ id }) => id),
    procedure: catalogue.procedures.map(({ id }) => id),
    counter: catalogue.counters.map(({ id }) => id),
    "respondent-type": RespondentType.options,
    channel: Selection.shape.channel.def.innerType.options,
    language: Language.options,
    assisted: Selection.shape.assisted.def.innerType.options,
    wave: catalogue.waves.map(({ id }) => id),
  };
  return values[dimension];
}

/** A value of a dimension as people call it; null where the catalogue knows it no more. */
export function valueName(dimension: SelectionDimension, value: string, { catalogue, voice }: Around): string | null {
  const { say, read } = voice;
  const named = {
    field: catalogue.fields,
    procedure: catalogue.procedures,
    counter: catalogue.counters,
    wave: catalogue.waves,
  };
  if (dimension === "field" || dimension === "procedure" || dimension === "counter" || dimension === "wave") {
    const found = named[dimension].find(({ id }) => id === value);
    return found === undefined ? null : read(found.name);
  }
  const spoken = ([...respondents, ...channels, ...languages, ...helped] as const).find((one) => one === `${dimension}.${value}`);
  return spoken === undefined ? null : say(spoken);
}

type Around = { readonly catalogue: Catalogue; readonly voice: Pick<Voice, "say" | "read"> };

const respondents = ["respondent-type.citizen", "respondent-type.organisation"] as const;
const channels = ["channel.kiosk", "channel.own-phone", "channel.paper"] as const;
const languages = ["language.vi", "language.en"] as const;
const helped = ["assisted.yes", "assisted.no"] as const;
