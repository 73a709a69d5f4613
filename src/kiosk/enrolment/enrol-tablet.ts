import { call, Refused } from "#protocol/call.ts";
import { enrol } from "#protocol/devices.ts";
import type { SigningKeys } from "#kiosk/keeping/signing-keys.ts";

/** What an enrolment came to; `name` is what the organisation calls the tablet. */
export type Enrolled =
  | { readonly outcome: "enrolled"; readonly name: string }
  | { readonly outcome: "wrong-code" | "other-tablet" | "too-many-tries" | "no-answer" | "no-key" };

type Parts = { readonly device: string; readonly signing: SigningKeys; readonly app: string };

const patienceMs = 15_000;

/** Gives the tablet a new key and the endpoint its public half. What waits on the tablet, and its numbers, stay as they are. */
export async function enrolTablet(code: string, { device, signing, app }: Parts): Promise<Enrolled> {
  const candidate = await signing.makeCandidate(code);
  if (candidate === null) return { outcome: "no-key" };
  const answer = await call(enrol, { code, device, ...candidate, app }, AbortSignal.timeout(patienceMs)).catch(outcomeOf);
  if ("outcome" in answer) return answer;
  await signing.adoptCandidate(answer.store);
  return { outcome: "enrolled", name: answer.device.name };
}

/** Without a network, behind a portal, or with an endpoint in trouble the code may still be good. */
function outcomeOf(error: unknown): Enrolled {
  const said = error instanceof Refused ? error.problem?.error : undefined;
  if (said === "too-many-tries") return { outcome: said };
  // The code was made for a new tablet, and this one is known already; or for another one.
  if (said === "conflict") return { outcome: "other-tablet" };
  return { outcome: said === "wrong-credentials" ? "wrong-code" : "no-answer" };
}
