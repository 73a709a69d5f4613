import { copyFileSync, existsSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { enrol, openEnrolment, revokeDevice } from "#protocol/devices.ts";
import type { Outbox } from "../../src/kiosk/keeping/outbox.ts";
import { writeMeta } from "../../src/server/store/meta.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { type Desk, newFolder, openDesk } from "../server/open-desk.ts";
import { aBundle } from "../support/tablet.ts";

/** What happens to one request between a tablet and the endpoint. */
export const faults = [
  "none",
  "request lost",
  "answer lost",
  "sent twice",
  "answer late",
  "dies before commit",
  "dies after commit",
  "portal",
] as const;
export type Fault = (typeof faults)[number];

function lost(message: string): Promise<never> {
  return Promise.reject(new TypeError(message));
}

/** One real endpoint on a disk of its own that dies, starts again, and is put back to its last backup. */
export async function aWorld(plan: Fault[]) {
  const folder = newFolder();
  const backup = `${folder}/backup.sqlite`;
  const late: (() => Promise<unknown>)[] = [];
  let desk: Desk = await openDesk({ folder });

  async function restart(): Promise<void> {
    await desk.close();
    desk = await openDesk({ folder });
  }
  function answer(init: RequestInit): Promise<Response> {
    return Promise.resolve(desk.app.request("/api/responses", init));
  }
  const happening: Record<Fault, (request: RequestInit) => Promise<Response>> = {
    none: answer,
    "request lost": () => lost("fetch failed"),
    "answer lost": async (request) => {
      await answer(request);
      return lost("connection reset");
    },
    "sent twice": async (request) => {
      await answer(request);
      return answer(request);
    },
    // The request is on its way for a while; the tablet has given it up.
    "answer late": (request) => {
      late.push(() => answer(request));
      return Promise.reject(new DOMException("signal timed out", "TimeoutError"));
    },
    "dies before commit": async () => {
      await restart();
      return lost("connection refused");
    },
    "dies after commit": async (request) => {
      await answer(request);
      await restart();
      return lost("connection reset");
    },
    portal: async () => new Response("<!doctype html>", { status: 200 }),
  };
  async function fetch(_: unknown, init?: RequestInit): Promise<Response> {
    const { signal: _signal, ...request } = init ?? {};
    return happening[plan.shift() ?? "none"](request);
  }
  /** An admin opens a code for a tablet, known already or new, and somebody types it there; null when the endpoint refuses, or dies meanwhile. */
  async function typedCode({ device, signing }: Outbox, isKnown: boolean): Promise<string | null> {
    const places = [...desk.store.known().units].map((unit) => ({ unit, counters: null }));
    const opened = await desk.ask(openEnrolment.path, { name: "TL-02", places, ...(isKnown && { device }) });
    if (opened.status !== 200) return null;
    const { code } = z.parse(openEnrolment.output, opened.json);
    const body = JSON.stringify({ code, device, ...(await signing.makeCandidate(code)), app: "1" });
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const said = await desk.app.request(enrol.path, { method: "POST", headers, body });
    return said.status === 200 ? z.parse(enrol.output, await said.json()).store : null;
  }
  /** Enrols a tablet, as often as it takes; it hears of it or does not. */
  async function enrolAt(outbox: Outbox, outcome: "heard" | "lost"): Promise<void> {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const store = await typedCode(outbox, attempt % 2 === 0);
      if (store !== null) return outcome === "heard" ? outbox.signing.adoptCandidate(store) : undefined;
    }
    throw new Error("the endpoint enrols nobody");
  }
  return {
    fetch,
    enrolAt,
    /** Nothing happens where the endpoint does not know the tablet. */
    revoke: ({ device }: Outbox) => desk.ask(revokeDevice.path, { id: device, reason: "stolen" }),
    desk: () => desk,
    bundle: () => aBundle({ store: desk.store.store }),
    arriveLate: async () => void (await late.shift()?.()),
    backUp() {
      rmSync(backup, { force: true });
      desk.connection.exec(`vacuum into '${backup}'`);
    },
    async restore() {
      if (!existsSync(backup)) return;
      const path = storePath(folder);
      await desk.close();
      for (const rest of ["-wal", "-shm"]) rmSync(`${path}${rest}`, { force: true });
      copyFileSync(backup, path);
      desk = await openDesk({ folder });
      await desk.store.write((transaction) => writeMeta(transaction, "epoch", randomUUID()));
      await restart();
    },
    idsIn: (table: "response" | "held") =>
      desk.connection
        .prepare(`select id from ${table}`)
        .all()
        .map(({ id }) => String(id)),
    async [Symbol.asyncDispose]() {
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;
