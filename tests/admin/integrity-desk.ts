import axe from "axe-core";
import { vi } from "vitest";
import type { Account } from "#protocol/people.ts";

type Said = { readonly status: number; readonly body: unknown };

/** What the endpoint was asked, in order: path and input. */
export type Call = readonly [path: string, input: unknown];

const desk = { vi: "Phường An Bình", en: "An Bình ward" };
const counters = [{ id: "q1", name: { vi: "Quầy 1", en: "Counter 1" }, from: "2025-07-01", endedOn: null }];
const version = { from: "2025-07-01", name: desk, kind: "desk", parent: null, serves: true };
const units = [{ id: "an-binh", versions: [version], endedOn: null, successor: null, counters }];
const heldBack = { places: [], states: ["revoked"], lastContact: null, app: null, heartbeat: null, received: 0, missing: [], held: 4 };
export const tablet = "00000000-0000-4000-8000-000000000011";

/** An admin of the whole organisation. */
export const binh: Account = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "binh",
  personName: "Trần Văn Bình",
  role: "admin",
  unit: null,
  secondFactor: true,
  closed: false,
};
/** Another account. */
export const mai = { id: "00000000-0000-4000-8000-000000000002", name: "Lê Thị Mai" };

/** An endpoint with one desk and one tablet that answers besides as told, by path; what nobody told it is not found. */
export function answering(told: Readonly<Record<string, (input: unknown) => Said>>): readonly Call[] {
  const calls: Call[] = [];
  const usual: Record<string, () => Said> = {
    "/api/organisation/units": () => ok({ revision: 1, units }),
    "/api/devices": () => ok({ store: tablet, devices: [{ id: tablet, name: "AB-01", ...heldBack }] }),
    "/api/accounts": () => ok({ accounts: [binh] }),
  };
  vi.stubGlobal("fetch", async (address: string, { body }: { body?: string }) => {
    const { pathname, searchParams } = new URL(address, "http://desk");
    const input: unknown = body === undefined ? Object.fromEntries(searchParams) : JSON.parse(body);
    calls.push([pathname, input]);
    const answer = { ...usual, ...told }[pathname]?.(input) ?? { status: 404, body: { error: "not-found", message: pathname } };
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  });
  return calls;
}

/** An answer of the shape the call promises. */
export function ok(body: unknown): Said {
  return { status: 200, body };
}

/** What axe-core finds in the part of a page that is drawn. */
export async function axeFaults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
