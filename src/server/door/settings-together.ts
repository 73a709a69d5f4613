import { relative, resolve, sep } from "node:path";
import { readPair } from "./certificate.ts";
import { proxiesIn } from "./proxies.ts";

/** Settings by name. */
type Settings = Readonly<Record<string, string | undefined>>;

/** A setting that is wrong; without `fault` it is not what it must always be. */
type Wrong = { readonly place: string; readonly fault?: string };

const withoutTls =
  "is reached from other machines, where browsers need TLS: set TLS_CERT and TLS_KEY, or TRUST_PROXY to the address of the proxy that ends TLS";

/** What is wrong with settings beside each other, or with what they name. */
export function faultsTogether(settings: Settings): readonly Wrong[] {
  const { HOST, TLS_CERT, TLS_KEY, TRUST_PROXY } = settings;
  const proxies = TRUST_PROXY === undefined || proxiesIn(TRUST_PROXY) !== null ? [] : [{ place: "TRUST_PROXY" }];
  const isOpen =
    HOST !== undefined && HOST !== "" && !isThisMachine(HOST) && [TLS_CERT, TLS_KEY, TRUST_PROXY].every((set) => set === undefined);
  return [
    ...wrongFiles(TLS_CERT, TLS_KEY),
    ...proxies,
    ...wrongHosts(settings),
    ...wrongFolders(settings),
    ...(isOpen ? [{ place: "HOST", fault: withoutTls }] : []),
  ];
}

/** Whether an address or name to listen at is reached from this machine only. */
export function isThisMachine(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i.test(host);
}

/** Where backups and keys lie: as set, or beside the store, so that removing the store removes neither. */
export function foldersBeside(data: string, { BACKUPS, KEYS }: Settings): { readonly backups: string; readonly keys: string } {
  const store = data.replace(/(?<=.)\/+$/, "");
  return { backups: BACKUPS ?? `${store}-backups`, keys: KEYS ?? `${store}-keys` };
}

function wrongFiles(certificate: string | undefined, key: string | undefined): Wrong[] {
  if (certificate === undefined && key === undefined) return [];
  if (certificate === undefined) return [{ place: "TLS_CERT" }];
  if (key === undefined) return [{ place: "TLS_KEY" }];
  const pair = readPair({ certificate, key });
  return "faults" in pair ? pair.faults.map((file) => ({ place: file === "certificate" ? "TLS_CERT" : "TLS_KEY" })) : [];
}

function wrongHosts({ KIOSK_HOST, STAFF_HOST }: Settings): Wrong[] {
  if (KIOSK_HOST === undefined && STAFF_HOST === undefined) return [];
  if (KIOSK_HOST === undefined) return [{ place: "KIOSK_HOST" }];
  return KIOSK_HOST.toLowerCase() === STAFF_HOST?.toLowerCase() || STAFF_HOST === undefined ? [{ place: "STAFF_HOST" }] : [];
}

/** Who holds the store or a backup must not hold the keys with it. */
function wrongFolders(settings: Settings): Wrong[] {
  const { DATA = "" } = settings;
  if (DATA === "") return [];
  const { backups, keys } = foldersBeside(DATA, settings);
  return [
    ...(isInside(backups, DATA) ? [{ place: "BACKUPS", fault: "must not lie inside DATA" }] : []),
    ...(isInside(keys, DATA) || isInside(keys, backups)
      ? [{ place: "KEYS", fault: "must lie neither inside DATA nor inside BACKUPS" }]
      : []),
  ];
}

function isInside(folder: string, other: string): boolean {
  const way = relative(resolve(other), resolve(folder));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}
