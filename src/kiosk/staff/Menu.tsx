import { useId } from "react";
import { Icon } from "#ui/Icon.tsx";
import { chevronRight } from "#ui/icons.ts";
import { Heading } from "#ui/tablet/Heading.tsx";
import { fillScreenAsDecided } from "#kiosk/set-up/fill-screen-as-decided.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { StaffPage } from "#kiosk/visit/stage.ts";
import type { AtWorkProps } from "./AtWork.tsx";
import { PracticeSwitch } from "./PracticeSwitch.tsx";
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
  const hasPin = bundle.units.find(({ id }) => id === place.unit)?.desk.pin != null;
  const leave = () => {
    fillScreenAsDecided();
    send({ type: "staff-left" });
  };
  return (
    <>
      <StaffBand about={standingName(bundle, place, language)}>
        <span>{bundle.device.name}</span>
      </StaffBand>
      <main className="staff-menu">
        <Heading>{words.title}</Heading>
        {!hasPin && <p className="no-pin">{words["no-pin"]}</p>}
        <div className="ways">
          {pages.map((page) => (
            <Way key={page} name={words[page]} hint={words[`${page}-hint`]} onPress={() => send({ type: "page-opened", page })} />
          ))}
          <Way name={words.enrol} hint={words["enrol-hint"]} onPress={() => send({ type: "enrolment-asked", code: "" })} />
        </div>
        <PracticeSwitch isPractice={isPractice} onChange={(wanted) => send({ type: "practice-changed", isPractice: wanted })} />
      </main>
      <footer className="actions ends">
        <span />
        <button className="button main" type="button" onClick={leave}>
          {words.leave}
        </button>
      </footer>
    </>
  );
}

/** The name is what one presses, the line below what one finds. */
function Way({ name, hint, onPress }: { readonly name: string; readonly hint: string; readonly onPress: () => void }) {
  const id = useId();
  return (
    <button className="way-to" type="button" aria-labelledby={`${id}-name`} aria-describedby={`${id}-hint`} onClick={onPress}>
      <b id={`${id}-name`}>{name}</b>
      <span id={`${id}-hint`}>{hint}</span>
      <Icon path={chevronRight} />
    </button>
  );
}
