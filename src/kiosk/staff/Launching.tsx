import { useEffect, useState } from "react";
import { Launcher } from "#kiosk/launcher/Launcher.tsx";
import type { DayOfLaunches } from "#kiosk/keeping/day-of-launches.ts";
import { fillScreenAsDecided } from "#kiosk/set-up/fill-screen-as-decided.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import { type Choice, waveAt } from "#kiosk/visit/launch.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { AtWorkProps } from "./AtWork.tsx";

/** The launcher over what this tablet knows of its day. */
export function Launching({ tablet, bundle, place, isPractice, send, launchOf }: AtWorkProps) {
  const { language } = useKioskWords();
  const { timeZone } = bundle.settings;
  // Counted by the day that stands in the records, asked by the day it must be.
  const { today, waiting } = useDay(tablet.outbox, localHour(tablet.clock.now(), timeZone).day);
  const wave = waveAt(bundle, place, localHour(tablet.clock.reckon().now, timeZone).day);
  const end = (type: "launched" | "declined") => (choice: Choice) => {
    const launch = launchOf(choice);
    fillScreenAsDecided();
    if (launch) send({ type, launch });
  };
  return (
    <Launcher
      bundle={bundle}
      place={place}
      storage={localStorage}
      today={today}
      waiting={waiting}
      waveName={wave?.name[language] ?? null}
      isPractice={isPractice}
      onLaunch={end("launched")}
      onDecline={end("declined")}
      onStaff={() => send({ type: "staff-asked" })}
      onBack={() => send({ type: "staff-left" })}
    />
  );
}

type Day = { readonly today: DayOfLaunches | null; readonly waiting: number };

function useDay({ today, counts }: AtWorkProps["tablet"]["outbox"], day: string): Day {
  const [known, setKnown] = useState<Day>({ today: null, waiting: 0 });
  useEffect(() => {
    Promise.all([today(day), counts()]).then(([launches, { waiting }]) => setKnown({ today: launches, waiting }), reportError);
  }, [today, counts, day]);
  return known;
}
