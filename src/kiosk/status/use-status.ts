import { useEffect, useState, useSyncExternalStore } from "react";
import type { Contact } from "#kiosk/keeping/contact.ts";
import type { KeptState } from "#kiosk/keeping/kept-state.ts";
import { tabletState } from "#kiosk/sending/tablet-state.ts";
import type { Tablet } from "#kiosk/tablet.ts";
import { type ProgramState, programState } from "./program-state.ts";
import { roomLeft } from "./room.ts";

/** What the browser tells of the tablet; null or unknown where it does not. */
type Browser = { readonly room: number | null; readonly isPersisted: boolean | null; readonly program: ProgramState };

/** All the page shows that may change while it is shown. */
export type Status = Browser & {
  /** Null until it was read. */
  readonly kept: KeptState | null;
  readonly contact: Contact;
  readonly isKnown: boolean;
  /** Ms since 1970. */
  readonly now: number;
};

/** Often enough for a clock that shows minutes. */
const lookMs = 20_000;
const nothingToldYet: Browser = { room: null, isPersisted: null, program: "unknown" };

/** How the tablet is, now and after each change; `look` asks the browser again. */
export function useStatus(
  { outbox, recognition, clock }: Tablet,
  store: string,
): { readonly status: Status; readonly look: () => Promise<void> } {
  const [kept, setKept] = useState<KeptState | null>(null);
  const [browser, setBrowser] = useState(nothingToldYet);
  const [now, setNow] = useState(clock.now);
  const contact = useSyncExternalStore(outbox.contact.onChange, outbox.contact.read);
  const isKnown = useSyncExternalStore(recognition.onChange, recognition.isKnown);
  useEffect(() => outbox.watch(store, setKept), [outbox, store]);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), lookMs);
    return () => clearInterval(timer);
  }, [clock]);
  useEffect(() => {
    let isOpen = true;
    const told = (next: Browser) => isOpen && setBrowser(next);
    askBrowser().then(told, reportError);
    return () => {
      isOpen = false;
    };
  }, []);
  const look = async () => setBrowser(await askBrowser());
  return { status: { ...browser, kept, contact, isKnown, now }, look };
}

async function askBrowser(): Promise<Browser> {
  const [room, { persisted }, program] = await Promise.all([
    roomLeft(navigator.storage),
    tabletState(),
    programState(navigator.serviceWorker),
  ]);
  return { room, isPersisted: persisted, program };
}
