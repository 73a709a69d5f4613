import type { SurveyDefinition } from "#survey/definition.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { ReachedTarget } from "#protocol/standing.ts";
import { unitName } from "#dashboard/frame/names.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** Whose target it is, and for what: «Phường An Bình · Đất đai», «Chỉ số chung, năm 2026»; several fields together stand with what it is for. */
export function useTargetNames(catalogue: Catalogue, definition: SurveyDefinition) {
  const voice = useVoice();
  const { say, read } = voice;
  const figureName = ({ figure }: ReachedTarget["target"]) => {
    if (figure.kind === "overall") return say("targets.overall");
    return read(figure.kind === "criterion" ? criterionTitle(figure.criterion, definition).whole : itemText(figure.item, definition));
  };
  const fieldName = (field: string) => {
    const name = catalogue.fields.find(({ id }) => id === field)?.name;
    return name === undefined ? field : read(name);
  };
  return ({ target, unit, field }: ReachedTarget) => {
    const place = unitName(unit, catalogue, voice);
    const words = { figure: figureName(target), year: String(target.year) };
    const several = field === null && target.fields !== null ? target.fields.map(fieldName).join("; ") : null;
    return {
      whose: field === null ? place : `${place} · ${fieldName(field)}`,
      what: several === null ? say("targets.figure-of-year", words) : say("targets.over-fields", { ...words, fields: several }),
    };
  };
}
