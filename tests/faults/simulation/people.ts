import * as z from "zod/mini";
import { enrol } from "#protocol/devices.ts";
import { openOneEnrolment } from "../../../src/server/devices/open-enrolment.ts";
import { revokeOneDevice } from "../../../src/server/devices/change-device.ts";
import { decide } from "../../../src/server/integrity/held-decisions.ts";
import { deskSettings } from "../../../src/server/organisation/desk-settings.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Page } from "./page.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** Units whose desks the tablets serve. */
const served = ["so-xay-dung", "xa-mot"];
const account = "an admin";

/** Those who run the organisation: they do what the admin's pages do, whatever becomes of the endpoint meanwhile. */
export function thePeople(endpoint: Endpoint, time: VirtualTime) {
  const now = () => new Date(time.now());

  /** A code is opened for a tablet, known already or new, and typed there; the store it is then enrolled in, null when that came to nothing. */
  async function typedCode({ outbox }: Page, isKnown: boolean): Promise<string | null> {
    const { store } = await endpoint.running();
    const places = served.map((unit) => ({ unit, counters: null }));
    const wishes = { name: "TL-02", places, ...(isKnown && { device: outbox.device }) };
    const opened = await openOneEnrolment(store, wishes, { account, seen: store.known().units, now: now(), origin: "https://an.office" });
    if ("problem" in opened || !("output" in opened)) return null;
    const { code } = opened.output;
    const body = JSON.stringify({ code, device: outbox.device, ...(await outbox.signing.makeCandidate(code)), app: "1" });
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const said = await endpoint.ask(enrol.path, { method: "POST", headers, body });
    return said?.status === 200 ? z.parse(enrol.output, JSON.parse(said.text)).store : null;
  }

  return {
    /** Enrols a tablet; it hears of it or does not. Whether it worked. */
    async enrol(page: Page, outcome: "heard" | "lost"): Promise<boolean> {
      for (const isKnown of [true, false, true, false]) {
        // What dies over it is tried again.
        const store = await typedCode(page, isKnown).catch(() => null);
        if (store === null) continue;
        if (outcome === "heard") await page.outbox.signing.adoptCandidate(store);
        return true;
      }
      return false;
    },
    async revoke(device: string): Promise<void> {
      const { store } = await endpoint.running();
      const { organisation, units } = store.known();
      const today = now().toISOString().slice(0, 10);
      const calendarOf = (unit: string) => deskSettings(organisation, unit, today);
      const program = { version: "1", since: "2026-11-01T00:00:00Z" };
      const fleeting = { now: now(), timeZone: "Asia/Ho_Chi_Minh", program, calendarOf };
      await revokeOneDevice({ ...fleeting, store, account, seen: units }, { id: device, reason: "stolen" });
    },
    /** Releases what is held of a tablet, as far as that can be; gives how many records that were. */
    async release(device: string): Promise<number> {
      const { store, fleet } = await endpoint.running();
      const wish = { selection: { which: "device", device }, decision: "release", reason: "found again" } as const;
      return (await decide({ store, keyring: fleet.keyring, now }, wish, { account, seen: null })).decided;
    },
  };
}
