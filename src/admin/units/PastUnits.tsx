import type { UnitHistory } from "#protocol/units.ts";
import { formatDate } from "#ui/numbers.ts";
import { beginOf } from "#admin/places/unit-on.ts";
import { useVoice } from "#admin/voice.ts";
import { nameOn } from "./telling.ts";
import { useTelling } from "./use-telling.ts";

type Props = {
  readonly units: readonly UnitHistory[];
  readonly day: string;
  readonly isPastShown: boolean;
  readonly onChoose: (id: string) => void;
};

/** Units that are not in the tree of a day: those still to come, and on demand those that have ended. */
export function PastUnits({ units, day, isPastShown, onChoose }: Props) {
  const { say } = useVoice();
  const { telling } = useTelling(units);
  const coming = units.filter((unit) => beginOf(unit) > day);
  const past = units.flatMap((unit) => (unit.endedOn !== null && unit.endedOn <= day ? [{ unit, endedOn: unit.endedOn }] : []));
  return (
    <>
      {coming.length > 0 && <h3>{say("units.coming")}</h3>}
      <ul className="apart-units">
        {coming.map((unit) => (
          <Named key={unit.id} name={nameOn(telling, unit.id, "9999-12-31")} onChoose={() => onChoose(unit.id)}>
            {say("units.begins-on", { day: formatDate(beginOf(unit)) })}
          </Named>
        ))}
      </ul>
      {isPastShown && <h3>{say("units.past")}</h3>}
      {isPastShown && past.length === 0 && <p className="hint">{say("units.none-past")}</p>}
      <ul className="apart-units">
        {isPastShown &&
          past.map(({ unit, endedOn }) => (
            <Named key={unit.id} name={nameOn(telling, unit.id, endedOn)} onChoose={() => onChoose(unit.id)}>
              {unit.successor === null
                ? say("units.ended-on", { day: formatDate(endedOn) })
                : say("units.merged-on", { day: formatDate(endedOn), heir: nameOn(telling, unit.successor, endedOn) })}
            </Named>
          ))}
      </ul>
    </>
  );
}

function Named({ name, onChoose, children }: { readonly name: string; readonly onChoose: () => void; readonly children: string }) {
  return (
    <li>
      <button className="button plain" type="button" onClick={onChoose}>
        {name}
      </button>
      <small>{children}</small>
    </li>
  );
}
