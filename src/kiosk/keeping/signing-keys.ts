import { deviceHeader, enrolmentBytes, signatureHeader, signedBytes } from "#protocol/signing.ts";
import { base64urlOf } from "./base64url.ts";
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

const candidate = "candidate";
const enrolledLast = "enrolled last";

export function signingKeysIn({ dexie, attempt, signingKeys, facts }: OutboxDatabase, device: string, signer: Signer): SigningKeys {
  return {
    async makeCandidate(code) {
      try {
        const made = await signer.makeKey();
        await attempt(() => signingKeys.put({ store: candidate, key: made.key }));
        const bytes = enrolmentBytes(code, device);
        const proof = await signer.sign((await attempt(() => signingKeys.get(candidate)))?.key, bytes);
        const isKept = await signer.verify(made.publicKey, proof, bytes);
        return isKept ? { publicKey: base64urlOf(made.publicKey), proof: base64urlOf(proof) } : null;
      } catch (error) {
        // Browsers that cannot keep a key say so in as many ways as there are browsers.
        reportError(error);
        return null;
      }
    },
    async adoptCandidate(store) {
      const kept = await attempt(() => signingKeys.get(candidate));
      if (!kept) throw new Error("no key was made for this enrolment");
      await attempt(() =>
        dexie.transaction("rw", signingKeys, facts, async () => {
          await signingKeys.put({ ...kept, store });
          await signingKeys.delete(candidate);
          await facts.put({ name: enrolledLast, value: store });
        }),
      );
    },
    async headersOf(call, body, store) {
      const kept = await attempt(async () => signingKeys.get(store ?? String((await facts.get(enrolledLast))?.value ?? "")));
      if (!kept) return {};
      const bytes = signedBytes({ ...call, device }, new TextEncoder().encode(body));
      return { [deviceHeader]: device, [signatureHeader]: base64urlOf(await signer.sign(kept.key, bytes)) };
    },
  };
}
