import type { Language } from "#survey/response.ts";
import { formatDate } from "#ui/numbers.ts";
import type { Period } from "#dashboard/frame/choice.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { periodKind, type PeriodKind } from "#dashboard/frame/periods.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Naming } from "./lines.ts";
import type { Running } from "./running.ts";

/** Quarters are Roman in Vietnamese; in English the letter before them is short enough. */
const quarterIn: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { Q1: "I", Q2: "II", Q3: "III", Q4: "IV" },
  en: { Q1: "1", Q2: "2", Q3: "3", Q4: "4" },
};

/** How this page calls steps, versions and waves; of the step that is not over, up to which day it is counted. */
export function useNaming(running: Running | null): Naming {
  const voice = useVoice();
  const { say, read, language } = voice;
  const short = (key: Period): string => {
    const [year, rest] = [key.slice(0, 4), key.slice(5)];
    const names: Readonly<Record<PeriodKind, () => string>> = {
      all: () => periodName(key, voice),
      year: () => year,
      half: () => say(rest === "H1" ? "movement.half-1" : "movement.half-2", { year }),
      quarter: () => say("movement.quarter", { year, quarter: quarterIn[language][rest] ?? rest }),
      month: () => formatDate(key),
      week: () => say("movement.week", { year, week: rest.slice(1) }),
    };
    return names[periodKind(key)]();
  };
  return {
    point: (key) => ({
      key,
      name: periodName(key, voice),
      short: short(key),
      until: key === running?.key ? say("movement.until", { day: formatDate(running.until.slice(5)) }) : null,
    }),
    version: (version) => say("movement.version", { version: String(version) }),
    wave: ({ name }) => read(name),
  };
}
