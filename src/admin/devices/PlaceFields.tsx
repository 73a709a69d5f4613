import { useState } from "react";
import { Field } from "#ui/Field.tsx";
import { plain } from "#admin/places/plain.ts";
import { useVoice } from "#admin/voice.ts";
import type { Desk } from "./fleet.ts";
import { type Places, withAllTurned, withCounterTurned, withDeskTurned } from "./places.ts";

/** More desks than are seen at a glance. */
const manyDesks = 8;

type Props = {
  readonly desks: readonly Desk[];
  readonly places: Places;
  readonly onChange: (places: Places) => void;
  readonly fault: string | null;
};

/** The desks a tablet serves, and at each all counters or some; those it serves already stand first. */
export function PlaceFields({ desks, places, onChange, fault }: Props) {
  const { say, read } = useVoice();
  const [typed, setTyped] = useState("");
  const [first] = useState(() => new Set(places.map(({ unit }) => unit)));
  const inOrder = [...desks.filter(({ id }) => first.has(id)), ...desks.filter(({ id }) => !first.has(id))];
  const shown = inOrder.filter(({ name }) => plain(read(name)).includes(plain(typed)));
  return (
    <fieldset className="places">
      <legend>{say("places.title")}</legend>
      {desks.length > manyDesks && (
        <Field label={say("places.find")} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      )}
      <ul>
        {shown.map((desk) => (
          <li key={desk.id}>
            <Tick
              text={read(desk.name)}
              checked={places.some(({ unit }) => unit === desk.id)}
              onTurn={() => onChange(withDeskTurned(places, desk))}
            />
            <Counters desk={desk} places={places} onChange={onChange} />
          </li>
        ))}
      </ul>
      {fault !== null && (
        <p className="failure" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function Counters({ desk, places, onChange }: Pick<Props, "places" | "onChange"> & { readonly desk: Desk }) {
  const { say, read } = useVoice();
  const place = places.find(({ unit }) => unit === desk.id);
  if (!place || desk.counters.length === 0) return null;
  return (
    <ul>
      <li>
        <Tick text={say("places.all")} checked={place.counters === null} onTurn={() => onChange(withAllTurned(places, desk))} />
      </li>
      {place.counters !== null &&
        desk.counters.map(({ id, name }) => (
          <li key={id}>
            <Tick
              text={read(name)}
              checked={place.counters?.includes(id) ?? false}
              onTurn={() => onChange(withCounterTurned(places, desk, id))}
            />
          </li>
        ))}
    </ul>
  );
}

function Tick({ text, checked, onTurn }: { readonly text: string; readonly checked: boolean; readonly onTurn: () => void }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={onTurn} /> {text}
    </label>
  );
}
