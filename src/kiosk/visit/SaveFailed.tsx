import { useEffect, useState } from "react";
import { Band } from "#ui/tablet/Band.tsx";
import { GiveUp } from "#kiosk/screens/GiveUp.tsx";
import { Notice } from "#kiosk/screens/Notice.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { VisitEvent } from "./stage.ts";

type Props = { readonly send: (event: VisitEvent) => void };

/** Room may have come back meanwhile; whoever reads the sheet has as long for it. */
const againMs = 30_000;

/** The form is not on disk: the tablet tries again now and then, and nobody gives the form up unasked. */
export function SaveFailed({ send }: Props) {
  const { say } = useKioskWords();
  const [isGivingUp, setGivingUp] = useState(false);
  useEffect(() => {
    const again = setTimeout(() => send({ type: "save-again" }), againMs);
    return () => clearTimeout(again);
  }, [send, isGivingUp]);
  return (
    <>
      <Band />
      <Notice kind="bad" title={say("save.failed")} body={say("save.failed-staff")} />
      <footer className="actions ends">
        <button className="button quiet" type="button" onClick={() => setGivingUp(true)}>
          {say("kiosk.stop-discard")}
        </button>
        <button className="button" type="button" onClick={() => send({ type: "staff-asked" })}>
          {say("save.status")}
        </button>
        <button className="button main" type="button" onClick={() => send({ type: "save-again" })}>
          {say("save.again")}
        </button>
      </footer>
      {isGivingUp && <GiveUp onStay={() => setGivingUp(false)} onGiveUp={() => send({ type: "closed" })} />}
    </>
  );
}
