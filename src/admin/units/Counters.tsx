import type { CounterHistory, UnitHistory } from "#protocol/units.ts";
import { formatDate } from "#ui/numbers.ts";
import { isThere } from "#admin/places/day.ts";
import { useVoice } from "#admin/voice.ts";
import type { Deed } from "./deed.ts";

type Props = { readonly unit: UnitHistory; readonly day: string; readonly onDeed: (deed: Deed) => void };

/** The counters of a unit: those of a day, and those still to come. */
export function Counters({ unit, day, onDeed }: Props) {
  const { say } = useVoice();
  const shown = unit.counters.filter((counter) => isThere(counter, day) || counter.from > day);
  return (
    <>
      <h3>{say("units.counters")}</h3>
      {shown.length === 0 && <p className="hint">{say("units.no-counters")}</p>}
      <ul className="counters">
        {shown.map((counter) => (
          <Counter key={counter.id} unit={unit.id} counter={counter} day={day} onDeed={onDeed} />
        ))}
      </ul>
      {unit.endedOn === null && (
        <button className="button" type="button" onClick={() => onDeed({ deed: "add-counter", unit: unit.id })}>
          {say("units.do-add-counter")}
        </button>
      )}
    </>
  );
}

type CounterProps = Pick<Props, "day" | "onDeed"> & { readonly unit: string; readonly counter: CounterHistory };

function Counter({ unit, counter, day, onDeed }: CounterProps) {
  const { say, read } = useVoice();
  const name = read(counter.name);
  return (
    <li>
      <span>
        {name}
        {counter.from > day && <small>{say("units.counter-from", { day: formatDate(counter.from) })}</small>}
        {counter.endedOn !== null && <small>{say("units.counter-until", { day: formatDate(counter.endedOn) })}</small>}
      </span>
      {counter.endedOn === null && (
        <span className="row">
          <button
            className="button plain"
            type="button"
            aria-label={say("units.title-rename-counter", { counter: name })}
            onClick={() => onDeed({ deed: "rename-counter", unit, counter: counter.id })}
          >
            {say("units.do-rename")}
          </button>
          <button
            className="button plain"
            type="button"
            aria-label={say("units.title-end-counter", { counter: name })}
            onClick={() => onDeed({ deed: "end-counter", unit, counter: counter.id })}
          >
            {say("units.do-end")}
          </button>
        </span>
      )}
    </li>
  );
}
