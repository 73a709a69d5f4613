import type { Doorkeeper } from "./caller.ts";

class Everywhere extends Set<string> {
  override has(): boolean {
    return true;
  }
}

/** Lets everybody in as whoever is asked for, until accounts and enrolment stand. */
export const openDoors: Doorkeeper = {
  person: () => Promise.resolve({ by: "person", account: "", session: "", name: "", role: "admin", unit: null, due: [] }),
  device: ({ request }) =>
    Promise.resolve({ by: "device", id: request.headers.get("sipas-device") ?? "", name: "", units: new Everywhere(), revoked: false }),
};
