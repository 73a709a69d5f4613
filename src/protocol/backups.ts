import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

/** A backup as it lies in its folder; `whole`: all of it added up when it was made. */
const KeptBackup = z.object({ file: z.string(), madeAt: z.string(), whole: z.boolean(), bytes: z.number() });
export type KeptBackup = z.infer<typeof KeptBackup>;

/** The backups there are, the newest first, for admins of the whole organisation; null where another program makes them. */
export const readBackups = endpoint({
  method: "GET",
  path: "/api/backups",
  access: { by: "person", roles: ["admin"] },
  input: z.object({}),
  output: z.object({ backups: z.nullable(z.array(KeptBackup)) }),
});
