import { useState } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Heading } from "./Heading.tsx";
import { Icon } from "#ui/Icon.tsx";
import { arrowRight, clock, eyeOff, hand } from "#ui/icons.ts";

type Props = {
  readonly unit: string;
  readonly questions: number;
  readonly minimumGroup: number;
  readonly assisted: boolean;
  readonly onBegin: () => void;
  readonly onDecline: () => void;
  readonly onAssisted: (assisted: boolean) => void;
};

/** An answer takes about five seconds, reading included. */
const secondsPerQuestion = 5;

/** What the form is for, what it promises, and the two ways to answer the invitation. */
export function Welcome({ unit, questions, minimumGroup, assisted, onBegin, onDecline, onAssisted }: Props) {
  const { say } = useKioskWords();
  const minutes = Math.max(2, Math.round((questions * secondsPerQuestion) / 60));
  return (
    <main className="welcome">
      <div>
        <Heading>{say("welcome.title")}</Heading>
        <p className="lead">{say("welcome.purpose", { unit })}</p>
        <ul className="promises">
          <li>
            <Icon path={clock} />
            <span>
              {say("welcome.duration", { questions, minutes })} {say("welcome.request")}
            </span>
          </li>
          <li>
            <Icon path={eyeOff} />
            {say(assisted ? "assisted.notice" : "welcome.anonymity")}
          </li>
          <li>
            <Icon path={hand} />
            {say("welcome.voluntary")}
          </li>
        </ul>
      </div>
      <div className="choose">
        <button className="button main" type="button" onClick={onBegin}>
          {say("welcome.start")}
          <Icon path={arrowRight} />
        </button>
        <Recorded minimumGroup={minimumGroup} />
        <button className="button" type="button" aria-pressed={assisted} onClick={() => onAssisted(!assisted)}>
          {say("assisted.offer")}
        </button>
        <button className="button quiet" type="button" onClick={onDecline}>
          {say("welcome.decline")}
        </button>
        <p className="fine">{say("welcome.confidential")}</p>
      </div>
    </main>
  );
}

/** «Phiếu ghi lại những gì?» and its answer, on a sheet, so that nothing moves. */
function Recorded({ minimumGroup }: { minimumGroup: number }) {
  const { say } = useKioskWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className="button" type="button" onClick={() => setOpen(true)}>
        {say("welcome.recorded-title")}
      </button>
      {open && (
        <Sheet labelledBy="recorded" onDismiss={() => setOpen(false)}>
          <h2 tabIndex={-1} id="recorded">
            {say("welcome.recorded-title")}
          </h2>
          <p>{say("welcome.recorded", { minimum: minimumGroup })}</p>
          <div className="row">
            <button className="button main" type="button" onClick={() => setOpen(false)}>
              {say("sheet.close")}
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}
