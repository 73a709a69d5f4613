import type { Ground } from "#server/store/ground.ts";
import { guardsOf, type MayGo, onlyGrows } from "./guards.ts";

/** What of the second stones only grows. */
export const growing: MayGo = {
  response: "practice",
  held: "none",
  comment: "all",
  receive_time: "all",
  annulment: "none",
  annulment_approval: "none",
  held_decision: "none",
  audit: "none",
  chain_link: "none",
};

/** Lets tables only grow: the database itself refuses to change what was once kept, whoever asks. */
export async function refuseChanges({ engine, run }: Ground): Promise<void> {
  if (engine === "postgres") await run(`create function only_grows() returns trigger language plpgsql as $$ ${onlyGrows} $$`);
  for (const { text } of guardsOf(growing, engine)) await run(text);
}
