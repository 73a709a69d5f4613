import { useState } from "react";
import { Emblem } from "#ui/Emblem.tsx";
import { appVersion } from "#kiosk/keeping/device.ts";
import { type Enrolled, enrolTablet } from "./enrol-tablet.ts";
import { readCode } from "./enrolment-code.ts";
import type { Outbox } from "#kiosk/keeping/outbox.ts";
import { EnrolmentForm, type FieldFault, type Trouble } from "./EnrolmentForm.tsx";
import { Notice } from "#kiosk/screens/Notice.tsx";
import { beginSetUpAnew, forgetSetUp } from "#kiosk/set-up/decide.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { enrolmentWords } from "./words.ts";

type Props = {
  readonly outbox: Pick<Outbox, "device" | "signing">;
  readonly code: string;
  /** Whether the tablet has asked citizens before, so that there is something to go back to. */
  readonly isAgain: boolean;
  readonly isStorageLost: boolean;
  readonly onLater: () => void;
  /** The tablet is enrolled, and staff have read its name. */
  readonly onDone: () => void;
};

type Stage = { readonly fault: FieldFault | null; readonly trouble: Trouble | null; readonly isWorking: boolean };
const asking: Stage = { fault: null, trouble: null, isWorking: false };

/** The staff's page that makes this tablet known to its endpoint. */
export function Enrolment({ outbox, code, isAgain, isStorageLost, onLater, onDone }: Props) {
  const words = enrolmentWords[useKioskWords().language];
  const [stage, setStage] = useState(asking);
  const [name, setName] = useState<string | null>(null);

  async function enrol(typed: string): Promise<void> {
    const read = readCode(typed);
    if ("fault" in read) return setStage({ ...asking, fault: read.fault });
    setStage({ ...asking, isWorking: true });
    const enrolled = await enrolTablet(read.code, { ...outbox, app: appVersion });
    if (enrolled.outcome === "enrolled") {
      if (isStorageLost) forgetSetUp(localStorage);
      else beginSetUpAnew(localStorage);
      setName(enrolled.name);
    }
    setStage(stageAfter(enrolled));
  }

  /** The endpoint knows the tablet, but its storage failed under it. */
  function fail(error: unknown): void {
    reportError(error);
    setStage({ ...asking, trouble: "no-key" });
  }

  return (
    <>
      <header className="band staff">
        <Emblem />
        <b>{words.band}</b>
      </header>
      {name === null ? (
        <EnrolmentForm
          words={words}
          isAgain={isAgain}
          isKept={isAgain && !isStorageLost}
          code={code}
          {...stage}
          onEnrol={(typed) => void enrol(typed).catch(fail)}
          onLater={isAgain ? onLater : null}
        />
      ) : (
        <Done words={words} name={name} onDone={onDone} />
      )}
    </>
  );
}

function stageAfter({ outcome }: Enrolled): Stage {
  if (outcome === "enrolled") return asking;
  return outcome === "wrong-code" || outcome === "other-tablet" ? { ...asking, fault: outcome } : { ...asking, trouble: outcome };
}

function Done({ words, name, onDone }: { words: (typeof enrolmentWords)["vi" | "en"]; name: string; onDone: () => void }) {
  return (
    <>
      <Notice key="done" kind="info" title={words.done.replace("{name}", () => name)} body={words.next} />
      <footer className="actions ends">
        <span />
        <button className="button main" type="button" onClick={onDone}>
          {words.goOn}
        </button>
      </footer>
    </>
  );
}
