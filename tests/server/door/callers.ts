import type { Role } from "#protocol/endpoint.ts";
import type { AnyEndpoint } from "../../../src/server/door/door.ts";
import { openHashing } from "../../../src/server/people/password-hash.ts";
import { aTablet } from "../../support/an-enrolled-tablet.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type Desk, tablet } from "../open-desk.ts";

const now = new Date("2026-11-19T03:20:00Z");

/** Somebody for every endpoint who may call it, with a password that can be tried. */
export async function openCallers({ app, store }: Desk) {
  const cookieByRole = new Map<Role, string>();
  const password = (await openHashing().hash("an umbrella in the rain")) ?? "";

  async function cookieOf(role: Role): Promise<string> {
    const known = cookieByRole.get(role);
    if (known !== undefined) return known;
    const { account, cookie } = await signedIn(store, { role, now });
    await store.write((transaction) => transaction.updateTable("account").set({ password }).where("id", "=", account).execute());
    cookieByRole.set(role, cookie);
    return cookie;
  }

  async function credentials({ method, path, access }: AnyEndpoint, body: Uint8Array): Promise<Record<string, string>> {
    if (access.by === "device") return aTablet(tablet).headersFor({ method, path }, body);
    if (access.by === "anyone") return {};
    return { cookie: await cookieOf(access.by === "person" ? access.roles[0] : "admin") };
  }

  return {
    /** Makes sure that the caller is there. */
    prepare: (endpoint: AnyEndpoint) => credentials(endpoint, new Uint8Array()),
    /** Calls with a body, or with what stands behind the question mark. */
    async call(endpoint: AnyEndpoint, sent: Uint8Array): Promise<Response> {
      const { method, path } = endpoint;
      const headers = { "content-type": "application/json", ...(await credentials(endpoint, sent)) };
      const inAddress = method === "GET" ? `?${Buffer.from(sent).toString("latin1")}` : "";
      const answer = await app.request(`${path}${inAddress}`, {
        method,
        headers,
        ...(method === "POST" && { body: new Uint8Array(sent) }),
      });
      // Some calls end sessions.
      if (answer.status === 401) cookieByRole.clear();
      return answer;
    },
  };
}

/** A value as it travels to an endpoint: as JSON, or behind the question mark. */
export function asSent({ method }: AnyEndpoint, value: unknown): string {
  if (method === "POST") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return encodeURIComponent(textOf(value));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return members.map(([name, member]) => `${encodeURIComponent(textOf(name))}=${encodeURIComponent(textOf(member))}`).join("&");
}

/** What the endpoint reads of it. */
export function asRead({ method }: AnyEndpoint, sent: string): unknown {
  return method === "POST" ? JSON.parse(sent) : Object.fromEntries(new URLSearchParams(sent));
}

/** Half a pair of UTF-16 has no place in an address. */
function textOf(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.toWellFormed();
}
