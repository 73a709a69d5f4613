import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { sessionKeyInfo, sessionKeyName } from "#protocol/sealed-bytes.ts";
import type { SealedKey } from "#protocol/sealing.ts";
import { joined } from "./aes-gcm.ts";
import { base64urlOf, bytesOfBase64url } from "./base64url.ts";
import type { Addressee } from "./session-keys.ts";

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** Seals a session key to its addressee by HPKE. Rejects when the organisation's key is no point of the curve. */
export async function sealSessionKey(
  raw: Uint8Array<ArrayBuffer>,
  name: string,
  { store, organisationKey }: Addressee,
): Promise<SealedKey> {
  const point = bytesOfBase64url(organisationKey.publicKey);
  if (point === null) throw new TypeError("the organisation's key is no base64url");
  const recipientPublicKey = await suite.kem.deserializePublicKey(point.buffer);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: sessionKeyInfo(store).buffer }, raw.buffer, sessionKeyName(name).buffer);
  return { name, organisationKey: organisationKey.id, sealed: base64urlOf(joined(new Uint8Array(enc), new Uint8Array(ct))) };
}
