import { BlockList, isIP } from "node:net";

/** The addresses and networks in a list such as `10.0.0.2, 10.1.0.0/16, fd00::/8`; null where one of them is none. */
export function proxiesIn(text: string): BlockList | null {
  const proxies = new BlockList();
  for (const entry of text.split(",").map((part) => part.trim())) {
    const [address = "", prefix, ...more] = entry.split("/");
    const kind = kindOf(address);
    if (kind === null || more.length > 0) return null;
    if (prefix === undefined) proxies.addAddress(address, kind);
    else if (isPrefix(prefix, kind)) proxies.addSubnet(address, Number(prefix), kind);
    else return null;
  }
  return proxies;
}

/** Whether an address is one of them. */
export function isAmong(proxies: BlockList | null, address: string): boolean {
  const kind = kindOf(address);
  return proxies !== null && kind !== null && proxies.check(address, kind);
}

function isPrefix(text: string, kind: "ipv4" | "ipv6"): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= (kind === "ipv4" ? 32 : 128);
}

function kindOf(address: string): "ipv4" | "ipv6" | null {
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? "ipv4" : "ipv6";
}
