import type { Edit } from "./rewritten.ts";

/** The endpoint checks the sum by which the simulated tablets sign, at once and not in a thread; all that stands around it stays as it is. */
export const virtualSignatures: readonly Edit[] = [
  {
    file: "server/devices/device-key.ts",
    from: 'return verifyAside("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }, read);',
    to: `const point = points.get(key) ?? pointOf(key);
  points.set(key, point);
  return process.getBuiltinModule("node:crypto").hash("sha512", Buffer.concat([point, bytes]), "buffer").equals(read);`,
  },
  {
    file: "server/devices/device-key.ts",
    from: "/** Whether the owner of the key",
    to: `const points = new WeakMap<KeyObject, Buffer>();
function pointOf(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return Buffer.concat([Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
}

/** Whether the owner of the key`,
  },
];
