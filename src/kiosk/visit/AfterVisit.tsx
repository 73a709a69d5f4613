import { lazy } from "react";
import { Band } from "#ui/tablet/Band.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Parting } from "#ui/tablet/Parting.tsx";
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
  const isThanked = visit.outcome !== "declined" && visit.outcome !== "abandoned";
  return <Parting isThanked={isThanked} minimumGroup={minimumGroup} onDone={() => send({ type: "closed" })} />;
}
