import { Hono } from "hono";
import { compress } from "hono/compress";
import { readBundle } from "#protocol/bundle.ts";
import { readDefinition } from "#protocol/definitions.ts";
import { Problem } from "#protocol/problem.ts";
import { sendResponses } from "#protocol/responses.ts";
import { serveEndpoint, serveUnread } from "./answer.ts";
import { serveAnswers } from "./answers/serve-answers.ts";
import { openBodies } from "./bodies.ts";
import type { Doorkeeper } from "./caller.ts";
import type { Program } from "./devices/device-states.ts";
import type { Fleet } from "./devices/fleet.ts";
import { serveDevices } from "./devices/serve-devices.ts";
import { serveBelief } from "./belief/serve-belief.ts";
import { callerAddress } from "./door/approach.ts";
import { type AnyEndpoint, type Door, guardDoor, watchPaths } from "./door/door.ts";
import { serveHealth } from "./door/health.ts";
import { readinessChecks } from "./door/readiness.ts";
import { serveOpenApi } from "./door/serve-open-api.ts";
import { type BackupFolder, serveBackups } from "./keeping/serve-backups.ts";
import { type BackupAge, serveNotices } from "./keeping/serve-notices.ts";
import type { Reports } from "./integrity/reports.ts";
import { serveIntegrity } from "./integrity/serve-integrity.ts";
import type { Journal } from "./journal.ts";
import { type Judging, judgingHere } from "./judging.ts";
import { servePages } from "./pages.ts";
import { servePaper } from "./paper/serve-paper.ts";
import type { Lodge } from "./people/lodge.ts";
import { servePeople } from "./people/serve-people.ts";
import { setUpFirst } from "./people/set-up-first.ts";
import { openBundles } from "./organisation/bundle.ts";
import { definitionAnswer } from "./organisation/definition.ts";
import { serveOrganisation } from "./organisation/serve-organisation.ts";
import { openPlaces } from "./places.ts";
import type { Reading } from "./reader.ts";
import { receive } from "./receive.ts";
import { serveRemarks } from "./remarks/serve-remarks.ts";
import { refusalOfStore, refusals, refused } from "./refusal.ts";
import { storeFailure } from "./store/failure.ts";
import type { Store } from "./store/store.ts";

export type Surroundings = {
  readonly door: Door;
  readonly doorkeeper: Doorkeeper;
  readonly lodge: Lodge;
  readonly fleet: Fleet;
  /** The tablets' program as it is served. */
  readonly program: Program;
  readonly store: Store;
  readonly reading: Reading;
  /** Where batches are judged; in the thread that serves unless it is said. */
  readonly judging?: Judging;
  readonly journal: Journal;
  /** Reports on the integrity of the store. */
  readonly reports: Reports;
  /** Where backups lie and how old they are; null where another program makes them. */
  readonly backups: (BackupAge & BackupFolder) | null;
  readonly now: () => Date;
  /** Folder of the built pages. */
  readonly pages: string;
  /** Whether the endpoint has been told to stop: new calls are then sent away, those under way are finished. */
  readonly isStopping: () => boolean;
  /** Called when the disk fails. */
  readonly onBroken: () => void;
};

/** At most 64 calls are worked on; a thousand more may wait with their bodies read. */
const room = { places: 64, waitingRoom: 1000 };

/** The whole endpoint as a function of a request, without a port. */
export function createApp(surroundings: Surroundings): Hono {
  const { door, doorkeeper, lodge, fleet, program, store, reading, journal, reports, backups, now, pages, isStopping, onBroken } =
    surroundings;
  const { judging = judgingHere(fleet.keyring) } = surroundings;
  const app = new Hono();
  const { metrics } = journal;
  const served: AnyEndpoint[] = [];
  const places = openPlaces(room);
  const at = { app, places, bodies: openBodies(), doorkeeper, addressOf: callerAddress, served };
  const bundleFor = openBundles({ store, now });

  // What tablets and managers fetch over slow lines; receipts are small, and pressing them would cost the desks time.
  const long = ["/api/bundle", "/api/definition", "/api/draft", "/api/shelf", "/api/catalogue", "/api/results", "/assets/*", "/kiosk/*"];
  for (const path of long) app.use(path, compress());
  app.use("/api/*", async (context, next) => {
    await next();
    if (!context.res.ok && context.res.status !== 304) journal.refused(Problem.parse(await context.res.clone().json()).error);
  });
  guardDoor(app, { door, served, metrics });
  app.use("/api/*", async (context, next) => {
    if (!isStopping()) return next();
    context.header("connection", "close");
    return refused(refusals.stopping());
  });

  setUpFirst(app, store, { open: watchPaths, door });
  servePeople(at, lodge);
  serveUnread(at, sendResponses, ({ body }, tablet) => receive({ store, fleet, journal, now, judging }, body, tablet));
  serveDevices(at, { store, fleet, now, program, door, journal });
  serveOrganisation(at, { store, reading, now });
  servePaper(at, { store, now });
  serveEndpoint(at, readBundle, async (_, tablet) =>
    tablet.revoked ? refusals.forbidden([{ place: "device", fault: "was revoked" }]) : bundleFor(tablet),
  );
  serveEndpoint(at, readDefinition, async ({ hash }) => definitionAnswer(store.known(), hash));
  serveIntegrity(at, { store, keyring: fleet.keyring, reports, now });
  serveNotices(at, { backups, now });
  serveBackups(at, backups);
  serveAnswers(at, { store, reading, program, now });
  serveBelief(at, { store, reading, reports, backups, now });
  serveRemarks(at, { store, reading, now });
  serveHealth(app, { checks: readinessChecks({ store, backups, now }), metrics, metricsToken: door.metricsToken });
  metrics.gauge({ name: "sipas_calls", help: "Calls with a body that are served, and those that wait for a place." }, () =>
    Object.entries(places.counts()).map(([state, count]) => [{ state }, count]),
  );
  serveOpenApi(app, served);
  app.all("/api/*", () => refused(refusals.notFound("such call")));
  servePages(app, pages, door);

  app.onError((error) => {
    const failure = storeFailure(error);
    if (failure === null || failure === "broken") journal.failed(error);
    if (failure === "broken") onBroken();
    return refused(refusalOfStore(failure) ?? refusals.internal());
  });
  return app;
}
