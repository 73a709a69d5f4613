import type { UnitHistory } from "#protocol/units.ts";
import { useVoice } from "#admin/voice.ts";
import type { Sentence, Telling } from "./telling.ts";

/** How this page tells of units in its language, and how it says a sentence. */
export function useTelling(units: readonly UnitHistory[]) {
  const { say, read, language } = useVoice();
  const telling: Telling = { units, read, language, kindName: (kind) => say(`unit-kind.${kind}`) };
  return { telling, saySentence: ({ key, values }: Sentence) => say(key, values) };
}
