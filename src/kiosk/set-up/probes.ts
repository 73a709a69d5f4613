import type { Bundle } from "#protocol/bundle.ts";
import { systemDice } from "#kiosk/keeping/dice.ts";
import { browserScreenful } from "#kiosk/program/full-screen.ts";
import { tabletState } from "#kiosk/sending/tablet-state.ts";
import type { Tablet } from "#kiosk/tablet.ts";
import { lookAtWaking } from "./awake.ts";
import { lookAtBattery } from "./battery.ts";
import type { ProbedId } from "./checks.ts";
import { lookAtClock } from "./clock.ts";
import { lookAtDisk } from "./disk.ts";
import type { Finding } from "./finding.ts";
import { lookAtScreen } from "./full-screen.ts";
import { installationLook } from "./installed.ts";
import { lookAtKey } from "./key.ts";
import { lookAtWorker } from "./offline.ts";
import { lookAtConnection } from "./secure.ts";
import { lookAtStorage } from "./storage.ts";
import { lookAtVoice } from "./voice.ts";

/** A look at each thing nobody has to be asked about. */
export type Probes = Readonly<Record<ProbedId, () => Promise<Finding>>>;

declare global {
  interface Navigator {
    /** Safari's own word for a page opened from the home screen; absent elsewhere. */
    readonly standalone?: boolean;
  }
}

/** The looks at the tablet whose browser this is. */
export function browserProbes({ outbox, clock }: Tablet, { store, surveys }: Bundle): Probes {
  const screenful = browserScreenful();
  return {
    secure: () => lookAtConnection(isSecureContext),
    installed: installationLook({
      matches: screenful.matches,
      isHomeScreenApp: navigator.standalone === true,
      isFilledByPage: () => document.fullscreenElement != null,
    }),
    storage: () => lookAtStorage("storage" in navigator ? navigator.storage : null),
    disk: () => lookAtDisk({ dice: systemDice }),
    key: () => lookAtKey(outbox.signing, store),
    offline: () => lookAtWorker("serviceWorker" in navigator ? navigator.serviceWorker : null),
    "full-screen": () => lookAtScreen(screenful),
    awake: () => lookAtWaking("wakeLock" in navigator ? navigator.wakeLock : null),
    clock: () => lookAtClock(clock),
    voice: () => lookAtVoice({ voices: "speechSynthesis" in globalThis ? speechSynthesis : null, surveys }),
    battery: async () => lookAtBattery(await tabletState()),
  };
}
