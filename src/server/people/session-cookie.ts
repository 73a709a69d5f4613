/**
 * `__Host-` binds it to this very host and all its paths over TLS (RFC 6265bis §4.1.3.2); Chromium takes it from
 * http://localhost and http://127.0.0.1 too (tried with 153).
 */
const name = "__Host-session";
const attributes = "Path=/; Secure; HttpOnly; SameSite=Strict";

/** The `set-cookie` line that hands over a session; it ends with the browser. */
export function sessionCookie(token: string): string {
  return `${name}=${token}; ${attributes}`;
}

/** The `set-cookie` line that takes it away. */
export const noSessionCookie = `${name}=; ${attributes}; Max-Age=0`;

/** The token a `cookie` header carries, null without one. */
export function tokenIn(header: string | null): string | null {
  const pair = header?.split(";").find((part) => part.trim().startsWith(`${name}=`));
  const token = pair?.trim().slice(name.length + 1) ?? "";
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}
