import { isIP } from "node:net";
import { generate } from "selfsigned";

/** A certificate and its private key, as PEM text. */
export type PemPair = { readonly certificate: string; readonly key: string };

const strong = { keyType: "ec", curve: "P-256", algorithm: "sha256" } as const;

/** An office's own authority, as many organisations have one. */
export async function anAuthority(): Promise<PemPair> {
  const made = await generate([{ name: "commonName", value: "Test office CA" }], {
    ...strong,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { certificate: made.cert, key: made.private };
}

/** A certificate for these host names or addresses, signed by an authority. */
export async function pairFrom({ certificate, key }: PemPair, names: readonly string[]): Promise<PemPair> {
  return pairFor(names, { ca: { cert: certificate, key } });
}

/** A certificate for these host names or addresses that nobody else vouches for. */
export async function selfMadePair(names: readonly string[]): Promise<PemPair> {
  return pairFor(names, {});
}

async function pairFor(names: readonly string[], by: { readonly ca?: { readonly cert: string; readonly key: string } }): Promise<PemPair> {
  const altNames = names.map((name) => (isIP(name) === 0 ? ({ type: 2, value: name } as const) : ({ type: 7, ip: name } as const)));
  const made = await generate([{ name: "commonName", value: names[0] ?? "" }], {
    ...strong,
    ...by,
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames },
    ],
  });
  return { certificate: made.cert, key: made.private };
}
