import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { Heartbeat } from "./responses.ts";
import { OrganisationKey } from "./sealing.ts";

/** Eight characters without those that look alike (0 O 1 I L), in upper case: `K7QM-2XPA` typed without its hyphen. */
export const enrolmentCode = /^[2-9A-HJ-NP-Z]{8}$/;

const DeviceName = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** A desk a tablet serves; `counters` null: all of them, those of later too. */
export const DevicePlace = z.object({ unit: z.string(), counters: z.nullable(z.array(z.string())) });
export type DevicePlace = z.infer<typeof DevicePlace>;

/** `public`: the tablet's P-256 key, 65 bytes uncompressed in base64url. `proof`: its signature over `enrolmentBytes`. */
export const enrol = endpoint({
  method: "POST",
  path: "/api/enrol",
  access: { by: "anyone" },
  input: z.object({
    code: z.string().check(z.regex(enrolmentCode)),
    device: z.uuid(),
    publicKey: z.string().check(z.maxLength(100)),
    proof: z.string().check(z.maxLength(100)),
    app: z.string().check(z.maxLength(40)),
  }),
  output: z.object({ store: z.uuid(), device: z.object({ id: z.uuid(), name: z.string() }), organisationKey: OrganisationKey }),
});

/** Makes a one-time code: 10 minutes, 5 tries, one tablet. With `device` a tablet known already gets a new key and keeps its numbers. */
export const openEnrolment = endpoint({
  method: "POST",
  path: "/api/devices/enrolment",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ name: DeviceName, places: z.array(DevicePlace).check(z.minLength(1)), device: z.optional(z.uuid()) }),
  output: z.object({ code: z.string(), /** To show as a QR for the tablet's camera. */ address: z.string(), until: z.string() }),
});

/**
 * online: heard within 15 minutes; resting: not since, but no working day has passed either, so its desk may just be closed;
 * silent: not heard for a working day; behind: heard, but answers wait for more than a day or over 200; outdated: an older
 * program than the endpoint's for over a day; gap: numbers are missing that it no longer holds; doubled: different responses came
 * under one number, so a second tablet, or an older state of its disk, goes by its name; revoked; enrolled: not heard yet.
 */
export const DeviceState = z.enum(["online", "resting", "behind", "silent", "outdated", "gap", "doubled", "revoked", "enrolled"]);
export type DeviceState = z.infer<typeof DeviceState>;

export const Device = z.object({
  id: z.uuid(),
  name: DeviceName,
  places: z.array(DevicePlace),
  states: z.array(DeviceState).check(z.minLength(1)),
  /** Instant rounded down to the minute; null before the first call. */
  lastContact: z.nullable(z.string()),
  app: z.nullable(z.string()),
  heartbeat: z.nullable(Heartbeat),
  /** Numbers received, and those missing below the highest one known. */
  received: z.number(),
  missing: z.array(z.object({ first: z.number(), last: z.number() })),
  held: z.number(),
});
export type Device = z.infer<typeof Device>;

/** The tablets of the units the caller sees, and the store they are enrolled in. */
export const readDevices = endpoint({
  method: "GET",
  path: "/api/devices",
  access: { by: "person", roles: ["admin", "manager", "staff"] },
  input: z.object({}),
  output: z.object({ store: z.uuid(), devices: z.array(Device) }),
});
export const changeDevice = endpoint({
  method: "POST",
  path: "/api/devices/change",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ id: z.uuid(), name: DeviceName, places: z.array(DevicePlace).check(z.minLength(1)) }),
  output: Device,
});
/** From now on what it sends is held. It is never told to delete anything. */
export const revokeDevice = endpoint({
  method: "POST",
  path: "/api/devices/revoke",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ id: z.uuid(), reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)) }),
  output: Device,
});
