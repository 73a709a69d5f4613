import type { BlockList } from "node:net";
import * as z from "zod/mini";
import type { Fault } from "#survey/fault.ts";
import type { PairFiles } from "./door/certificate.ts";
import { proxiesIn } from "./door/proxies.ts";
import { faultsTogether, foldersBeside, isThisMachine } from "./door/settings-together.ts";

const text = z.string().check(z.minLength(1));
/** Of a host alone, without port. */
const hostName = z.string().check(z.toLowerCase(), z.regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/));

/** Settings of the process, from the environment; read once at the start. */
const Environment = z.object({
  /** Default 3000; 0: any free one. */
  PORT: z.string().check(
    z.regex(/^\d{1,5}$/),
    z.refine((port) => Number(port) <= 65_535),
  ),
  /** Address to listen at. Default 127.0.0.1, this machine only; another needs TLS or a named proxy. */
  HOST: text,
  /** Folder of the store. Default `data`. */
  DATA: text,
  /** The questionnaire a new store begins with: the name of a file in survey-definitions. Default sipas-2640. */
  SURVEY: text,
  /** PostgreSQL instead of the file in DATA. Default: none. */
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\/\S+$/))),
  /** Files of the certificate, with those of its authorities, and of its key; read again when they change. Default: none, plain HTTP. */
  TLS_CERT: z.optional(text),
  TLS_KEY: z.optional(text),
  /** Addresses or networks of the proxies in front, which end TLS and say where calls came from. Default: none. */
  TRUST_PROXY: z.optional(z.string()),
  /** Host names that divide tablets from people. Default: both come to any name. */
  KIOSK_HOST: z.optional(hostName),
  STAFF_HOST: z.optional(hostName),
  /** Where people and tablets find the endpoint, for addresses handed to tablets. Default: where it listens. */
  PUBLIC_ADDRESS: z.optional(z.string().check(z.refine(isPublicAddress))),
  /** Folder of the backups. Default: beside DATA, `data-backups`. */
  BACKUPS: z.optional(text),
  /** Folder of the organisation's private keys, never in a backup. Default: beside DATA, `data-keys`. */
  KEYS: z.optional(text),
  /** Opens /api/metrics to other machines. Default: none, this machine only. */
  METRICS_TOKEN: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{24,}$/))),
  /** Default info. */
  LOG_LEVEL: z.optional(z.enum(["fatal", "error", "warn", "info", "debug", "silent"])),
});

/** Names of all settings there are. */
export const settingNames: readonly string[] = Object.keys(Environment.shape);

const unlessSaid = { PORT: "3000", HOST: "127.0.0.1", DATA: "data", SURVEY: "sipas-2640" };

export type Configuration = {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly survey: string;
  readonly databaseUrl: string | null;
  readonly tls: PairFiles | null;
  readonly proxies: BlockList | null;
  readonly kioskHost: string | null;
  readonly staffHost: string | null;
  /** An origin, without a path. */
  readonly publicAddress: string | null;
  readonly backups: string;
  readonly keys: string;
  readonly metricsToken: string | null;
  readonly logLevel: string;
};

const whatItMustBe: Readonly<Record<string, string>> = {
  PORT: "must be a number from 0 to 65535",
  HOST: "must name an address to listen at",
  DATA: "must name a folder",
  DATABASE_URL: "must begin with postgres://",
  TLS_CERT: "must name a readable file with a certificate in PEM",
  TLS_KEY: "must name a readable file with the key of that certificate in PEM, without a passphrase",
  TRUST_PROXY: "must list addresses or networks, such as 10.0.0.2, 10.1.0.0/16",
  KIOSK_HOST: "must be a host name, as STAFF_HOST",
  STAFF_HOST: "must be a host name, as KIOSK_HOST and another",
  PUBLIC_ADDRESS: "must be https:// and a host name, without a path",
  METRICS_TOKEN: "must have at least 24 visible characters",
  LOG_LEVEL: "must be fatal, error, warn, info, debug or silent",
};

/** The configuration, or everything that is wrong with it; `instruments` are the questionnaires there are. */
export function configurationOf(
  environment: Readonly<Record<string, string | undefined>>,
  instruments: readonly string[],
): Configuration | { readonly faults: readonly Fault[] } {
  const settings = { ...unlessSaid, ...withoutEmpty(environment) };
  const read = z.safeParse(Environment, settings);
  const places = new Set(read.error?.issues.map(({ path }) => String(path[0])));
  const faults = [...places].map((place) => ({ place, fault: whatItMustBe[place] ?? "is not allowed" }));
  if (!instruments.includes(settings.SURVEY ?? "")) faults.push({ place: "SURVEY", fault: `must be one of ${instruments.join(", ")}` });
  const together = faultsTogether(settings).filter(({ place }) => !places.has(place));
  faults.push(...together.map(({ place, fault }) => ({ place, fault: fault ?? whatItMustBe[place] ?? "is not allowed" })));
  if (!read.success || faults.length > 0) return { faults };
  return configurationIn(read.data);
}

type Settings = Readonly<Record<string, string | undefined>>;

/** Compose files hand over what nobody set as an empty text. */
function withoutEmpty(environment: Settings): Settings {
  return Object.fromEntries(Object.entries(environment).filter(([name, value]) => value !== "" || name in unlessSaid));
}

function configurationIn(set: z.output<typeof Environment>): Configuration {
  const { TLS_CERT: certificate, TLS_KEY: key } = set;
  return {
    port: Number(set.PORT),
    host: set.HOST,
    data: set.DATA,
    survey: set.SURVEY,
    databaseUrl: set.DATABASE_URL ?? null,
    tls: certificate !== undefined && key !== undefined ? { certificate, key } : null,
    proxies: set.TRUST_PROXY === undefined ? null : proxiesIn(set.TRUST_PROXY),
    kioskHost: set.KIOSK_HOST ?? null,
    staffHost: set.STAFF_HOST ?? null,
    publicAddress: set.PUBLIC_ADDRESS === undefined ? null : new URL(set.PUBLIC_ADDRESS).origin,
    ...foldersBeside(set.DATA, set),
    metricsToken: set.METRICS_TOKEN ?? null,
    logLevel: set.LOG_LEVEL ?? "info",
  };
}

/** An origin that browsers trust: https, or this machine. */
function isPublicAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || (address !== url.origin && address !== `${url.origin}/`)) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isThisMachine(url.hostname.replace(/^\[|\]$/g, "")));
}
