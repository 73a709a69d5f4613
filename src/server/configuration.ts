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
  /** The questionnaire tablets ask: the name of a file in survey-definitions. */
  SURVEY: z.string(),
});

/** Listens to this machine only, until there is TLS: a tablet elsewhere would get no service worker, and answers would travel in clear. */
const unlessSaid = { PORT: "3000", HOST: "127.0.0.1", DATA: "data", SURVEY: "sipas-2640" };

export type Configuration = { readonly port: number; readonly host: string; readonly data: string; readonly survey: string };

const whatItMustBe: Readonly<Record<string, string>> = {
  PORT: "must be a number from 0 to 65535",
  HOST: "must name an address to listen at",
  DATA: "must name a folder",
};

/** The configuration, or everything that is wrong with it; `instruments` are the questionnaires there are. */
export function configurationOf(
  environment: Readonly<Record<string, string | undefined>>,
  instruments: readonly string[],
): Configuration | { readonly faults: readonly Fault[] } {
  const settings = { ...unlessSaid, ...environment };
  const read = z.safeParse(Environment, settings);
  const places = new Set(read.error?.issues.map(({ path }) => String(path[0])));
  const faults = [...places].map((place) => ({ place, fault: whatItMustBe[place] ?? "is not allowed" }));
  if (!instruments.includes(settings.SURVEY ?? "")) faults.push({ place: "SURVEY", fault: `must be one of ${instruments.join(", ")}` });
  if (!read.success || faults.length > 0) return { faults };
  const { PORT, HOST, DATA, SURVEY } = read.data;
  return { port: Number(PORT), host: HOST, data: DATA, survey: SURVEY };
}
