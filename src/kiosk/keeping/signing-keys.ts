import type { signedBytes } from "#protocol/signing.ts";
import type { OutboxDatabase } from "./outbox-database.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Call = Omit<Parameters<typeof signedBytes>[0], "device">;

/** ECDSA P-256 with SHA-256; `key` is kept as it was made, and signatures are r ‖ s. Handed in like clock and dice, so that a simulation can replay a seed. */
export type Signer = {
  /** A key whose private half cannot leave the tablet, and its public point of 65 bytes. */
  readonly makeKey: () => Promise<{ readonly key: unknown; readonly publicKey: Bytes }>;
  readonly sign: (key: unknown, bytes: Bytes) => Promise<Bytes>;
  readonly verify: (publicKey: Bytes, signature: Bytes, bytes: Bytes) => Promise<boolean>;
};

/** What goes into an enrolment, in base64url. */
export type Candidate = { readonly publicKey: string; readonly proof: string };

/** The keys by which endpoints know this tablet: one for each store, beside the numbers it gives out. */
export type SigningKeys = {
  /** Makes a key for an enrolment, keeps it, and tests what it reads back; null when this tablet cannot keep one. */
  readonly makeCandidate: (code: string) => Promise<Candidate | null>;
  /** From now on the candidate signs for that store. */
  readonly adoptCandidate: (store: string) => Promise<void>;
  /** What proves a call to that store, null: to the one enrolled last, to be this tablet's; nothing before it is enrolled. */
  readonly headersOf: (call: Call, body: string, store: string | null) => Promise<Readonly<Record<string, string>>>;
};

/** Loads what does it at the first call: neither asking nor saving needs it. */
export function signingKeys(database: OutboxDatabase, device: string, signer?: Signer): SigningKeys {
  const loaded = async () => (await import("./signing-keys-in.ts")).signingKeysIn(database, device, signer);
  return {
    makeCandidate: async (code) => (await loaded()).makeCandidate(code),
    adoptCandidate: async (store) => (await loaded()).adoptCandidate(store),
    headersOf: async (...call) => (await loaded()).headersOf(...call),
  };
}
