import { Secret, TOTP } from "otpauth";

const period = 30;

/** A new secret of 160 bits (RFC 4226 §4) in base32, as authenticator apps take it when it is typed. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth:` address an app reads as a QR; `issuer` is whom the code is for, `label` whose it is. */
export function addressOfSecret(secret: string, { issuer, label }: { readonly issuer: string; readonly label: string }): string {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period }).toString();
}

/** The code an app shows at that instant. */
export function codeOf(secret: string, now: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), period, timestamp: now.getTime() });
}

/** The time step a code belongs to: that of now, the one before or after it, and always later than `last`, so that none is taken twice; else null. */
export function stepOfCode(secret: string, code: string, { now, last }: { readonly now: Date; readonly last: number }): number | null {
  const timestamp = now.getTime();
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), period, timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / period) + delta;
  return step > last ? step : null;
}
