import type { Changes } from "#survey/change.ts";
import type { Results } from "#protocol/results.ts";
import { formatDate } from "#ui/numbers.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";
import type { Places } from "./use-places.ts";

/** How the table is to be read: its colours, its ranks, and what changes are reckoned against. */
export function useNotes(results: Results, { look, aimed, view, rows }: Places): string {
  const voice = useVoice();
  const { say } = voice;
  const colours = look.picture === "heat" ? [say(aimed ? "places.colour" : "places.no-aim")] : [];
  const ranks = view.ranked === 0 ? [] : [say("places.ranks")];
  const cut = rows.some(({ changes }) => changes !== null && isCut(changes)) && view.compared ? [say("places.half-months")] : [];
  return [...colours, ...ranks, compared(results, view, voice), ...cut].join(" ");
}

/** Whether nothing is told because a running period ends within a month. */
function isCut({ overall }: Changes): boolean {
  return overall.state === "unknown" && overall.reason === "half-months";
}

function compared({ query, before }: Results, view: Places["view"], voice: Voice): string {
  if (before === null) return voice.say(query.period === "all" ? "compared.all" : "compared.none-ended");
  const period = inSentence(periodName(before.period, voice));
  const { overall } = before.changes;
  if (!view.compared && overall.state === "unknown") return voice.say(`compared.${overall.reason}`, { period });
  if (before.through === null) return voice.say("places.compared", { period });
  const { now, before: then } = before.through;
  return voice.say("places.compared-through", { period, now: formatDate(now), before: formatDate(then) });
}
