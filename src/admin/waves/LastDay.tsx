import type { Wave } from "#protocol/waves.ts";
import { Field } from "#ui/Field.tsx";
import { useVoice } from "#admin/voice.ts";
import { cutsHalfMonths } from "./wave-draft.ts";

type Props = {
  readonly wave: Wave;
  /** It is said that the wave ends before it begins. */
  readonly isTooShort: boolean;
  readonly onChange: (wave: Wave) => void;
};

/** The last day of a wave, and what its days cost where they cut a half-month. */
export function LastDay({ wave, isTooShort, onChange }: Props) {
  const { say } = useVoice();
  return (
    <Field
      label={say("waves.last")}
      type="date"
      required
      value={wave.last}
      onChange={({ target }) => onChange({ ...wave, last: target.value })}
      {...(cutsHalfMonths(wave) && { hint: say("waves.cuts") })}
      {...(isTooShort && { fault: say("waves.too-short") })}
    />
  );
}
