import * as z from "zod/mini";
import { LocalizedText } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";
import { OwnId, Revision } from "./units.ts";

/** Valid from a day on; `endedOn` is the first day it is no more. */
const validity = { from: z.iso.date(), endedOn: z.nullable(z.iso.date()) };

/** A field (lĩnh vực) of the catalogue. */
export const Field = z.object({ id: OwnId, name: LocalizedText, ...validity });
export type Field = z.infer<typeof Field>;

/** The code of a procedure as the national database writes it, such as `1.004827`, with or without the digits of the place after it. */
const ProcedureCode = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/), z.maxLength(60));

/** An administrative procedure (thủ tục hành chính). */
export const Procedure = z.object({
  id: ProcedureCode,
  name: LocalizedText,
  field: z.string(),
  /** Units that deal with it, with all below them; null: all that deal with the field. */
  units: z.nullable(z.array(z.string()).check(z.minLength(1))),
  ...validity,
});
export type Procedure = z.infer<typeof Procedure>;

const Procedures = z.object({ revision: Revision, fields: z.array(Field), procedures: z.array(Procedure) });

/** The whole catalogue with what is no more; of procedures those the caller's units deal with. */
export const readProcedures = endpoint({
  method: "GET",
  path: "/api/organisation/procedures",
  access: { by: "person", roles: ["admin", "manager", "staff", "auditor"] },
  input: z.object({}),
  output: Procedures,
});

/** Puts these in, or in the place of those with the same id; what is not named stays. Nothing is ever taken out: it ends. */
export const changeProcedures = endpoint({
  method: "POST",
  path: "/api/organisation/procedures",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ revision: Revision, fields: z.array(Field), procedures: z.array(Procedure) }),
  output: Procedures,
});
