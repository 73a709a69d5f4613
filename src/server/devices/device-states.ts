import type { DeviceState } from "#protocol/devices.ts";
import type { Heartbeat } from "#protocol/responses.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const onlineMs = 15 * minuteMs;
/** So many answers wait on no tablet that is well. */
const manyWaiting = 200;

/** What is known of a tablet, as of its last exchange; instants as ISO texts. */
export type Condition = {
  readonly revokedAt: string | null;
  readonly enrolledAt: string;
  readonly lastContact: string | null;
  /** When it had sent all it held, the last time. */
  readonly caughtUpAt: string | null;
  readonly app: string | null;
  readonly heartbeat: Pick<Heartbeat, "waiting" | "refused"> | null;
  /** Numbers that did not arrive below the highest known. */
  readonly missing: number;
  /** Records kept beyond the first under their number. */
  readonly doubled: number;
  /** Whether its desk was open for a working day since it was heard. */
  readonly silentForWorkingDay: boolean;
};

/** The tablet's program as the endpoint serves it, since when; null where nobody built it. */
export type Program = { readonly version: string; readonly since: string } | null;

/** How a tablet is, each state by itself, by `DeviceState`; it is always in one. */
export function deviceStates(device: Condition, { now, program }: { readonly now: Date; readonly program: Program }): DeviceState[] {
  const { revokedAt, lastContact, app, missing, doubled, heartbeat } = device;
  const msSince = (instant: string) => now.getTime() - Date.parse(instant);
  const gap: DeviceState[] = missing > (heartbeat ? heartbeat.waiting + heartbeat.refused : 0) ? ["gap"] : [];
  if (revokedAt !== null) return ["revoked", ...gap];
  // Of a revoked tablet it is said no more: revoking it was what there was to do.
  const numbers: DeviceState[] = doubled > 0 ? [...gap, "doubled"] : gap;
  if (lastContact === null) return ["enrolled", ...numbers];
  const isOnline = msSince(lastContact) <= onlineMs;
  const isOutdated = program !== null && app !== null && app !== program.version && msSince(program.since) > dayMs;
  const states: Record<Exclude<DeviceState, "enrolled" | "gap" | "doubled" | "revoked">, boolean> = {
    online: isOnline,
    resting: !isOnline && !device.silentForWorkingDay,
    behind: isBehind(device, msSince),
    silent: device.silentForWorkingDay,
    outdated: isOutdated,
  };
  return [...(["online", "resting", "behind", "silent", "outdated"] as const).filter((state) => states[state]), ...numbers];
}

/** Answers wait, many of them or for more than a day; what a tablet refused to hand over is no queue. */
function isBehind({ heartbeat, caughtUpAt, enrolledAt }: Condition, msSince: (instant: string) => number): boolean {
  if (!heartbeat || heartbeat.waiting === 0) return false;
  return heartbeat.waiting > manyWaiting || msSince(caughtUpAt ?? enrolledAt) > dayMs;
}
