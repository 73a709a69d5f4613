import { approveAnnulment, askAnnulment, readAnnulments } from "#protocol/annulments.ts";
import { readAudit } from "#protocol/audit.ts";
import { decideHeld, readHeld, readHeldRecords } from "#protocol/held.ts";
import { checkIntegrity, readHeads, readIntegrity } from "#protocol/integrity.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import type { Keyring } from "#server/devices/keyring.ts";
import { localHour } from "#server/local-hour.ts";
import { zoneOf } from "#server/organisation/common-settings.ts";
import { unitsOf } from "#server/people/scope.ts";
import { refusals, refused } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import { annulmentsAnswer, approveAnswer, askAnswer } from "./annulments.ts";
import { auditPage } from "./audit-list.ts";
import { recordAudit } from "./audit.ts";
import { headsOf, printedHeads } from "./heads.ts";
import { decide } from "./held-decisions.ts";
import { heldGroups, heldRecords } from "./held-list.ts";
import type { Reports } from "./reports.ts";

type Desk = { readonly store: Store; readonly keyring: Keyring; readonly reports: Reports; readonly now: () => Date };

/** Serves all that shows and keeps the integrity of the store. */
export function serveIntegrity(at: Served, desk: Desk): void {
  serveHeads(at, desk);
  serveHeld(at, desk);
  const { store } = desk;
  serveEndpoint(at, readAnnulments, (_, person) => annulmentsAnswer(desk, person));
  serveEndpoint(at, askAnnulment, (wish, person) => askAnswer(desk, wish, person));
  serveEndpoint(at, approveAnnulment, (wish, person) => approveAnswer(desk, wish, person));
  serveEndpoint(at, readAudit, async (asked, person) => ({
    status: 200,
    output: await auditPage(store.database, asked, { seen: seenBy(desk, person), timeZone: zoneOf(store.known()) }),
  }));
  serveReports(at, desk);
}

/** The whole store is checked, so a report is for people of the whole organisation: it may name any unit. */
function serveReports(at: Served, { store, reports, now }: Desk): void {
  const ofOneUnit = refusals.forbidden([{ place: "unit", fault: "only the whole organisation is checked" }]);
  serveEndpoint(at, readIntegrity, async (_, person) => (person.unit === null ? { status: 200, output: reports.state() } : ofOneUnit));
  serveEndpoint(at, checkIntegrity, async (_, person) => {
    if (person.unit !== null) return ofOneUnit;
    if (!reports.begin()) return { status: 200, output: { checking: true } };
    const deed = { actor: person.account, action: "integrity-checked", unit: null, detail: {} } as const;
    await store.write((transaction) => recordAudit(transaction, deed, now()));
    return { status: 200, output: { checking: true } };
  });
}

function serveHeads(at: Served, { store, now }: Desk): void {
  const read = async (month = localHour(now(), zoneOf(store.known())).day.slice(0, 7)) => ({
    store: store.store,
    month,
    heads: await headsOf(store.database, month, zoneOf(store.known())),
  });
  serveEndpoint(at, readHeads, async ({ month }) => ({ status: 200, output: await read(month) }));
  at.app.get("/api/heads.txt", async (context) => {
    const asked = readHeads.input.safeParse(context.req.query(), { reportInput: true });
    return asked.success
      ? context.text(printedHeads(await read(asked.data.month)))
      : refused(refusals.invalidInput(schemaFaults(asked.error, "input")));
  });
}

function serveHeld(at: Served, desk: Desk): void {
  const { store } = desk;
  serveEndpoint(at, readHeld, async (asked, person) => ({
    status: 200,
    output: { groups: await heldGroups(store.database, asked, seenBy(desk, person)) },
  }));
  serveEndpoint(at, readHeldRecords, async (group, person) => {
    const seen = seenBy(desk, person);
    if (seen !== null && !seen.includes(group.unit)) return refusals.notFound("group of held records");
    return { status: 200, output: await heldRecords(store.database, group) };
  });
  serveEndpoint(at, decideHeld, async (wish, person) => ({
    status: 200,
    output: await decide(desk, wish, { account: person.account, seen: seenBy(desk, person) }),
  }));
}

/** The units somebody sees; null: the whole organisation, and what belongs to no unit. */
function seenBy({ store, now }: Desk, person: Person): readonly string[] | null {
  if (person.unit === null) return null;
  return [...unitsOf(person, { units: store.known().organisation.units, today: localHour(now(), zoneOf(store.known())).day })];
}
