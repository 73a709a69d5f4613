import { isOutOfReach } from "./failure.ts";

/** SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html) of what a server answers who wants to use a database. */
const whyByState: Readonly<Record<string, string>> = {
  "28000": "the PostgreSQL server refuses this name or password",
  "28P01": "the PostgreSQL server refuses this name or password",
  "3D000": "the PostgreSQL server has no database of this name",
  "42501": "the PostgreSQL server does not let this name make its tables",
  "53300": "the PostgreSQL server takes no more connections",
  "57P03": "the PostgreSQL server is starting or stopping",
};

/** What the driver says, without a code, when the server asks for a password and it has none. */
const withoutPassword = /^SASL: .*password must be/;

/** Why a PostgreSQL server gives no database, in a sentence for who runs the endpoint; null when the reason is another. */
export function whyNotConnected(error: Error): string | null {
  if (isOutOfReach(error)) return "the PostgreSQL server cannot be reached";
  const state = withoutPassword.test(error.message) ? "28P01" : "code" in error ? String(error.code) : "";
  return whyByState[state] ?? null;
}
