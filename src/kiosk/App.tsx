import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from "react";
import { Desk } from "./Desk.tsx";
import { deskAt } from "./bundle/desk-at.ts";
import { placeRemembered, placesIn, standingPlace } from "./bundle/place.ts";
import { Band } from "./screens/Band.tsx";
import { Notice } from "./screens/Notice.tsx";
import { PlaceChooser } from "./bundle/PlaceChooser.tsx";
import { useKioskWords } from "./words/say.ts";
import type { Updates } from "./program/service-worker.ts";
import type { Moment, Pace, Resumable } from "./visit/stage.ts";
import type { Tablet } from "./tablet.ts";
import { useBundle } from "./bundle/use-bundle.ts";
import { useComfort } from "./visit/use-comfort.ts";
import { useDraft } from "./visit/use-draft.ts";
import { usePlace } from "./bundle/use-place.ts";
import { useUpdates } from "./program/use-updates.ts";
import { useVisit } from "./visit/use-visit.ts";

type Props = {
  readonly tablet: Tablet;
  readonly draft: Resumable | null;
  /** What an address opened the enrolment with; null: it did not. */
  readonly enrolment: string | null;
  readonly startUpdates: (isIdle: () => Promise<boolean>) => Promise<Updates>;
};

/** Not needed to answer, so not in the way of the first screen. */
const Enrolment = lazy(async () => ({ default: (await import("./enrolment/Enrolment.tsx")).Enrolment }));

/** The whole tablet: what it still needs before it can ask, then the desk. */
export function App({ tablet, draft, enrolment, startUpdates }: Props) {
  const { language, say } = useKioskWords();
  const [visit, send] = useVisit(
    useMemo(() => () => momentOf(tablet), [tablet]),
    draft,
  );
  const [enrolling, setEnrolling] = useState(enrolment);
  const isKnown = useSyncExternalStore(tablet.recognition.onChange, tablet.recognition.isKnown);
  const isWaiting = visit.stage === "welcome";
  const bundle = useBundle(tablet.bundles, isWaiting);
  const [place, choose] = usePlace(bundle, draft, isWaiting);
  useComfort(visit.comfort);
  useDraft(visit, place, tablet.outbox);
  useUpdates(isWaiting, tablet.outbox, startUpdates);

  if (isWaiting && (enrolling !== null || (bundle === null && !isKnown))) {
    return (
      <Suspense>
        <Enrolment
          outbox={tablet.outbox}
          code={enrolling ?? ""}
          isAgain={bundle !== null}
          onLater={() => setEnrolling(null)}
          onDone={() => location.reload()}
        />
      </Suspense>
    );
  }
  if (bundle === null) {
    return (
      <>
        <Band name="" />
        <Notice kind="info" title={say("bundle.title")} body={say("bundle.body")} />
      </>
    );
  }
  if (place === null) {
    return (
      <>
        <Band name={bundle.organisation.name[language]} />
        <PlaceChooser units={bundle.units} places={placesIn(bundle)} onChoose={choose} />
      </>
    );
  }
  return (
    <Desk tablet={tablet} bundle={bundle} place={place} visit={visit} isKnown={isKnown} onEnrol={() => setEnrolling("")} send={send} />
  );
}

/** Until the first bundle says otherwise. */
const usualPace: Pace = { idleSeconds: 60, countdownSeconds: 20, thanksSeconds: 8 };

function momentOf({ bundles, clock }: Tablet): Moment {
  const bundle = bundles.currentBundle();
  const unit = bundle ? standingPlace(bundle, placeRemembered(localStorage))?.unit : undefined;
  return { now: clock.steady(), pace: bundle ? deskAt(bundle, unit) : usualPace };
}
