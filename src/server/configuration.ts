import * as z from "zod/mini";
import type { Fault } from "#survey/fault.ts";

/** Settings of the process, from the environment; read once at the start. */
const Environment = z.object({
  PORT: z.string().check(
    z.regex(/^\d{1,5}$/),
    z.refine((text) => Number(text) <= 65_535),
  ),
  HOST: z.string().check(z.minLength(1)),
  /** Folder of the store. */
  DATA: z.string().check(z.minLength(1)),
});

/** Listens to this machine only, until there is TLS: a tablet elsewhere would get no service worker, and answers would travel in clear. */
const unlessSaid = { PORT: "3000", HOST: "127.0.0.1", DATA: "data" };

export type Configuration = { readonly port: number; readonly host: string; readonly data: string };

const whatItMustBe: Readonly<Record<string, string>> = {
  PORT: "must be a number from 0 to 65535",
  HOST: "must name an address to listen at",
  DATA: "must name a folder",
};

/** The configuration, or everything that is wrong with it. */
export function configurationOf(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration | { readonly faults: readonly Fault[] } {
  const read = z.safeParse(Environment, { ...unlessSaid, ...environment });
  if (read.success) return { port: Number(read.data.PORT), host: read.data.HOST, data: read.data.DATA };
  const places = new Set(read.error.issues.map(({ path }) => String(path[0])));
  return { faults: [...places].map((place) => ({ place, fault: whatItMustBe[place] ?? "is not allowed" })) };
}
