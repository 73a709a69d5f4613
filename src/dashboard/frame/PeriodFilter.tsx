import type { Catalogue } from "#protocol/results.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import type { Period } from "./choice.ts";
import { periodName } from "./names.ts";
import { periodsBetween } from "./periods.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly period: Period;
  readonly days: Catalogue["days"];
  /** Whether single weeks may be chosen beside the other filters. */
  readonly weeks: boolean;
  readonly onChoose: (period: Period) => void;
};

const kinds = ["year", "half", "quarter", "month", "week"] as const;

/** The whole periods that touch the days with responses; free days do not exist, they would show small groups by subtraction. */
export function PeriodFilter({ period, days, weeks, onChoose }: Props) {
  const voice = useVoice();
  const periods = days === null ? null : periodsBetween(days.first, days.last);
  return (
    <FilterSelect label={voice.say("filter.period")} shown={periodName(period, voice)} value={period} onChoose={onChoose}>
      <option value="all">{periodName("all", voice)}</option>
      {periods !== null &&
        kinds.map((kind) => (
          <optgroup key={kind} label={voice.say(`periods.${kind}`)} disabled={kind === "week" && !weeks}>
            {periods[kind].map((one) => (
              <option key={one} value={one}>
                {periodName(one, voice)}
              </option>
            ))}
          </optgroup>
        ))}
    </FilterSelect>
  );
}
