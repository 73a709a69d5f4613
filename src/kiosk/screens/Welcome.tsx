import { useKioskWords } from "#kiosk/words/say.ts";
import { AskingHelp } from "./AskingHelp.tsx";
import { Heading } from "#ui/tablet/Heading.tsx";
import { Icon } from "#ui/Icon.tsx";
import { arrowRight, clock, eyeOff, hand, users } from "#ui/icons.ts";
import { Recorded } from "./Recorded.tsx";

type Props = {
  readonly unit: string;
  readonly questions: number;
  readonly minutes: number;
  readonly minimumGroup: number;
  readonly assisted: boolean;
  readonly onBegin: () => void;
  readonly onDecline: () => void;
  readonly onAssisted: (assisted: boolean) => void;
};

/** What the form is for, what it promises, and the ways to answer the invitation. */
export function Welcome({ unit, minimumGroup, assisted, onBegin, onDecline, onAssisted, ...length }: Props) {
  const { say } = useKioskWords();
  return (
    <main className="welcome">
      <div>
        <Heading>{say("welcome.title")}</Heading>
        <p className="lead">{say("welcome.purpose", { unit })}</p>
        <ul className="promises">
          <li>
            <Icon path={clock} />
            <span>
              {say("welcome.duration", length)} {say("welcome.request")}
            </span>
          </li>
          <li>
            <Icon path={assisted ? users : eyeOff} />
            {/* With a helper the promise would not be wholly true. */}
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
        <AskingHelp assisted={assisted} onAssisted={onAssisted} />
        <div className="others">
          <Recorded minimumGroup={minimumGroup} />
          <button className="button quiet" type="button" onClick={onDecline}>
            {say("welcome.decline")}
          </button>
        </div>
        <p className="fine">{say("welcome.confidential")}</p>
      </div>
    </main>
  );
}
