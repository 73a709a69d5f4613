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
        // The endpoint may have enrolled the key of an enrolment whose answer never came: it knows that one again, and no other.
        const asked = await attempt(() => signingKeys.get(candidate));
        const { key, publicKey } = asked?.key && asked.publicKey ? { key: asked.key, publicKey: asked.publicKey } : await signer.makeKey();
        await attempt(() => signingKeys.put({ store: candidate, key, publicKey }));
        const bytes = enrolmentBytes(code, device);
        const proof = await signer.sign((await attempt(() => signingKeys.get(candidate)))?.key, bytes);
        if (await signer.verify(publicKey, proof, bytes)) return { publicKey: base64urlOf(publicKey), proof: base64urlOf(proof) };
        await attempt(() => signingKeys.delete(candidate));
        return null;
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
