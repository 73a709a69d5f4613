import { useEffect, useState } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import { askedOn, screensOf } from "#survey/flow.ts";
import { Answering } from "./visit/Answering.tsx";
import { deskAt } from "./bundle/desk-at.ts";
import type { Counts } from "./keeping/outbox.ts";
import type { Place } from "./bundle/place.ts";
import { Band } from "./screens/Band.tsx";
import { QueueLine } from "./screens/QueueLine.tsx";
import { useKioskWords } from "./words/say.ts";
import { Tools } from "./screens/Tools.tsx";
import { Welcome } from "./screens/Welcome.tsx";
import { AfterVisit } from "./visit/AfterVisit.tsx";
import type { Visit, VisitEvent } from "./visit/stage.ts";
import type { Tablet } from "./tablet.ts";
import { launchToSave } from "./visit/unsaved.ts";
import { useSaving } from "./visit/use-saving.ts";

type Props = {
  readonly tablet: Tablet;
  readonly bundle: Bundle;
  readonly place: Place;
  readonly visit: Visit;
  /** Whether the endpoint knows this tablet; answers are kept all the same. */
  readonly isKnown: boolean;
  readonly onEnrol: () => void;
  readonly send: (event: VisitEvent) => void;
};

/** A tablet that knows where it stands and what to ask. */
export function Desk(props: Props) {
  const { tablet, bundle, place, visit, send } = props;
  const { language } = useKioskWords();
  const name = bundle.units.find(({ id }) => id === place.unit)?.name[language] ?? "";
  useSaving(visit, (finished) => tablet.outbox.save(launchToSave(finished, { bundle, place, reading: tablet.clock.read() })), send);

  useReadyToSeal(tablet, bundle);

  if (visit.stage === "welcome") return <Waiting {...props} name={name} />;
  if (visit.stage === "asking" || visit.stage === "not-eligible" || visit.stage === "idle-warning") {
    return <Answering name={name} visit={visit} countdownSeconds={deskAt(bundle, place.unit).countdownSeconds} send={send} />;
  }
  return <AfterVisit name={name} visit={visit} minimumGroup={bundle.settings.minimumGroup} send={send} />;
}

function Waiting({ tablet, bundle, place, visit, isKnown, onEnrol, send, name }: Props & { name: string }) {
  const [survey] = bundle.surveys;
  const counts = useCounts(tablet);
  if (!survey) return null;
  const launch = { survey, launchedBy: place.launchedBy };
  const questions = screensOf(survey.definition, launch).flatMap((screen) => askedOn(screen, survey.definition, {})).length;
  return (
    <>
      <Band name={name} />
      <Welcome
        unit={name}
        questions={questions}
        minimumGroup={bundle.settings.minimumGroup}
        onBegin={() => send({ type: "begun", ...launch })}
        onDecline={() => send({ type: "declined", ...launch })}
      />
      <footer className="actions">
        <QueueLine counts={counts} readRefused={tablet.outbox.refused} isKnown={isKnown} onEnrol={onEnrol} />
        <Tools comfort={visit.comfort} onChange={(comfort) => send({ type: "comfort-changed", comfort })} />
      </footer>
    </>
  );
}

/** Makes the session key once the first screen is there, long before anything is saved. */
function useReadyToSeal({ outbox }: Tablet, { store, organisationKey }: Bundle): void {
  useEffect(() => {
    outbox.readyToSeal({ store, organisationKey }).catch(reportError);
  }, [outbox, store, organisationKey]);
}

function useCounts({ outbox }: Tablet): Counts {
  const [counts, setCounts] = useState<Counts>({ waiting: 0, acknowledged: 0, refused: 0 });
  useEffect(() => outbox.subscribe(setCounts), [outbox]);
  return counts;
}
