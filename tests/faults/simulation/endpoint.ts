import { beginEpoch } from "../../../src/server/keeping/restore.ts";
import { type EndpointLife, type Ground, startEndpoint } from "./endpoint-life.ts";
import { EndpointDisk, type Moment } from "./mortal-store.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What came back of a call; null: the endpoint is down, or died over it. */
export type Said = { readonly status: number; readonly headers: Headers; readonly text: string } | null;

/** An endpoint that dies, starts anew, runs out of room, and is put back to its last backup. */
export type Endpoint = Awaited<ReturnType<typeof openEndpoint>>;

/** What whoever was at work hears of it. */
export const processGone = "the process is gone";
export const diskFull = "database or disk is full";

/** A machine is up again this much later. */
const startMs = 8_000;

/** What the program sees of a full disk (sqlite.org/rescode.html#full). */
class DiskFull extends Error {
  readonly errcode = 13;
}

export async function openEndpoint(ground: Ground, time: VirtualTime) {
  const now = () => new Date(time.now());
  let disk = new EndpointDisk(ground.image);
  let life: EndpointLife | null = await startEndpoint(ground, disk, now);
  let backup: { readonly image: Uint8Array; readonly at: number } | null = null;
  let doom: Moment | null = null;
  let isFull = false;
  watch(life);

  function watch(started: EndpointLife): void {
    started.connection.onMoment = (moment) => {
      if (isFull && moment === "about to commit") throw new DiskFull(diskFull);
      if (doom !== moment) return;
      doom = null;
      die();
      throw new Error(processGone);
    };
  }
  function die(): void {
    if (!life) return;
    life.connection.close();
    life = null;
    time.after(() => void time.during(start()), startMs);
  }
  async function start(): Promise<void> {
    if (life) return;
    const started = await startEndpoint(ground, disk, now);
    life = started;
    watch(started);
  }
  /** The endpoint, started where it is down. */
  async function running(): Promise<EndpointLife> {
    await start();
    if (!life) throw new Error("the endpoint does not start");
    return life;
  }
  return {
    running,
    /** Who runs now; null while it is down. */
    alive: () => life,
    die,
    /** Dies when that happens for the next time. */
    dieWhen: (moment: Moment) => void (doom = moment),
    fill: (full: boolean) => void (isFull = full),
    heal(): void {
      isFull = false;
      doom = null;
    },
    async ask(path: string, init: RequestInit): Promise<Said> {
      const asked = life;
      if (!asked) return null;
      const answer = await time.during(Promise.resolve(asked.app.request(path, init)));
      const text = await answer.text();
      if (asked !== life) return null;
      answer.headers.set("date", now().toUTCString());
      return { status: answer.status, headers: answer.headers, text };
    },
    /** Nobody needs it any more. */
    end(): void {
      life?.connection.close();
      life = null;
      disk.close();
    },
    async backUp(): Promise<void> {
      const { connection } = await running();
      backup = { image: connection.serialize(), at: time.now() };
    },
    /** How old the last backup is, in ms; Infinity without one. */
    backupAge: () => (backup ? time.now() - backup.at : Infinity),
    /** Puts the last backup in the store's place, in another epoch, as `npm run restore` does. */
    async restore(): Promise<void> {
      if (!backup) return;
      doom = null;
      life?.connection.close();
      life = null;
      disk.close();
      disk = new EndpointDisk(backup.image);
      const restored = await startEndpoint(ground, disk, now);
      await beginEpoch(restored.store, now());
      restored.connection.close();
      await start();
    },
  };
}
