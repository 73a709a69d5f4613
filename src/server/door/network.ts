import { isIPv6 } from "node:net";

/** What an address is counted by: itself, or of IPv6 the first 64 bits, all of whose addresses are one subscriber's. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [left, right] = address.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = Array.from({ length: 8 }, () => "0");
  const groups = right === undefined ? left : left?.concat(zeros).toSpliced(8 - right.length, 8, ...right);
  return groups?.slice(0, 4).join(":") ?? "";
}
