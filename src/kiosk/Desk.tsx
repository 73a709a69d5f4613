import { lazy, useEffect, useMemo } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import { deskAt } from "./bundle/desk-at.ts";
import type { Place } from "./bundle/place.ts";
import { DeskLookContext, type DeskLook } from "#ui/tablet/desk-look.ts";
import { useAccent } from "./screens/use-accent.ts";
import { LaterPart } from "./screens/LaterPart.tsx";
import { PracticeBand } from "./screens/PracticeBand.tsx";
import { useKioskWords } from "./words/say.ts";
import type { Tablet } from "./tablet.ts";
import { AfterVisit } from "./visit/AfterVisit.tsx";
import { Answering } from "./visit/Answering.tsx";
import { localHour } from "./visit/hour.ts";
import { type Choice, type Launch, launchOf } from "./visit/launch.ts";
import { lengthOf } from "./visit/length.ts";
import { modeOf } from "./visit/mode-of.ts";
import { isInHands } from "./visit/resting.ts";
import type { Visit, VisitEvent } from "./visit/stage.ts";
import { loadReading } from "./visit/reading-part.ts";
import { launchToSave } from "./visit/unsaved.ts";
import { useSaving } from "./visit/use-saving.ts";
import { Waiting } from "./waiting/Waiting.tsx";

export type DeskProps = {
  readonly tablet: Tablet;
  readonly bundle: Bundle;
  readonly place: Place;
  readonly visit: Visit;
  readonly send: (event: VisitEvent) => void;
  readonly onMove: (place: Place) => void;
};

/** Not needed to answer, so not in the way of the first screen. */
const AtWork = lazy(async () => ({ default: (await import("./staff/AtWork.tsx")).AtWork }));

const Asleep = lazy(async () => ({ default: (await import("./waiting/at-rest.ts")).Asleep }));

/** A tablet that knows where it stands and what to ask. */
export function Desk(props: DeskProps) {
  const { tablet, bundle, place, visit, send } = props;
  const { language } = useKioskWords();
  const unit = bundle.units.find(({ id }) => id === place.unit);
  const look = useLook(modeOf(visit, launchAt(props, null)), unit?.name[language] ?? "", unit?.desk.emblem ?? null);
  useSaving(visit, (finished) => tablet.outbox.save(launchToSave(finished, { bundle, place, reading: tablet.clock.read() })), send);
  useReadyToSeal(tablet, bundle);
  useEffect(() => void loadReading().catch(reportError), []);
  useAccent(unit?.desk.accent ?? null, visit.comfort.contrast);
  return (
    <DeskLookContext value={look}>
      <Shown {...props} />
    </DeskLookContext>
  );
}

function Shown(props: DeskProps) {
  const { bundle, place, visit, send } = props;
  const { minimumGroup } = bundle.settings;
  if (visit.stage === "checking" || visit.stage === "launching" || visit.stage === "pin" || visit.stage === "staff") {
    return (
      <LaterPart onBack={() => (visit.stage === "checking" ? location.reload() : send({ type: "staff-left" }))}>
        <AtWork {...props} visit={visit} isPractice={visit.practiceUntil !== null} launchOf={(choice) => launchAt(props, choice)} />
      </LaterPart>
    );
  }
  if (visit.stage === "saving" || visit.stage === "save-failed" || visit.stage === "thanks") {
    return <AfterVisit visit={visit} minimumGroup={minimumGroup} send={send} />;
  }
  if (isInHands(visit) || visit.stage === "idle-warning") {
    const { countdownSeconds } = deskAt(bundle, place.unit);
    return <Answering visit={visit} countdownSeconds={countdownSeconds} minimumGroup={minimumGroup} send={send} />;
  }
  return <Poster {...props} />;
}

function Poster(props: DeskProps) {
  const { tablet, bundle, place, visit, send } = props;
  const unit = bundle.units.find(({ id }) => id === place.unit);
  const launch = launchAt(props, null);
  const begin = () => launch && send({ type: "launched", launch });
  if (visit.stage === "asleep" && unit) {
    return (
      <LaterPart>
        <PracticeBand />
        <Asleep name={unit.name} desk={unit.desk} timeZone={bundle.settings.timeZone} clock={tablet.clock} />
      </LaterPart>
    );
  }
  return (
    <Waiting
      tablet={tablet}
      bundle={bundle}
      unit={unit}
      minutes={launch ? lengthOf(launch.survey.definition, launch.facts).minutes : 0}
      lastTouch={visit.lastTouch}
      comfort={visit.comfort}
      onBegin={deskAt(bundle, place.unit).selfService ? begin : null}
      onInvite={() => send({ type: "launcher-opened" })}
      onStaff={() => send({ type: "staff-asked" })}
      onComfort={(comfort) => send({ type: "comfort-changed", comfort })}
    />
  );
}

function launchAt({ tablet, bundle, place, visit }: DeskProps, choice: Choice | null): Launch | null {
  const { day } = localHour(tablet.clock.reckon().now, bundle.settings.timeZone);
  return launchOf({ bundle, place, day, isPractice: visit.practiceUntil !== null }, choice);
}

/** Practice frames every screen, that of a wave for practice too, so that nobody takes it for the real thing. */
function useLook(mode: DeskLook["mode"], name: string, emblem: string | null): DeskLook {
  useEffect(() => {
    document.documentElement.dataset["mode"] = mode;
  }, [mode]);
  return useMemo(() => ({ name, emblem, mode }), [name, emblem, mode]);
}

/** Makes the session key once the first screen is there, long before anything is saved. */
function useReadyToSeal({ outbox }: Tablet, { store, organisationKey }: Bundle): void {
  useEffect(() => {
    outbox.readyToSeal({ store, organisationKey }).catch(reportError);
  }, [outbox, store, organisationKey]);
}
