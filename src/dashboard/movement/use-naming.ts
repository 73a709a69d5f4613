import { formatDate } from "#ui/numbers.ts";
import type { Period } from "#dashboard/frame/choice.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { periodKind, type PeriodKind } from "#dashboard/frame/periods.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Naming } from "./lines.ts";

/** How this page calls steps, versions and waves. */
export function useNaming(): Naming {
  const voice = useVoice();
  const { say, read } = voice;
  const short = (key: Period): string => {
    const [year, rest] = [key.slice(0, 4), key.slice(5)];
    const names: Readonly<Record<PeriodKind, () => string>> = {
      all: () => periodName(key, voice),
      year: () => year,
      half: () => say(rest === "H1" ? "movement.half-1" : "movement.half-2", { year }),
      quarter: () => say("movement.quarter", { year, quarter: rest.slice(1) }),
      month: () => formatDate(key),
      week: () => say("movement.week", { year, week: rest.slice(1) }),
    };
    return names[periodKind(key)]();
  };
  return {
    point: (key) => ({ key, name: periodName(key, voice), short: short(key) }),
    version: (version) => say("movement.version", { version: String(version) }),
    wave: ({ name }) => read(name),
  };
}
