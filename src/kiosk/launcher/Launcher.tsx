import { useRef, useState } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import type { Choice } from "#kiosk/visit/launch.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { DayOfLaunches } from "#kiosk/keeping/day-of-launches.ts";
import { StaffBand } from "#kiosk/staff/StaffBand.tsx";
import { standingName } from "#kiosk/staff/standing-name.ts";
import { Icon } from "#ui/Icon.tsx";
import { arrowRight } from "#ui/icons.ts";
import { CaseWords, type SaidOfCase } from "./CaseWords.tsx";
import { ChosenSubject } from "./ChosenSubject.tsx";
import { LauncherFoot } from "./LauncherFoot.tsx";
import { onlySubject } from "./listing.ts";
import { ProcedureFinder } from "./ProcedureFinder.tsx";
import { indexOf, type Subject } from "./procedure-search.ts";
import { recentProcedures, rememberProcedure } from "./recent.ts";
import { useTypingAnywhere } from "./use-typing-anywhere.ts";
import { launcherWords } from "./words.ts";
import "./launcher.css";

type Props = {
  readonly bundle: Bundle;
  readonly place: Place;
  /** Where the procedures launched last are remembered. */
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  /** Null until it is read. */
  readonly today: DayOfLaunches | null;
  /** Forms that wait to be sent. */
  readonly waiting: number;
  readonly waveName: string | null;
  readonly isPractice: boolean;
  readonly onLaunch: (choice: Choice) => void;
  readonly onDecline: (choice: Choice) => void;
  readonly onStaff: () => void;
  readonly onBack: () => void;
};

const usual: SaidOfCase = { respondentType: "citizen", staffWord: { result: "granted", returned: "on-time" } };

/** Staff say what a case was about and invite its citizen; nothing is preselected that could be wrong. */
export function Launcher({ bundle, place, storage, isPractice, ...props }: Props) {
  const { language } = useKioskWords();
  const words = launcherWords[language];
  const index = indexOf({ bundle, unit: place.unit, language });
  const [recent] = useState(() => recentProcedures(storage, place, bundle));
  const [subject, setSubject] = useState<Subject | null>(() => onlySubject(index));
  const [said, setSaid] = useState(usual);
  const field = useRef<HTMLInputElement>(null);
  const invite = useRef<HTMLButtonElement>(null);
  useTypingAnywhere(field);

  /** What is to be done next has the focus, so that a keyboard goes on with Enter; a screen's own keyboard closes. */
  function choose(chosen: Subject | null): void {
    setSubject(chosen);
    if (chosen) invite.current?.focus({ preventScroll: true });
  }

  /** The button that was pressed is gone, and the next thing is to look for another. */
  function unchoose(): void {
    setSubject(null);
    field.current?.focus({ preventScroll: true });
  }

  function end(how: (choice: Choice) => void): void {
    const { field: about = null, procedure = null } = subject ?? {};
    how({ ...said, field: about, procedure });
    if (procedure !== null && !isPractice) rememberProcedure(storage, place, procedure);
  }

  return (
    <>
      <StaffBand about={standingName(bundle, place, language)}>{props.waveName !== null && <span>{props.waveName}</span>}</StaffBand>
      <main className="launcher">
        <section className="find">
          <ProcedureFinder words={words} index={index} recent={recent} chosen={subject} field={field} onChoose={choose} />
          {index.length > 0 && <ChosenSubject words={words} subject={subject} onUnchoose={unchoose} />}
        </section>
        <section className="say">
          <CaseWords words={words} said={said} onSay={setSaid} />
          <div className="go">
            <button
              ref={invite}
              className="button main"
              type="button"
              aria-describedby="chosen-subject"
              onClick={() => end(props.onLaunch)}
            >
              {words.invite}
              <Icon path={arrowRight} />
            </button>
            <button className="button" type="button" onClick={() => end(props.onDecline)}>
              {words.decline}
            </button>
          </div>
        </section>
      </main>
      <LauncherFoot words={words} language={language} {...props} />
    </>
  );
}
