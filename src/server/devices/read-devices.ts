import type { Kysely, Selectable } from "kysely";
import * as z from "zod/mini";
import { type Device, type DevicePlace, DeviceState } from "#protocol/devices.ts";
import { Heartbeat } from "#protocol/responses.ts";
import { localMinute } from "#server/local-hour.ts";
import type { Tables } from "#server/store/tables.ts";
import { deviceStates, type Program } from "./device-states.ts";
import { countOf, missingNumbers, type Run } from "./missing-numbers.ts";
import { type Calendar, openMinutes, workingDayMinutes } from "./open-minutes.ts";
import { readPlaces } from "./places.ts";

/** What makes states of facts: the time, the tablets' program as it is served, and when a desk is open. */
export type Fleeting = {
  readonly now: Date;
  readonly timeZone: string;
  readonly program: Program;
  readonly calendarOf: (unit: string) => Calendar;
};

/** The tablets that stand in places somebody sees, each with those places only, by name. */
export async function readSeenDevices(database: Kysely<Tables>, seen: ReadonlySet<string>, fleeting: Fleeting): Promise<Device[]> {
  const devices = await readAll(database, fleeting);
  return devices.flatMap((device) => {
    const places = device.places.filter(({ unit }) => seen.has(unit));
    return places.length === 0 ? [] : [{ ...device, places }];
  });
}

/** One tablet with all its places; null when it is not enrolled. */
export async function readDevice(database: Kysely<Tables>, id: string, fleeting: Fleeting): Promise<Device | null> {
  return (await readAll(database, fleeting, id))[0] ?? null;
}

/** How many tablets are in each state; one may be in several. */
export async function countByState(database: Kysely<Tables>, fleeting: Fleeting): Promise<ReadonlyMap<DeviceState, number>> {
  const states = (await readAll(database, fleeting)).flatMap((device) => device.states);
  return new Map(DeviceState.options.map((state) => [state, states.filter((one) => one === state).length]));
}

async function readAll(database: Kysely<Tables>, fleeting: Fleeting, only?: string): Promise<Device[]> {
  const rows = await database
    .selectFrom("device_enrolment")
    .leftJoin("device", "device.id", "device_enrolment.device")
    .selectAll("device_enrolment")
    .select(["device.app", "device.held", "device.kept", "device.numbers"])
    .$if(only !== undefined, (query) => query.where("device_enrolment.device", "=", only ?? ""))
    .orderBy("device_enrolment.name")
    .orderBy("device_enrolment.device")
    .execute();
  const runs = await database
    .selectFrom("sequence_range")
    .selectAll()
    .$if(only !== undefined, (query) => query.where("device", "=", only ?? ""))
    .orderBy("device")
    .orderBy("first")
    .execute();
  const runsByDevice = Map.groupBy(runs, ({ device }) => device);
  const places = await readPlaces(database, only);
  return rows.map((row) => deviceOf({ row, runs: runsByDevice.get(row.device) ?? [], places: places.get(row.device) ?? [] }, fleeting));
}

type Facts = {
  readonly row: Selectable<Tables["device_enrolment"]> & { readonly [Name in "held" | "kept" | "numbers"]: number | null } & {
    readonly app: string | null;
  };
  readonly runs: readonly Run[];
  readonly places: DevicePlace[];
};

function deviceOf({ row, runs, places }: Facts, fleeting: Fleeting): Device {
  const { now, program, calendarOf } = fleeting;
  const heartbeat = z.safeParse(Heartbeat, JSON.parse(row.heartbeat ?? "null")).data ?? null;
  const missing = missingNumbers(runs, row.highest_told);
  const condition = {
    revokedAt: row.revoked_at,
    enrolledAt: row.enrolled_at,
    lastContact: row.last_contact,
    caughtUpAt: row.caught_up_at,
    app: row.app,
    heartbeat,
    missing: countOf(missing),
    doubled: Math.max(0, (row.kept ?? 0) - (row.numbers ?? 0)),
    silentForWorkingDay: isSilent(row.last_contact, calendarOf(places[0]?.unit ?? ""), fleeting),
  };
  return {
    id: row.device,
    name: row.name,
    places,
    states: deviceStates(condition, { now, program }),
    lastContact: row.last_contact,
    app: row.app,
    heartbeat,
    received: countOf(runs),
    missing,
    held: row.held ?? 0,
  };
}

function isSilent(lastContact: string | null, calendar: Calendar, { now, timeZone }: Fleeting): boolean {
  if (lastContact === null) return false;
  return openMinutes(calendar, localMinute(new Date(lastContact), timeZone), localMinute(now, timeZone)) >= workingDayMinutes(calendar);
}
