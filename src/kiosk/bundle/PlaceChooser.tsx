import type { ReactNode } from "react";
import type { Unit } from "#protocol/bundle.ts";
import type { Place } from "./place.ts";
import { placeWords } from "./place-words.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Heading } from "#ui/tablet/Heading.tsx";

type Props = {
  readonly units: readonly Unit[];
  readonly places: readonly Place[];
  /** Where it stands already; null: nowhere yet. */
  readonly here: Place | null;
  readonly onChoose: (place: Place) => void;
  /** What else is chosen with the place. */
  readonly children?: ReactNode;
};

/** Staff say once where the tablet stands. */
export function PlaceChooser({ units, places, here, onChoose, children }: Props) {
  const { language } = useKioskWords();
  const words = placeWords[language];
  const serving = units.filter(({ id }) => places.some(({ unit }) => unit === id));
  return (
    <main className="place-chooser">
      <Heading>{words.title}</Heading>
      <p className="hint">{words.hint}</p>
      {serving.map((unit) => (
        <section key={unit.id} aria-labelledby={`unit-${unit.id}`}>
          <h2 id={`unit-${unit.id}`}>{unit.name[language]}</h2>
          <div className="counters">
            {places
              .filter((place) => place.unit === unit.id)
              .map(({ counter }) => (
                <button
                  key={counter ?? "whole"}
                  className="button"
                  type="button"
                  aria-pressed={here?.unit === unit.id && here.counter === counter}
                  onClick={() => onChoose({ unit: unit.id, counter })}
                >
                  {unit.counters.find(({ id }) => id === counter)?.name[language] ?? words["whole-unit"]}
                </button>
              ))}
          </div>
        </section>
      ))}
      {children}
    </main>
  );
}
