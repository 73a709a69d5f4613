import { Language, RespondentType } from "#survey/response.ts";
import type { Catalogue } from "#protocol/results.ts";
import { Selection, type SelectionDimension } from "#protocol/selection.ts";
import type { Voice } from "./voice.ts";

type Around = { readonly catalogue: Catalogue; readonly voice: Pick<Voice, "say" | "read"> };

/** The values a dimension has for this reader, in the order of the catalogue; waves of all questionnaires. */
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
  const named = namedBy(dimension, catalogue)?.find(({ id }) => id === value);
  if (named !== undefined) return voice.read(named.name);
  const spoken = spokenValues.find((one) => one === `${dimension}.${value}`);
  return spoken === undefined ? null : voice.say(spoken);
}

function namedBy(dimension: SelectionDimension, { fields, procedures, counters, waves }: Catalogue) {
  if (dimension === "field") return fields;
  if (dimension === "procedure") return procedures;
  if (dimension === "counter") return counters;
  return dimension === "wave" ? waves : null;
}

const spokenValues = [
  "respondent-type.citizen",
  "respondent-type.organisation",
  "channel.kiosk",
  "channel.own-phone",
  "channel.paper",
  "language.vi",
  "language.en",
  "assisted.yes",
  "assisted.no",
] as const;
