import { Bundle } from "#protocol/bundle.ts";
import { aTablet, enrolAt } from "./an-enrolled-tablet.ts";

type Endpoint = {
  readonly origin: string;
  /** Folder of its store. */
  readonly data: string;
  /** Where its store is instead. */
  readonly databaseUrl?: string | undefined;
};

/** A tablet enrolled, for every unit, with an endpoint that runs in a process of its own, and what it says to it. */
export async function tabletAt({ origin, data, databaseUrl }: Endpoint, id?: string) {
  const tablet = aTablet(id);
  await enrolAt(databaseUrl === undefined ? { folder: data } : { databaseUrl }, tablet);
  return {
    async bundle(): Promise<Bundle> {
      const call = { method: "GET", path: "/api/bundle" } as const;
      return Bundle.parse(await (await fetch(`${origin}${call.path}`, { headers: tablet.headersFor(call) })).json());
    },
    send(records: readonly unknown[], more: object = {}): Promise<Response> {
      const call = { method: "POST", path: "/api/responses" } as const;
      const body = JSON.stringify({ protocol: 1, device: tablet.id, app: "1.0", records, ...more });
      const headers = { "content-type": "application/json", ...tablet.headersFor(call, body) };
      return fetch(`${origin}${call.path}`, { method: call.method, body, headers });
    },
  };
}
