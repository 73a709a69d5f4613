import { useEffect, useState } from "react";
import { Emblem } from "#ui/Emblem.tsx";
import { speakAndRemember } from "#ui/remembered-language.ts";
import type { Entrance } from "./entrance.ts";
import { Mine } from "./Mine.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { RecoveryCopy } from "./RecoveryCopy.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { SetUp } from "./SetUp.tsx";
import { SignIn } from "./SignIn.tsx";
import { codeInAddress } from "./set-up-code.ts";
import { useEntrance } from "./use-entrance.ts";
import { useVoice } from "./voice.ts";

/** The door for people: set-up, sign-in, and what is theirs. */
export function Account() {
  const { say, language } = useVoice();
  const [code] = useState(() => codeInAddress(window));
  const [entrance, enter] = useEntrance(code);
  const title = say(`title.${entrance.stage}`);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const other = language === "vi" ? "en" : "vi";
  return (
    <main className="door" data-wide={entrance.stage === "in" || undefined}>
      <header>
        <Emblem />
        <p>{say("product")}</p>
        <button className="button plain" type="button" lang={other} onClick={() => speakAndRemember(other)}>
          {say("other-language")}
        </button>
      </header>
      <h1>{title}</h1>
      <Step key={entrance.stage} entrance={entrance} enter={enter} />
    </main>
  );
}

type StepProps = { readonly entrance: Entrance; readonly enter: (next?: Entrance) => void };

function Step({ entrance, enter }: StepProps) {
  const { say } = useVoice();
  switch (entrance.stage) {
    case "asking":
      return <output>{say("asking")}</output>;
    case "unreachable":
      return (
        <div className="banner warn" role="alert">
          <p>{say("failure.unreachable")}</p>
          <button className="button" type="button" onClick={() => enter()}>
            {say("again")}
          </button>
        </div>
      );
    case "set-up-needed":
      return <p>{say("set-up.needed")}</p>;
    case "set-up":
      return <SetUp code={entrance.code} onDone={(copy) => enter({ stage: "recovery-copy", copy })} />;
    case "recovery-copy":
      return <RecoveryCopy copy={entrance.copy} onSafe={() => enter()} />;
    case "sign-in":
      return <SignIn onIn={() => enter()} />;
    case "due-password":
      return <PasswordForm why={say("password.due")} onDone={() => enter()} />;
    case "due-second-factor":
      return <SecondFactor why={say("factor.due")} onDone={() => enter()} />;
    case "in":
    default:
      return <Mine me={entrance.me} onChange={enter} />;
  }
}
