import { lazy, useEffect, useMemo } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import { deskAt } from "./bundle/desk-at.ts";
import { isStorageLost } from "./bundle/lost-storage.ts";
import { type Place, placeRemembered, placesIn, standingPlace } from "./bundle/place.ts";
import { useBundle } from "./bundle/use-bundle.ts";
import { usePlace } from "./bundle/use-place.ts";
import { Desk } from "./Desk.tsx";
import type { Updates } from "./program/service-worker.ts";
import { useKeepAwake } from "./program/use-keep-awake.ts";
import { useUpdates } from "./program/use-updates.ts";
import { Band } from "#ui/tablet/Band.tsx";
import { LaterPart } from "./screens/LaterPart.tsx";
import { Notice } from "./screens/Notice.tsx";
import { isSetUpAccepted } from "./set-up/accepted.ts";
import type { Tablet } from "./tablet.ts";
import { isOpen } from "./visit/hour.ts";
import { isAtRest } from "./visit/resting.ts";
import type { Facts, Moment, Pace, Resumable } from "./visit/stage.ts";
import { useComfort } from "#ui/tablet/use-comfort.ts";
import { useDraft } from "./visit/use-draft.ts";
import { useVisit } from "./visit/use-visit.ts";
import { useKioskWords } from "./words/say.ts";

type Props = {
  readonly tablet: Tablet;
  readonly draft: Resumable | null;
  /** What an address opened the enrolment with; null: it did not. */
  readonly enrolment: string | null;
  readonly startUpdates: (isIdle: () => Promise<boolean>) => Promise<Updates>;
};

/** Not needed to answer, so not in the way of the first screen. */
const Enrolment = lazy(async () => ({ default: (await import("./enrolment/Enrolment.tsx")).Enrolment }));
const PlaceChooser = lazy(async () => ({ default: (await import("./bundle/PlaceChooser.tsx")).PlaceChooser }));

/** The whole tablet: what it still needs before it can ask, then the desk. */
export function App({ tablet, draft, enrolment, startUpdates }: Props) {
  const { say } = useKioskWords();
  const moment = useMemo(() => () => momentOf(tablet), [tablet]);
  const [visit, send] = useVisit(moment, { draft, enrolment });
  const isResting = isAtRest(visit);
  const bundle = useBundle(tablet.bundles, isResting);
  const [place, choose] = usePlace(bundle, draft, isResting);
  // What the tablet rests as follows from what it has and where it stands.
  useEffect(() => send({ type: "ticked" }), [bundle, place, send]);
  useComfort(visit.comfort);
  useDraft(visit, place, tablet.outbox);
  useKeepAwake(visit.stage !== "asleep");
  useUpdates(isResting, tablet.outbox, startUpdates);

  if (visit.stage === "enrolling") {
    return (
      <LaterPart onBack={() => location.reload()}>
        <Enrolment
          outbox={tablet.outbox}
          code={visit.code}
          isAgain={bundle !== null}
          isStorageLost={isStorageLost(bundle, tablet.outbox.device)}
          onLater={() => send({ type: "staff-left" })}
          onDone={() => location.reload()}
        />
      </LaterPart>
    );
  }
  if (bundle === null || visit.stage === "without-bundle") {
    return (
      <>
        <Band />
        <Notice kind="info" title={say("bundle.title")} body={say("bundle.body")} />
      </>
    );
  }
  if (place === null || visit.stage === "placing") {
    return (
      <LaterPart onBack={() => location.reload()}>
        <Band />
        <PlaceChooser units={bundle.units} places={placesIn(bundle)} here={null} onChoose={choose} />
      </LaterPart>
    );
  }
  return <Desk tablet={tablet} bundle={bundle} place={place} visit={visit} send={send} onMove={choose} />;
}

/** Until the first bundle says otherwise. */
const usualPace: Pace = { idleSeconds: 45, countdownSeconds: 20, thanksSeconds: 8 };

function momentOf(tablet: Tablet): Moment {
  const bundle = tablet.bundles.currentBundle();
  const place = bundle && standingPlace(bundle, placeRemembered(localStorage));
  const pace = bundle ? deskAt(bundle, place?.unit) : usualPace;
  return { now: tablet.clock.steady(), pace, facts: factsOf(tablet, bundle, place) };
}

function factsOf({ recognition, clock }: Tablet, bundle: Bundle | null, place: Place | null): Facts {
  const unit = bundle?.units.find(({ id }) => id === place?.unit);
  const { now, isWrong } = clock.reckon();
  return {
    hasBundle: bundle !== null,
    isKnown: recognition.isKnown(),
    hasPlace: place !== null,
    isChecked: isSetUpAccepted(localStorage),
    isOpen: !bundle || !unit || isWrong || isOpen(now, { ...unit.desk, timeZone: bundle.settings.timeZone }),
    hasPin: unit?.desk.pin != null,
  };
}
