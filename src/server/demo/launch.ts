import type { Response, StaffWord } from "#survey/response.ts";
import { procedures } from "./procedures.ts";

/** What a form's own random bytes decide, so that all else in the made-up province stays as the dice threw it. */
type Thrown = Pick<Response, "nonce">;

/** What staff launched a visit with beside its field: the procedure, and their own word on when the result was returned. */
export function launchedWith(
  { nonce }: Thrown,
  { field, lateness, alone }: { readonly field: string; readonly lateness: string; readonly alone: boolean },
): Pick<Response, "procedure" | "staffWord"> {
  if (alone) return { procedure: null };
  const offered = procedures.filter((procedure) => procedure.field === field);
  // What people come for most stands first.
  const procedure = offered[Math.floor(offered.length * share(nonce, 0) ** 3)]?.id ?? null;
  const returned = staffsWord(lateness, share(nonce, 1));
  return returned === null ? { procedure } : { procedure, staffWord: { result: "granted", returned } };
}

/** Staff call late two of three returns that citizens call late; of a case settled at once they say nothing. */
function staffsWord(lateness: string, chance: number): StaffWord["returned"] | null {
  if (lateness === "late") return chance < 0.67 ? "late" : "on-time";
  if (lateness === "early") return chance < 0.8 ? "early" : "on-time";
  if (lateness === "on-time") return chance < 0.03 ? "late" : "on-time";
  return null;
}

/** From 0 to 1, by one of the random bytes. */
function share(nonce: string, place: number): number {
  return Number.parseInt(nonce.slice(place * 2, place * 2 + 2), 16) / 256;
}
