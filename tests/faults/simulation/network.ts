import * as z from "zod/mini";
import { Batch, Receipt, WireRecord } from "#protocol/responses.ts";
import { answers, isLie, type Mischief, mischiefs } from "../../support/fickle-endpoint.ts";
import type { Endpoint, Said } from "./endpoint.ts";
import type { Luck } from "./luck.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What may become of a call on its way, besides what is made of its answer. */
const movements = [
  "sent twice",
  "sent twice at once",
  "comes again later",
  "comes late",
  "answered slowly",
  "answered too late",
  "an older answer",
  "endpoint dies before the commit",
  "endpoint dies after the commit",
  "endpoint's disk is full",
] as const;
type Movement = (typeof movements)[number];
export type Happening = Mischief | Movement | "honest";

const happenings: readonly Happening[] = [...movements, ...mischiefs.filter((mischief) => mischief !== "honest")];

/** What one side says otherwise because it is of another version. */
export const skews = ["same version", "older endpoint", "newer endpoint"] as const;
type Skew = (typeof skews)[number];

/** What is on its way for so long beyond its time is lost. */
const lostAfterMs = 60_000;

/** Tablets wait for an answer this long. */
const patienceMs = 15_000;

/** The way between tablets and their endpoint: how often something goes wrong on it, and what did. */
export type Network = ReturnType<typeof openNetwork>;

type Parts = {
  readonly endpoint: Endpoint;
  readonly time: VirtualTime;
  readonly luck: Luck;
  readonly skew: Skew;
  readonly favour: string | null;
};

export function openNetwork({ endpoint, time, luck, skew, favour }: Parts) {
  let trouble = 0;
  let isUp = true;
  /** Whoever it was for: a proxy may cross lines, so that a tablet hears what another was told. */
  let older: Said = null;
  const happened = new Map<Happening, number>();
  // One run is mostly about a few kinds of trouble: what comes once among thirty others rarely meets what it needs to do harm.
  const favoured = happenings.findIndex((happening) => happening === favour);
  const usual = Array.from({ length: 3 }, () => (favoured < 0 ? luck.below(happenings.length) : favoured));

  const wait = (milliseconds: number) => new Promise<void>((resolve) => time.after(resolve, milliseconds));
  async function tooLate(): Promise<never> {
    await wait(patienceMs);
    throw new DOMException("signal timed out", "TimeoutError");
  }
  async function ask(path: string, init: RequestInit): Promise<Said> {
    const said = await endpoint.ask(path, init);
    return said?.status === 201 ? { ...said, text: spoken(said.text, skew) } : said;
  }
  function later(path: string, init: RequestInit, milliseconds: number): void {
    const due = time.now() + milliseconds;
    // No line carries a call for days: whoever slept meanwhile, it did not wait for him.
    time.after(() => time.now() - due < lostAfterMs && void ask(path, init), milliseconds);
  }

  async function moved(movement: Movement, path: string, init: RequestInit): Promise<Said> {
    const ways: Record<Movement, () => Promise<Said>> = {
      "sent twice": async () => {
        await ask(path, init);
        return ask(path, init);
      },
      "sent twice at once": async () => {
        const both = await Promise.all([ask(path, init), ask(path, init)]);
        return both[luck.below(2)] ?? null;
      },
      "comes again later": async () => {
        later(path, init, 1_000 + luck.below(400_000));
        return ask(path, init);
      },
      "comes late": async () => {
        later(path, init, 1_000 + luck.below(400_000));
        return tooLate();
      },
      "answered slowly": async () => {
        const said = await ask(path, init);
        await wait(luck.below(patienceMs));
        return said;
      },
      "answered too late": async () => {
        await ask(path, init);
        return tooLate();
      },
      "an older answer": async () => older ?? ask(path, init),
      "endpoint dies before the commit": async () => {
        endpoint.dieWhen(luck.pick(["begins", "about to commit"]));
        return ask(path, init);
      },
      "endpoint dies after the commit": async () => {
        endpoint.dieWhen("committed");
        return ask(path, init);
      },
      "endpoint's disk is full": async () => {
        endpoint.fill(true);
        time.after(() => endpoint.fill(false), luck.below(120_000));
        return ask(path, init);
      },
    };
    return ways[movement]();
  }

  async function answered(happening: Happening, path: string, init: RequestInit): Promise<Response> {
    if (isMovement(happening)) return responseOf(await moved(happening, path, init));
    if (!isLie(happening)) {
      const said = await ask(path, init);
      if (said?.status !== 201) return responseOf(said);
      older = said;
      return dated(answers[happening](z.parse(AnyReceipt, JSON.parse(said.text))));
    }
    const life = endpoint.alive();
    return dated(answers[happening](madeUp(init, life ? life.store : { store: unknown, epoch: unknown })));
  }

  function next(): Happening {
    const place = luck.happens(0.7) ? (usual[luck.below(usual.length)] ?? 0) : luck.below(happenings.length);
    return happenings[place] ?? "honest";
  }

  function dated(response: Response): Response {
    response.headers.set("date", new Date(time.now()).toUTCString());
    return response;
  }

  return {
    /** The share of calls that something happens to. */
    trouble: (share: number) => void (trouble = share),
    /** Nothing gets through while it is down. */
    up: (up: boolean) => void (isUp = up),
    happened,
    /** A call of a tablet; rejects like `fetch` where nothing comes back. */
    async call(path: string, init: RequestInit = {}): Promise<Response> {
      const happening = luck.happens(trouble) ? next() : "honest";
      if (happening !== "honest") happened.set(happening, (happened.get(happening) ?? 0) + 1);
      if (!isUp) throw new TypeError("fetch failed");
      // What the page asked for with its own patience is kept by this clock.
      const { signal: _, ...request } = init;
      return answered(happening, path, request);
    },
  };
}

/** A receipt of whatever version. */
const AnyReceipt = z.looseObject(Receipt.shape);

const unknown = "0198f000-0000-4000-8000-00000000ffff";

function isMovement(happening: Happening): happening is Movement {
  return movements.some((movement) => movement === happening);
}

function responseOf(said: Said): Response {
  if (!said) throw new TypeError("connection reset");
  const { status, headers, text } = said;
  return new Response(text, { status, headers });
}

/** A receipt for everything that was sent, though nobody has kept any of it. */
function madeUp({ body }: RequestInit, { store, epoch }: { readonly store: string; readonly epoch: string }) {
  const { records } = z.parse(Batch, JSON.parse(z.parse(z.string(), body)));
  const results = records.map((record) => {
    const { id, hash } = z.parse(WireRecord, record);
    return { id, hash, outcome: "accepted" as const };
  });
  return { store, epoch, results };
}

/** An older endpoint knows nothing of numbers; a newer one says more than anybody here understands. */
function spoken(text: string, skew: Skew): string {
  if (skew === "same version") return text;
  const { numbers, device, ...receipt } = z.parse(AnyReceipt, JSON.parse(text));
  if (skew === "older endpoint") return JSON.stringify(receipt);
  return JSON.stringify({ ...receipt, device, ...(numbers && { numbers: { ...numbers, repeated: [1] } }), advice: { sendAtNight: true } });
}
