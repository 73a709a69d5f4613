import { useState } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import type { Language } from "#survey/response.ts";
import { appVersion } from "#kiosk/keeping/device.ts";
import { tabletState } from "#kiosk/sending/tablet-state.ts";
import type { Tablet } from "#kiosk/tablet.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import { download } from "./download.ts";
import { exportedAnswers, fileNameOf } from "./exported-answers.ts";
import { sentInWords } from "./outcome.ts";
import { saidIn } from "./say.ts";

type Parts = {
  readonly tablet: Tablet;
  readonly bundle: Bundle;
  readonly language: Language;
  /** Told when a deed is done, whatever came of it. */
  readonly onDone: () => Promise<void>;
};

/** What staff may do here, one deed at a time. */
export type Deeds = {
  readonly send: () => void;
  /** Makes a file of what that store's endpoint does not have. */
  readonly exportFor: (store: string) => void;
  readonly doing: "sending" | "exporting" | null;
  /** What came of the last deed; empty before one. */
  readonly outcome: string;
};

/** Sending at once and exporting, and what came of them in words. */
export function useDeeds(parts: Parts): Deeds {
  const { language, onDone } = parts;
  const [doing, setDoing] = useState<Deeds["doing"]>(null);
  const [outcome, setOutcome] = useState("");

  function during(name: NonNullable<Deeds["doing"]>, deed: () => Promise<string>): void {
    // A second press of the same person.
    if (doing !== null) return;
    setDoing(name);
    setOutcome("");
    deed()
      .then(setOutcome)
      .finally(() => setDoing(null))
      .then(onDone)
      .catch(reportError);
  }

  return {
    send: () => during("sending", () => sent(parts)),
    exportFor: (store) => during("exporting", () => exported(store, parts).catch(notExported(language))),
    doing,
    outcome,
  };
}

/** A browser that has no room for the file, or is not let to keep one. */
function notExported(language: Language): (error: unknown) => string {
  return (error) => {
    reportError(error);
    return saidIn(language, { key: "export-failed" });
  };
}

async function sent({ tablet: { outbox, bundles, sendNow }, bundle, language }: Parts): Promise<string> {
  let isBundleNewer = false;
  const end = bundles.onNewer(() => {
    isBundleNewer = true;
  });
  const unsent = async () => (await outbox.queueOf(bundle.store)).waiting;
  const before = await unsent();
  const came = await sendNow();
  end();
  const { failure } = outbox.contact.read();
  const why = failure && !failure.isOver ? failure.why : null;
  return sentInWords({ ...came, delivered: Math.max(0, before - (await unsent())), why, isBundleNewer }, language);
}

async function exported(store: string, { tablet: { outbox, clock }, bundle, language }: Parts): Promise<string> {
  const { day } = localHour(clock.now(), bundle.settings.timeZone);
  const file = await exportedAnswers(store, { outbox, clock, stateOf: tabletState, app: appVersion, name: bundle.device.name, day });
  if (typeof file === "string") return saidIn(language, { key: `export-${file}` });
  const name = fileNameOf(file);
  download(name, JSON.stringify(file));
  return saidIn(language, { key: "exported", values: { count: (await outbox.unsent(store)).length, name } });
}
