import type { Catalogue } from "#protocol/results.ts";
import { formatDate } from "#ui/numbers.ts";
import type { Period, Side } from "./choice.ts";
import { valueName } from "./dimension-values.ts";
import { periodKind, weekDays, type PeriodKind } from "./periods.ts";
import type { Voice } from "./voice.ts";

const romanQuarters: Readonly<Record<string, string>> = { Q1: "I", Q2: "II", Q3: "III", Q4: "IV" };

/** A period as people say it: «Quý III/2026», «Tuần 47/2026 (16/11 – 22/11)». */
export function periodName(period: Period, { say }: Pick<Voice, "say">): string {
  const year = period.slice(0, 4);
  const rest = period.slice(5);
  const names: Readonly<Record<PeriodKind, () => string>> = {
    all: () => say("period.all"),
    year: () => say("period.year", { year }),
    half: () => say("period.half", { year, half: say(rest === "H1" ? "period.half-1" : "period.half-2") }),
    quarter: () => say("period.quarter", { year, quarter: romanQuarters[rest] ?? rest }),
    month: () => say("period.month", { year, month: rest }),
    week: () => {
      const { monday, sunday } = weekDays(period);
      return say("period.week", { year, week: rest.slice(1), from: formatDate(monday.slice(5)), to: formatDate(sunday.slice(5)) });
    },
  };
  return names[periodKind(period)]();
}

/** The short name of a survey version: «SIPAS-2640, bản 1» of those that come with the program, the title of an organisation's own. */
export function surveyName(
  { id, version, title }: Pick<Catalogue["surveys"][number], "id" | "version" | "title">,
  { say, read }: Pick<Voice, "say" | "read">,
): string {
  return say("filter.version", { title: /^sipas-\d+$/.test(id) ? id.toUpperCase() : read(title), version: String(version) });
}

/** The unit a question is about, with all below it, by name; null is the whole organisation. */
export function unitName(id: string | null, { units, organisation }: Catalogue, { read }: Pick<Voice, "read">): string {
  return read((units.find((unit) => unit.id === id) ?? organisation).name);
}

/** What figures are about, in a line: unit, period, and what they were narrowed to. */
export function scopeName({ unit, period, only }: Side, catalogue: Catalogue, voice: Voice): string {
  const whole = { unit: unitName(unit, catalogue, voice), period: periodName(period, voice) };
  if (only === null) return voice.say("scope.line", whole);
  const value = valueName(only.by, only.value, { catalogue, voice }) ?? only.value;
  if (only.by === "wave") return voice.say("scope.line", { unit: whole.unit, period: value });
  return voice.say("scope.narrowed", { ...whole, only: value });
}

/** An ISO instant as hour and day on this computer's clock: `10:00, 19/11/2026`. */
export function instantName(instant: string): string {
  const moment = new Date(instant);
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${two(moment.getHours())}:${two(moment.getMinutes())}, ${formatDate(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
