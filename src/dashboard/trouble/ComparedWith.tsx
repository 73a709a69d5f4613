import type { Results } from "#protocol/results.ts";
import { formatDate } from "#ui/numbers.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** In a sentence, what changes are reckoned against; nothing where nothing is compared. */
export function ComparedWith({ before }: Pick<Results, "before">) {
  const voice = useVoice();
  if (before === null) return null;
  const period = periodName(before.period, voice);
  if (before.through === null) return voice.say("trouble.compared", { period });
  const { now, before: then } = before.through;
  return voice.say("trouble.compared-through", { period, now: formatDate(now), before: formatDate(then) });
}
