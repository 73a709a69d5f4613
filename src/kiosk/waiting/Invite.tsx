import { type ReactNode, useContext } from "react";
import { levels } from "#survey/scale.ts";
import { Face } from "#ui/Face.tsx";
import { Icon } from "#ui/Icon.tsx";
import { arrowRight, contrast, lock } from "#ui/icons.ts";
import { DeskLookContext } from "#ui/tablet/desk-look.ts";
import { DeskMark } from "#ui/tablet/DeskMark.tsx";
import { Heading } from "#ui/tablet/Heading.tsx";
import { LanguageTool } from "#ui/tablet/Tools.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { dayInWords } from "./day-in-words.ts";
import type { WaitingProps } from "./Waiting.tsx";

type Props = Pick<WaitingProps, "minutes" | "comfort" | "onBegin" | "onInvite" | "onStaff" | "onComfort"> & {
  /** Null where the tablet does not know it: no date is better than a wrong one. */
  readonly day: string | null;
  readonly drift: { readonly translate: string };
  /** What staff should know, at the foot. */
  readonly children: ReactNode;
};

/** Whose desk this is, the invitation, and the ways to accept it: the citizen's own, or staff's. */
export function Invite({ day, drift, minutes, children, ...ways }: Props) {
  const { language, say } = useKioskWords();
  const { name } = useContext(DeskLookContext);
  return (
    <main className="invite">
      <div style={drift}>
        <p className="owner">
          <DeskMark />
          <span>
            <b>{name}</b>
            {day !== null && <time dateTime={day}>{dayInWords(day, language)}</time>}
          </span>
        </p>
        <div className="call">
          <Heading>{say("waiting.title")}</Heading>
          <p>{say("waiting.length", { minutes })}</p>
          <div className="five" aria-hidden="true">
            {levels.map(({ level }) => (
              <Face key={level} level={level} />
            ))}
          </div>
        </div>
        <Ways {...ways}>{children}</Ways>
      </div>
    </main>
  );
}

function Ways({ comfort, onBegin, onInvite, onStaff, onComfort, children }: Omit<Props, "day" | "drift" | "minutes">) {
  const { say } = useKioskWords();
  return (
    <>
      <div className="start">
        <button className="button main" type="button" onClick={onBegin ?? onInvite}>
          {say(onBegin ? "welcome.start" : "launcher.invite")}
          <Icon path={arrowRight} />
        </button>
        <button className="tool" type="button" aria-pressed={comfort.contrast} onClick={() => onComfort({ contrast: !comfort.contrast })}>
          <Icon path={contrast} />
          {say("kiosk.contrast")}
        </button>
        <LanguageTool comfort={comfort} onChange={onComfort} />
      </div>
      <div className="for-staff">
        {onBegin && (
          <>
            <p>
              <Icon path={lock} />
              {say("waiting.for-staff")}
            </p>
            <button className="button" type="button" onClick={onInvite}>
              {say("launcher.invite")}
            </button>
          </>
        )}
        <button className="button quiet" type="button" onClick={onStaff}>
          {say("waiting.staff")}
        </button>
        {children}
      </div>
    </>
  );
}
