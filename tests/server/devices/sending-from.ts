import { Receipt } from "#protocol/responses.ts";
import type { ATablet } from "../../support/an-enrolled-tablet.ts";
import type { DeskOnAny } from "../open-desk.ts";

const call = { method: "POST", path: "/api/responses" } as const;

/** Records alone, or whatever else a batch holds beside them. */
type Load = readonly unknown[] | { readonly records: readonly unknown[]; readonly keys?: readonly unknown[]; readonly heartbeat?: unknown };

/** The bytes of a batch. */
export function batchOf({ id }: Pick<ATablet, "id">, load: Load): string {
  const more = "records" in load ? load : { records: load };
  return JSON.stringify({ protocol: 1, device: id, app: "1.0", ...more });
}

/** Sends these bytes with these headers. */
export async function posted(desk: DeskOnAny, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Promise<Response> {
  return desk.app.request(call.path, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
}

/** Sends a batch signed by a tablet, enrolled or not. */
export function sentFrom(desk: DeskOnAny, tablet: ATablet, load: Load): Promise<Response> {
  const body = batchOf(tablet, load);
  return posted(desk, body, tablet.headersFor(call, body));
}

/** What became of each record, with the reason where it was not taken. */
export async function ruled(answer: Response): Promise<string[]> {
  if (answer.status !== 201) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  const { results } = Receipt.parse(await answer.json());
  return results.map(({ outcome, reason }) => (reason === undefined ? outcome : `${outcome} ${reason}`));
}

/** How many responses were kept, and how many records are held. */
export async function keptIn({ store: { database } }: DeskOnAny): Promise<{ readonly responses: number; readonly held: number }> {
  const counted = (table: "response" | "held") =>
    database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number | string>().as("rows"))
      .executeTakeFirstOrThrow();
  const [responses, held] = [await counted("response"), await counted("held")];
  return { responses: Number(responses.rows), held: Number(held.rows) };
}
