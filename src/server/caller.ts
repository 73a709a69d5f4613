import type { Access, Role } from "#protocol/endpoint.ts";
import type { Due } from "#protocol/people.ts";
import { networkOf } from "./door/network.ts";
import type { Refusal } from "./refusal.ts";

/** Somebody who signed in. */
export type Person = {
  readonly by: "person";
  /** Id of the account, and of the session in this store; neither opens anything. */
  readonly account: string;
  readonly session: string;
  readonly name: string;
  readonly role: Role;
  /** Sees this unit and below; null: the whole organisation. */
  readonly unit: string | null;
  readonly due: readonly Due[];
};

/** A tablet whose signature fits. */
export type Tablet = {
  readonly by: "device";
  readonly id: string;
  readonly name: string;
  /** Units it may stand in. */
  readonly units: ReadonlySet<string>;
  /** What it sends is held. */
  readonly revoked: boolean;
};

export type Stranger = { readonly by: "anyone" };

/** Who calls, by what the endpoint asks for. */
export type CallerOf<Who extends Access> = Who extends { by: "anyone" } ? Stranger : Who extends { by: "device" } ? Tablet : Person;

/** A call before it is parsed: the request, its body as it travelled (empty for GET), and where it came from. */
export type Incoming = {
  readonly request: Request;
  readonly path: string;
  readonly body: Uint8Array;
  readonly address: string;
  /** The scheme and host it was called by, as the caller's browser knows them; the host is the caller's own word. */
  readonly origin: string;
};

/** A call of which nothing is known yet but its head. */
export type Knock = Omit<Incoming, "body">;

/** In whose name a body is to be read; nobody has proved by it to be that one. */
export type Sender = { readonly crowd: "strangers" | "people" | "tablets"; readonly name: string };

/** Finds out who calls; a refusal when he may not. */
export type Doorkeeper = {
  readonly person: (knock: Knock, access: Access) => Promise<Person | Refusal>;
  readonly device: {
    /** The enrolled tablet a call says it comes from, before its body is read. */
    readonly sender: (knock: Knock) => Promise<Sender | Refusal>;
    /** The tablet that signed it. */
    readonly signer: (incoming: Incoming) => Promise<Tablet | Refusal>;
  };
};

/** How callers of an endpoint are told: everybody, tablets by their signature, people by their session. */
export function callerFor<Who extends Access>(
  access: Who,
  doorkeeper: Doorkeeper,
): (incoming: Incoming) => Promise<CallerOf<Who> | Refusal>;
export function callerFor(access: Access, doorkeeper: Doorkeeper): (incoming: Incoming) => Promise<Person | Tablet | Stranger | Refusal> {
  if (access.by === "anyone") return () => Promise.resolve({ by: "anyone" });
  if (access.by === "device") return (incoming) => doorkeeper.device.signer(incoming);
  return (incoming) => doorkeeper.person(incoming, access);
}

/** Finds out by the head of a call in whose name its body may be read; who may not call at all is refused here already. */
export function senderFor(access: Access, doorkeeper: Doorkeeper): (knock: Knock) => Promise<Sender | Refusal> {
  if (access.by === "anyone") return ({ address }) => Promise.resolve({ crowd: "strangers", name: networkOf(address) });
  if (access.by === "device") return (knock) => doorkeeper.device.sender(knock);
  return async (knock) => {
    const person = await doorkeeper.person(knock, access);
    return "problem" in person ? person : { crowd: "people", name: person.account };
  };
}
