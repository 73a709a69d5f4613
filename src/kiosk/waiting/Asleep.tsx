import type { LocalizedText } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import type { DeskSettings } from "#protocol/bundle.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { hoursInWords } from "./hours-in-words.ts";
import { placeAt } from "./rest.ts";
import { useNow } from "./use-now.ts";
import { waitingWords } from "./words.ts";
import "./asleep.css";

type Props = {
  readonly name: LocalizedText;
  readonly desk: Pick<DeskSettings, "openingHours" | "holidays">;
  readonly timeZone: string;
  readonly clock: { readonly now: () => number; readonly steady: () => number };
};

/** Outside opening hours: dark, saying when the desk opens, nowhere for long. Any touch wakes it. */
export function Asleep({ name, desk, timeZone, clock }: Props) {
  const { language } = useKioskWords();
  const placeItems = placeAt(useNow(clock.steady));
  const isHoliday = desk.holidays.includes(localHour(clock.now(), timeZone).day);
  const other = language === "vi" ? "en" : "vi";
  const saidIn = (tongue: Language) => {
    const words = waitingWords[tongue];
    const hours = hoursInWords(desk.openingHours, tongue);
    return [isHoliday ? words.holiday : "", hours === null ? "" : `${name[tongue]} ${words.opens} ${hours}.`].join(" ");
  };
  return (
    <main className="asleep" data-theme="dark" style={{ placeItems }}>
      <div>
        <h1>{waitingWords[language].outside}</h1>
        <p>{saidIn(language)}</p>
        <p className="other" lang={other}>
          {waitingWords[other].outside} {saidIn(other)}
        </p>
      </div>
    </main>
  );
}
