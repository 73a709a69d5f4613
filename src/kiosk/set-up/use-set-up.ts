import { useEffect, useMemo, useRef, useState } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import { browserTimer } from "#kiosk/sending/loop.ts";
import type { Tablet } from "#kiosk/tablet.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import { decisionsIn } from "./accepted.ts";
import { decide } from "./decide.ts";
import { foundSoFar, nothingYet } from "./found-so-far.ts";
import { browserProbes } from "./probes.ts";
import { testAnswer } from "./test-answer.ts";
import { runTest, type TestRun } from "./test-run.ts";
import { watch } from "./watch.ts";

type Desk = { readonly tablet: Tablet; readonly bundle: Bundle; readonly place: Place };

/** What is found on this tablet for as long as its set-up is shown, what was decided about it, and the test answer on its way. */
export function useSetUp({ tablet, bundle, place }: Desk) {
  const probed = useProbed(tablet, bundle);
  const [decisions, setDecisions] = useState(() => decisionsIn(localStorage));
  const today = () => localHour(tablet.clock.now(), bundle.settings.timeZone).day;
  const decideOn = (name: string, isSo: boolean) => setDecisions(decide(localStorage, { name, day: isSo ? today() : null }));
  const [run, setRun] = useState<TestRun>({ stage: "none" });
  const endRun = useRef(() => {});
  useEffect(() => () => endRun.current(), []);

  function sendTest(): void {
    endRun.current();
    const launch = testAnswer({ bundle, place, reading: tablet.clock.read() });
    if (launch === null) return setRun({ stage: "nothing-to-ask" });
    const parts = { ...tablet, timer: browserTimer, onSurprise: reportError };
    endRun.current = runTest(launch, parts, (stage) => {
      setRun(stage);
      if (stage.stage === "confirmed") decideOn("tested", true);
    });
  }

  return { findings: foundSoFar(probed, decisions, run), decisions, decideOn, run, sendTest };
}

/** Whoever comes back to the page, or fills the screen, sees at once what that changed. */
function useProbed(tablet: Tablet, bundle: Bundle) {
  const probes = useMemo(() => browserProbes(tablet, bundle), [tablet, bundle]);
  const [probed, setProbed] = useState(nothingYet);
  useEffect(() => {
    const begin = () =>
      watch({ probes, timer: browserTimer, onFinding: (id, finding) => setProbed((before) => ({ ...before, [id]: finding })) });
    let end = begin();
    const again = () => {
      end();
      end = begin();
    };
    for (const kind of changes) document.addEventListener(kind, again);
    return () => {
      end();
      for (const kind of changes) document.removeEventListener(kind, again);
    };
  }, [probes]);
  return probed;
}

const changes = ["visibilitychange", "fullscreenchange"] as const;
