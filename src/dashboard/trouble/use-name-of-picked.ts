import type { SurveyDefinition } from "#survey/definition.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Picked } from "./picked.ts";

/** A picked figure as people call it. */
export function useNameOfPicked(definition: SurveyDefinition): (picked: Picked) => string {
  const { say, read } = useVoice();
  return (picked) => {
    if (picked.of === "overall") return say("overview.index");
    if (picked.of === "criterion") return read(criterionTitle(picked.id, definition).whole);
    if (picked.of === "item") return read(itemText(picked.id, definition));
    const rate = definition.blocks.flatMap(({ rates }) => rates).find(({ id }) => id === picked.id);
    return rate === undefined ? picked.id : read(rate.name);
  };
}
