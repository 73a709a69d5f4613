import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

/** What everybody who works with the endpoint should know today. */
export const Notices = z.object({
  /** The newest whole backup is older than a week, or there is none; `newest` is its instant. Null where all is well, or where another program makes backups. */
  backupTooOld: z.nullable(z.object({ newest: z.nullable(z.string()) })),
});
export type Notices = z.infer<typeof Notices>;

export const readNotices = endpoint({
  method: "GET",
  path: "/api/notices",
  access: { by: "session" },
  input: z.object({}),
  output: Notices,
});
