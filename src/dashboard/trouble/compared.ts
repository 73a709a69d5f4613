import type { Results } from "#protocol/results.ts";
import { formatDate } from "#ui/numbers.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import type { Voice } from "#dashboard/frame/voice.ts";

/** In a sentence, what changes are reckoned against; empty where nothing is compared. */
export function comparedInWords(before: Results["before"], voice: Pick<Voice, "say">): string {
  if (before === null) return "";
  const period = inSentence(periodName(before.period, voice));
  if (before.through === null) return voice.say("trouble.compared", { period });
  const { now, before: then } = before.through;
  return voice.say("trouble.compared-through", { period, now: formatDate(now), before: formatDate(then) });
}
