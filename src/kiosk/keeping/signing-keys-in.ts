import { deviceHeader, enrolmentBytes, signatureHeader, signedBytes } from "#protocol/signing.ts";
import { base64urlOf } from "./base64url.ts";
import { browserSigner } from "./browser-signer.ts";
import type { OutboxDatabase } from "./outbox-database.ts";
import type { SigningKeys } from "./signing-keys.ts";

const candidate = "candidate";
const enrolledLast = "enrolled last";

/** The keys that lie in these tables; without a signer, the browser's own signs. */
export function signingKeysIn({ dexie, attempt, signingKeys, facts }: OutboxDatabase, device: string, signer = browserSigner): SigningKeys {
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
