import { lazy } from "react";
import { Band } from "#kiosk/screens/Band.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Farewell, Thanks } from "#kiosk/screens/Thanks.tsx";
import { LaterPart } from "#kiosk/screens/LaterPart.tsx";
import { Notice } from "#kiosk/screens/Notice.tsx";
import type { Visit, VisitEvent } from "./stage.ts";

type Props = {
  readonly visit: Extract<Visit, { stage: "saving" | "save-failed" | "thanks" }>;
  readonly minimumGroup: number;
  readonly send: (event: VisitEvent) => void;
};

/** Rarely needed; where it does not load, its first words stand there all the same. */
const SaveFailed = lazy(async () => ({ default: (await import("./SaveFailed.tsx")).SaveFailed }));

/** What follows the last answer: saving, then thanks, or the plain truth that it is not saved. */
export function AfterVisit({ visit, minimumGroup, send }: Props) {
  const { say } = useKioskWords();
  if (visit.stage === "saving") {
    return (
      <>
        <Band />
        <main className="thanks alone">
          <output className="lead">{say("saved.saving")}</output>
        </main>
      </>
    );
  }
  if (visit.stage === "save-failed") {
    return (
      <LaterPart instead={<Notice kind="bad" title={say("save.failed")} body={say("save.failed-staff")} />}>
        <SaveFailed send={send} />
      </LaterPart>
    );
  }
  return (
    <>
      <Band />
      {visit.outcome === "declined" || visit.outcome === "abandoned" ? <Farewell /> : <Thanks minimumGroup={minimumGroup} />}
      <footer className="actions ends">
        <p className="returns">{say("thanks.next")}</p>
        <button className="button main" type="button" onClick={() => send({ type: "closed" })}>
          {say("kiosk.done")}
        </button>
      </footer>
    </>
  );
}
