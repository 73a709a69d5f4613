import { isMoved } from "#survey/counted-hour.ts";
import { Response as SavedResponse } from "#survey/response.ts";
import { localHour } from "../../../src/kiosk/visit/hour.ts";
import { openChecker } from "../../../src/server/integrity/checker.ts";
import { type Desk, openDesk } from "../../server/open-desk.ts";
import { aResponse } from "../../support/a-survey.ts";
import { enrolIn } from "../../support/an-enrolled-tablet.ts";
import { type Lots, lots, oneOf } from "../../support/lots.ts";
import { aSender } from "../../support/sending.ts";
import type { Toll } from "../../support/settled-account.ts";
import { aBundle, aDisk, anOutbox, handClock } from "../../support/tablet.ts";
import { anySetting, anyWhile } from "./instants.ts";

/** Noon of a Thursday at the desks: when every story begins, whatever clocks say. */
const beginning = Date.UTC(2026, 10, 19, 5);
const zone = "Asia/Ho_Chi_Minh";

/** What may happen to a tablet and its endpoint; time passes as often as all else, and saving is what it is about. */
const doings = ["save", "save", "time passes", "time passes", "somebody sets the clock", "network", "restart"] as const;

/** What stories are told of. */
export type Telling = {
  /** The first story's; each further one has the next. */
  readonly seed: number;
  readonly count: number;
  /** Whether somebody sets the endpoint's clock too. */
  readonly isEndpointSet: boolean;
  /** Whether tablets take whatever their clock shows for confirmed, which takes the guarantee away. */
  readonly isCredulous?: boolean;
};

/** A tablet of the real program on a disk and a clock of its own, at an endpoint whose clock is told to it by every answer. */
async function aTablet(desk: Desk, { seed, isCredulous = false }: Pick<Telling, "seed" | "isCredulous">) {
  const disk = aDisk();
  const hand = handClock(beginning);
  let isOnline = true;
  let endpointAhead = 0;
  const trueNow = () => beginning + hand.steady();
  const endpoint = {
    async fetch(_: unknown, init?: RequestInit): Promise<globalThis.Response> {
      if (!isOnline) throw new TypeError("fetch failed");
      const { signal: _signal, ...request } = init ?? {};
      desk.day.now = new Date(trueNow() + endpointAhead);
      const answer = await desk.app.request("/api/responses", request);
      answer.headers.set("date", desk.day.now.toUTCString());
      return answer;
    },
  };
  const bundle = aBundle({ store: desk.store.store });
  let seeds = seed * 100;
  const open = () => anOutbox({ disk, clock: hand, seed: (seeds += 10) });
  let outbox = await open();
  const candidate = await outbox.signing.makeCandidate("K7QM2XPA");
  if (candidate === null) throw new Error("the tablet keeps no key");
  await enrolIn(desk.store, [{ id: outbox.device, publicKey: candidate.publicKey }], [...desk.store.known().units]);
  await outbox.signing.adoptCandidate(desk.store.store);
  const send = () => aSender({ outbox, endpoint, bundle, hand, seed: seeds });
  let sender = send();
  const organisationKey = await desk.organisationKey();
  const savedAt = new Map<string, number>();
  return {
    hand,
    /** When each form was saved in truth, ms since 1970, by its id. */
    savedAt,
    async save() {
      const { now, clock } = isCredulous ? { now: hand.now(), clock: "verified" as const } : sender.clock.read();
      const said = { "acc-1": 5, "acc-2": 3, "acc-3": 4 } as const;
      const { format: _, id: _id, nonce: _nonce, quality, ...response } = aResponse(desk.survey, said, { clock, ...localHour(now, zone) });
      const { sinceLastSave: _pause, ...rest } = quality;
      const saved = await outbox.save({ store: desk.store.store, organisationKey, response: { ...response, quality: rest } });
      if (!saved.saved) throw new Error(saved.reason);
      savedAt.set(saved.id, trueNow());
    },
    /** Whether the network is there; somebody may set the endpoint's clock meanwhile. */
    connect(is: boolean, ahead = endpointAhead) {
      isOnline = is;
      endpointAhead = ahead;
    },
    async pass(milliseconds: number) {
      await sender.hand.awaited();
      hand.advance(milliseconds);
      await sender.hand.awaited();
    },
    async restart() {
      sender.stop();
      outbox.close();
      outbox = await open();
      sender = send();
    },
    async untilDelivered() {
      await sender.untilDelivered();
      sender.stop();
      outbox.close();
      if (sender.surprises.length > 0) throw sender.surprises[0];
    },
  };
}

type Tablet = Awaited<ReturnType<typeof aTablet>>;

/** One story of a tablet: at its end the network is there, and everything comes. */
async function live(tablet: Tablet, draw: Lots, isEndpointSet: boolean): Promise<void> {
  const acts: Record<(typeof doings)[number], () => unknown> = {
    save: () => tablet.save(),
    "time passes": () => tablet.pass(anyWhile(draw)),
    "somebody sets the clock": () => tablet.hand.set(anySetting(draw, tablet.hand.now())),
    network: () => tablet.connect(draw(2) === 0, isEndpointSet ? anySetting(draw, beginning) - beginning : 0),
    restart: () => tablet.restart(),
  };
  for (let step = 2 + draw(14); step > 0; step -= 1) await acts[oneOf(doings, draw)]();
  await tablet.save();
  tablet.connect(true);
  await tablet.untilDelivered();
}

/** Lets tablets live at one endpoint, one after the other, and settles what became of their forms. */
export async function stories({ seed, count, isEndpointSet, isCredulous = false }: Telling): Promise<Toll> {
  await using desk = await openDesk();
  const savedAt = new Map<string, number>();
  for (let story = 0; story < count; story += 1) {
    const tablet = await aTablet(desk, { seed: seed + story, isCredulous });
    await live(tablet, lots(seed + story), isEndpointSet);
    for (const [id, at] of tablet.savedAt) savedAt.set(id, at);
  }
  const { database } = desk.store;
  const rows = await database.selectFrom("response").select(["id", "day", "hour", "standing", "body"]).execute();
  const held = await database.selectFrom("held").select("id").execute();
  const kept = rows.filter(({ id }) => savedAt.has(id)).length;
  const misplaced = isEndpointSet ? 0 : rows.filter((row) => isMisplaced(row, savedAt.get(row.id) ?? 0)).length;
  const { found } = await openChecker(desk.store.place).check();
  return { lost: savedAt.size - kept, double: rows.length - kept, wrong: held.length + misplaced + found };
}

type Row = { readonly day: string; readonly hour: number; readonly standing: string; readonly body: Uint8Array };

/** Whether a form counts on another hour than it was saved in, by more than honest clocks differ, and nothing says so. */
function isMisplaced({ day, hour, standing, body }: Row, savedAt: number): boolean {
  const { clock } = SavedResponse.parse(JSON.parse(Buffer.from(body).toString()));
  return isMoved(localHour(savedAt, zone), { day, hour }) && standing !== "flagged" && clock === "verified";
}
