import type { SurveyDefinition } from "#survey/definition.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { ReachedTarget } from "#protocol/standing.ts";
import { unitName } from "#dashboard/frame/names.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** Whose target it is, and for what: «Phường An Bình · Đất đai», «Chỉ số chung, năm 2026». */
export function useTargetNames(catalogue: Catalogue, definition: SurveyDefinition) {
  const voice = useVoice();
  const { say, read } = voice;
  const figureName = ({ figure }: ReachedTarget["target"]) => {
    if (figure.kind === "overall") return say("targets.overall");
    return read(figure.kind === "criterion" ? criterionTitle(figure.criterion, definition).whole : itemText(figure.item, definition));
  };
  return ({ target, unit, field }: ReachedTarget) => {
    const fieldName = catalogue.fields.find(({ id }) => id === field)?.name;
    const place = unitName(unit, catalogue, voice);
    return {
      whose: fieldName === undefined ? place : `${place} · ${read(fieldName)}`,
      what: say("targets.figure-of-year", { figure: figureName(target), year: String(target.year) }),
    };
  };
}
