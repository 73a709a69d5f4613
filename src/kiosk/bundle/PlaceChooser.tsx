import type { Unit } from "#protocol/bundle.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Heading } from "#kiosk/screens/Heading.tsx";

type Standing = { readonly unit: string; readonly counter: string | null };

type Props = { readonly units: readonly Unit[]; readonly places: readonly Standing[]; readonly onChoose: (place: Standing) => void };

/** Staff say once where the tablet stands. */
export function PlaceChooser({ units, places, onChoose }: Props) {
  const { language, say } = useKioskWords();
  const serving = units.filter(({ id }) => places.some(({ unit }) => unit === id));
  return (
    <main className="place-chooser">
      <Heading>{say("place.title")}</Heading>
      <p className="hint">{say("place.hint")}</p>
      {serving.map((unit) => (
        <section key={unit.id} aria-labelledby={`unit-${unit.id}`}>
          <h2 id={`unit-${unit.id}`}>{unit.name[language]}</h2>
          <div className="counters">
            {places
              .filter((place) => place.unit === unit.id)
              .map(({ counter }) => (
                <button key={counter ?? "whole"} className="button" type="button" onClick={() => onChoose({ unit: unit.id, counter })}>
                  {unit.counters.find(({ id }) => id === counter)?.name[language] ?? say("place.whole-unit")}
                </button>
              ))}
          </div>
        </section>
      ))}
    </main>
  );
}
