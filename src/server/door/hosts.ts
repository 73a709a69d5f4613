import { enrol } from "#protocol/devices.ts";
import type { Access } from "#protocol/endpoint.ts";
import { isThisMachine } from "./settings-together.ts";

/** The names the endpoint answers to; where kiosk and staff have names of their own, each is served at its own alone. */
export type Hosts = {
  readonly kioskHost: string | null;
  readonly staffHost: string | null;
  readonly publicAddress: string | null;
};

/** Who a page or call is for. */
export type For = "kiosk" | "staff" | "all";

/** Whether something may be answered under a host name, `local` when a program on this machine asks. */
export function isServedAt(host: string, { wanted, local }: { readonly wanted: For; readonly local: boolean }, hosts: Hosts): boolean {
  const { kioskHost, staffHost, publicAddress } = hosts;
  const name = nameIn(host);
  const isLocal = local && isThisMachine(name);
  if (kioskHost === null || staffHost === null) return publicAddress === null || isLocal || name === nameIn(new URL(publicAddress).host);
  if (wanted === "all") return isLocal || name === kioskHost || name === staffHost;
  return name === (wanted === "kiosk" ? kioskHost : staffHost);
}

/** The page behind a bare host name. */
export function firstPageAt(host: string, { staffHost }: Hosts): "/kiosk/" | "/dashboard/" {
  return nameIn(host) === staffHost ? "/dashboard/" : "/kiosk/";
}

/** Where people find a page of theirs when they call at `origin`: its path, or its whole address where that name is the tablets'. */
export function placeForPeople(path: string, origin: string, hosts: Hosts): string {
  const { staffHost } = hosts;
  return staffHost === null || new URL(origin).hostname === staffHost ? path : originsOf(origin, hosts).staff + path;
}

/** The host name of a Host header, in lower case, without port and brackets. */
function nameIn(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d*$/, "")
    .replace(/^\[(.*)\]$/, "$1");
}

/** Who a page is for, by its path. */
export function pageIsFor(path: string): For {
  if (/^\/kiosk(\/|$)/.test(path)) return "kiosk";
  return path === "/" || /^\/(assets|api)\//.test(path) ? "all" : "staff";
}

/** Who a call is for: tablets enrol and send, all else is done by people. */
export function callIsFor({ path, access }: { readonly path: string; readonly access: Access }): For {
  return access.by === "device" || path === enrol.path ? "kiosk" : "staff";
}

/** Origins under which tablets and people find the endpoint, which itself listens at `origin`. */
export function originsOf(
  origin: string,
  { kioskHost, staffHost, publicAddress }: Hosts,
): { readonly kiosk: string; readonly staff: string } {
  const named = (host: string | null) => {
    const url = new URL(publicAddress ?? origin);
    if (host !== null) url.hostname = host;
    return url.origin;
  };
  return { kiosk: named(kioskHost), staff: named(staffHost) };
}
