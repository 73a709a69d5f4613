import { memo } from "react";
import type { Catalogue } from "#protocol/results.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import { isPeriodOffered } from "./blocks.ts";
import type { Choice, Period } from "./choice.ts";
import { valueName } from "./dimension-values.ts";
import { periodName } from "./names.ts";
import { periodsBetween } from "./periods.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly choice: Choice; readonly catalogue: Catalogue; readonly change: (part: Partial<Choice>) => void };

const kinds = ["year", "half", "quarter", "month", "week"] as const;
/** Tells a wave from a period in the list. */
const waveMark = "wave:";

/** The whole periods that touch the days with responses, and the waves; free days do not exist, they would show small groups by subtraction. */
export function PeriodFilter({ choice, catalogue, change }: Props) {
  const voice = useVoice();
  const wave = choice.only?.by === "wave" ? choice.only.value : null;
  const waveName = wave === null ? null : (valueName("wave", wave, { catalogue, voice }) ?? wave);
  const choose = (text: string) => {
    if (text.startsWith(waveMark)) change({ only: { by: "wave", value: text.slice(waveMark.length) } });
    else change({ period: text, ...(wave !== null && { only: null }) });
  };
  return (
    <FilterSelect
      label={voice.say("filter.period")}
      shown={waveName ?? periodName(choice.period, voice)}
      value={wave === null ? choice.period : waveMark + wave}
      isLong
      onChoose={choose}
    >
      <Offered choice={choice} catalogue={catalogue} />
    </FilterSelect>
  );
}

/** Several hundred options: drawn anew only for another choice. */
const Offered = memo(function Offered({ choice, catalogue }: Omit<Props, "change">) {
  return (
    <>
      <PeriodOption period="all" choice={choice} catalogue={catalogue} />
      <Waves choice={choice} catalogue={catalogue} />
      <Periods choice={choice} catalogue={catalogue} />
    </>
  );
});

/** Whole periods up to today, also where nobody has answered yet. */
function Periods({ choice, catalogue }: Omit<Props, "change">) {
  const { say } = useVoice();
  const { days, today } = catalogue;
  if (days === null) return null;
  const periods = periodsBetween(days.first, days.last < today ? today : days.last);
  return kinds.map((kind) => (
    <optgroup key={kind} label={say(`periods.${kind}`)}>
      {periods[kind].map((period) => (
        <PeriodOption key={period} period={period} choice={choice} catalogue={catalogue} />
      ))}
    </optgroup>
  ));
}

function PeriodOption({ period, choice, catalogue }: Omit<Props, "change"> & { readonly period: Period }) {
  const voice = useVoice();
  return (
    <option value={period} disabled={!isPeriodOffered(period, choice, catalogue)}>
      {periodName(period, voice)}
    </option>
  );
}

/** The waves that asked the chosen questionnaire; no step of time divides one. */
function Waves({ choice, catalogue }: Omit<Props, "change">) {
  const { say, read } = useVoice();
  const own = catalogue.waves.filter(({ survey }) => survey === choice.survey);
  if (own.length === 0 || choice.view === "trend") return null;
  return (
    <optgroup label={say("periods.wave")}>
      {own.map(({ id, name }) => (
        <option key={id} value={waveMark + id}>
          {read(name)}
        </option>
      ))}
    </optgroup>
  );
}
