import type { Annulment } from "#protocol/annulments.ts";
import { formatDate } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { nameIn, type Place } from "./places.ts";

type Props = { readonly annulment: Annulment; readonly places: readonly Place[] };

/** Says which forms an annulment is about: the unit, then counter, days and flag below. */
export function AnnulledForms({ annulment, places }: Props) {
  const { say } = useVoice();
  const unit = useUnitName({ annulment, places });
  const { counter, firstDay, lastDay, flag } = annulment;
  const counters = useCounterName({ annulment, places });
  const [first, last] = [formatDate(firstDay), formatDate(lastDay)];
  return (
    <>
      {unit}
      <small>
        {[counter === null ? say("annul.all-counters") : counters, first === last ? first : say("annul.span", { first, last })].join(", ")}
      </small>
      <small>{say(`flag.${flag}`)}</small>
    </>
  );
}

/** The unit of an annulment as people call it. */
export function useUnitName({ annulment, places }: Props): string {
  const { read } = useVoice();
  const name = nameIn(places, annulment.unit);
  return name ? read(name) : annulment.unit;
}

function useCounterName({ annulment: { unit, counter }, places }: Props): string {
  const { read } = useVoice();
  const name = nameIn(places.find(({ id }) => id === unit)?.counters ?? [], counter ?? "");
  return name ? read(name) : (counter ?? "");
}
