import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

const admin = { by: "person", roles: ["admin"] } as const;

const KeyFact = z.object({
  id: z.string(),
  madeAt: z.string(),
  /** Tablets seal to this one. */
  inForce: z.boolean(),
  /** Whether the file of its private half is at hand; without it what was sealed to it is held unopened. */
  file: z.boolean(),
});

/** The organisation's keys, the one in force first, and how many held records wait for one. */
export const readOrganisationKeys = endpoint({
  method: "GET",
  path: "/api/organisation-keys",
  access: admin,
  input: z.object({}),
  output: z.object({ keys: z.array(KeyFact), unopened: z.number() }),
});

/** Makes another key and puts it in force; older ones still open what was sealed to them. The copy is told this once. */
export const rotateOrganisationKey = endpoint({
  method: "POST",
  path: "/api/organisation-keys/rotate",
  access: admin,
  input: z.object({}),
  output: z.object({ recoveryCopy: z.string() }),
});

/** Puts a lost key file back from its recovery copy, and opens what was held for want of it. */
export const restoreOrganisationKey = endpoint({
  method: "POST",
  path: "/api/organisation-keys/restore",
  access: admin,
  input: z.object({ copy: z.string().check(z.maxLength(300)) }),
  output: z.object({ opened: z.number(), unopened: z.number() }),
});
