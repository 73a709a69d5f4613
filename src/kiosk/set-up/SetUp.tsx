import { useState } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import { Heading } from "#ui/tablet/Heading.tsx";
import { StaffBand } from "#kiosk/staff/StaffBand.tsx";
import { standingName } from "#kiosk/staff/standing-name.ts";
import type { Tablet } from "#kiosk/tablet.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { CheckRow } from "./CheckRow.tsx";
import { CheckSheet } from "./CheckSheet.tsx";
import { type CheckId, checks, countOf } from "./checks.ts";
import { fillScreenAsDecided } from "./fill-screen-as-decided.ts";
import { useSetUp } from "./use-set-up.ts";
import { setUpWords, told } from "./words.ts";
import "./set-up.css";

type Props = {
  readonly tablet: Tablet;
  readonly bundle: Bundle;
  readonly place: Place;
  /** Whether the tablet may not serve before staff have gone through it; else it is only looked up. */
  readonly isFirst: boolean;
  /** Whether a citizen's form waits to be saved, which a test answer must not come before. */
  readonly isFormWaiting: boolean;
  readonly onEnrol: () => void;
  readonly onDone: () => void;
};

/** Everything that makes a tablet fit to serve, one touch each; what is not good staff mend, or accept knowingly. */
export function SetUp(props: Props) {
  const { bundle, place, isFirst, onDone } = props;
  const { language } = useKioskWords();
  const words = setUpWords[language];
  const [shown, show] = useState<CheckId | null>(null);
  const setUp = useSetUp(props);
  const { findings, decisions, decideOn } = setUp;
  const count = countOf(findings, decisions);
  const check = checks.find(({ id }) => id === shown);
  const begin = () => {
    decideOn("finished", true);
    fillScreenAsDecided();
    onDone();
  };
  return (
    <>
      <StaffBand about={standingName(bundle, place, language)}>
        <span>{bundle.device.name}</span>
      </StaffBand>
      <main className="set-up">
        <div className="top">
          <Heading>{told(words.title, count)}</Heading>
          <p>{words.lead}</p>
        </div>
        <ul>
          {checks.map((each) => (
            <CheckRow key={each.id} check={each} findings={findings} decisions={decisions} words={words} onShow={() => show(each.id)} />
          ))}
        </ul>
      </main>
      <footer className="actions ends">
        <p role="status">{told(count.open === 0 ? words.ready : words.open, count)}</p>
        <button className="button main" type="button" disabled={isFirst && count.open > 0} onClick={isFirst ? begin : onDone}>
          {isFirst ? words.begin : words.back}
        </button>
      </footer>
      {check && <CheckSheet {...props} {...setUp} check={check} words={words} onClose={() => show(null)} />}
    </>
  );
}
