import { Heading } from "#kiosk/screens/Heading.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { StaffPage } from "#kiosk/visit/stage.ts";
import type { AtWorkProps } from "./AtWork.tsx";
import { StaffBand } from "./StaffBand.tsx";
import { standingName } from "./standing-name.ts";
import { staffWords } from "./words.ts";
import "./staff.css";

type Props = Pick<AtWorkProps, "bundle" | "place" | "send"> & { readonly isPractice: boolean };

const pages: readonly Exclude<StaffPage, "menu">[] = ["status", "explanation", "place", "set-up"];

/** What keeps the tablet in order, one press each. */
export function Menu({ bundle, place, send, isPractice }: Props) {
  const { language } = useKioskWords();
  const words = staffWords[language];
  return (
    <>
      <StaffBand about={standingName(bundle, place, language)}>
        <span>{bundle.device.name}</span>
      </StaffBand>
      <main className="staff-menu">
        <Heading>{words.title}</Heading>
        <div className="ways">
          {pages.map((page) => (
            <button key={page} className="button" type="button" onClick={() => send({ type: "page-opened", page })}>
              {words[page]}
            </button>
          ))}
          <button className="button" type="button" onClick={() => send({ type: "enrolment-asked", code: "" })}>
            {words.enrol}
          </button>
          <button
            className="button"
            type="button"
            aria-describedby="practice-hint"
            onClick={() => send({ type: "practice-changed", isPractice: !isPractice })}
          >
            {words[isPractice ? "practice-off" : "practice-on"]}
          </button>
        </div>
        <p className="hint" id="practice-hint">
          {words.practice}
        </p>
      </main>
      <footer className="actions ends">
        <span />
        <button className="button main" type="button" onClick={() => send({ type: "staff-left" })}>
          {words.leave}
        </button>
      </footer>
    </>
  );
}
