import { Choice } from "#ui/Choice.tsx";
import { PlaceChooser } from "#kiosk/bundle/PlaceChooser.tsx";
import { type Place, placesIn } from "#kiosk/bundle/place.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import { wavesAt } from "#kiosk/visit/launch.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { AtWorkProps } from "./AtWork.tsx";
import { StaffBand } from "./StaffBand.tsx";
import { standingName } from "./standing-name.ts";
import { staffWords } from "./words.ts";
import "./staff.css";

/** Where the tablet stands and which wave it asks for; both hold from the next visit on. */
export function PlacePage({ tablet, bundle, place, send, onMove }: AtWorkProps) {
  const { language } = useKioskWords();
  const words = staffWords[language];
  const { day } = localHour(tablet.clock.reckon().now, bundle.settings.timeZone);
  const waves = wavesAt(bundle, place, day);
  const { wave: _before, ...here } = place;
  const choices: { readonly name: string; readonly chosen: Place }[] = [
    { name: words.running, chosen: here },
    ...waves.map(({ id, name }) => ({ name: name[language], chosen: { ...here, wave: id } })),
    { name: words.none, chosen: { ...here, wave: null } },
  ];
  return (
    <>
      <StaffBand about={standingName(bundle, place, language)} />
      <PlaceChooser
        units={bundle.units}
        places={placesIn(bundle)}
        here={place}
        onChoose={(chosen) => onMove({ ...chosen, ...(place.wave !== undefined && { wave: place.wave }) })}
      >
        {waves.length > 0 && (
          <fieldset className="staff-wave">
            <legend>{words.wave}</legend>
            <p className="hint">{words["wave-hint"]}</p>
            {choices.map(({ name, chosen }) => (
              <Choice
                key={name}
                kind="radio"
                name="wave"
                id={chosen.wave ?? name}
                text={name}
                chosen={chosen.wave === place.wave}
                onChange={() => onMove(chosen)}
              />
            ))}
          </fieldset>
        )}
      </PlaceChooser>
      <footer className="actions ends">
        <span />
        <button className="button main" type="button" onClick={() => send({ type: "page-opened", page: "menu" })}>
          {words.back}
        </button>
      </footer>
    </>
  );
}
