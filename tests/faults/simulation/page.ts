import { checkedClock } from "../../../src/kiosk/keeping/checked-clock.ts";
import type { Clock } from "../../../src/kiosk/keeping/clock.ts";
import { openOutbox, type Outbox } from "../../../src/kiosk/keeping/outbox.ts";
import { recognition } from "../../../src/kiosk/sending/recognition.ts";
import { startSender } from "../../../src/kiosk/sending/sender.ts";
import type { Bundle } from "#protocol/bundle.ts";
import { hash } from "node:crypto";
import type { Luck } from "./luck.ts";
import { type Doom, mortalDisk } from "./mortal-disk.ts";
import type { Network } from "./network.ts";
import { virtualSealer, virtualSigner } from "./virtual-crypto.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What a page stands on. */
export type PageParts = {
  readonly disk: IDBFactory;
  readonly name: string;
  readonly app: string;
  readonly bundle: Bundle;
  readonly wallClock: () => number;
  readonly time: VirtualTime;
  readonly luck: Luck;
  readonly network: Pick<Network, "call">;
  readonly onSurprise: (error: unknown) => void;
};

/** A page of a tablet, from its opening until it is closed or dies. */
export type Page = NonNullable<Awaited<ReturnType<typeof openPage>>>;

async function sha256(_: AlgorithmIdentifier, bytes: BufferSource): Promise<ArrayBuffer> {
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
  return Uint8Array.from(hash("sha256", view, "buffer")).buffer;
}

/** Opens a page on a tablet's disk; null when it died over it. */
export async function openPage({ name, app, bundle, time, luck, network, onSurprise, ...parts }: PageParts, doom: Doom | null) {
  const disk = mortalDisk(parts.disk, time);
  if (doom) disk.dieSoon(doom);
  const began = time.now();
  const wall: Clock = { now: parts.wallClock, steady: () => time.now() - began };
  const outbox = await untilDead<Outbox>(disk, {
    work: openOutbox({
      name,
      indexedDB: disk.factory,
      clock: wall,
      dice: luck.dice,
      digest: sha256,
      sealer: virtualSealer,
      signer: virtualSigner(luck.dice),
      openShelf: async () => null,
    }),
    time,
  });
  if (!outbox) return null;
  const clock = checkedClock(wall);

  /** What is on its way to a dead page never comes. */
  async function call(path: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
    disk.tick();
    if (disk.isDead()) return new Promise(() => {});
    try {
      return await network.call(pathOf(path), init);
    } finally {
      disk.tick();
      if (disk.isDead()) await new Promise(() => {});
    }
  }
  const sender = startSender({
    outbox,
    bundles: { currentBundle: () => bundle },
    app,
    clock,
    dice: luck.dice,
    timer: (task, milliseconds) =>
      time.after(() => {
        disk.tick();
        if (!disk.isDead()) task();
      }, milliseconds),
    fetch: call,
    recognition: recognition(),
    stateOf: async () => ({ persisted: true, battery: null }),
    onSurprise: (error) => {
      if (!disk.isDead()) onSurprise(error);
    },
  });
  return {
    outbox,
    clock,
    poke: () => sender.poke(),
    isDead: () => disk.isDead(),
    dieSoon: disk.dieSoon,
    /** It does not die of what was coming. */
    spare: disk.spare,
    /** The power goes, or the page is killed. */
    die(): void {
      disk.die();
      sender.stop();
    },
  };
}

function pathOf(asked: Parameters<typeof fetch>[0]): string {
  if (typeof asked !== "string") throw new Error("tablets call by path");
  return asked;
}

/** What comes of it, or null when the page dies first. */
async function untilDead<Done>(
  disk: { readonly isDead: () => boolean },
  { work, time }: { readonly work: Promise<Done>; readonly time: VirtualTime },
): Promise<Done | null> {
  const end = { isThere: false };
  const noted = work.finally(() => (end.isThere = true));
  noted.catch(() => {});
  while (!end.isThere && !disk.isDead()) await time.turns(1);
  return disk.isDead() ? null : noted;
}
