import type { StoreFailure } from "#server/store/failure.ts";

/** SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html): a full disk, and a server that only reads (a standby). */
const states: Readonly<Record<string, StoreFailure>> = { "53100": "full", "25006": "readOnly" };

/**
 * Lost connections (08), too many (53), a server that stops, starts or gave up waiting (57), deadlocks and lock time-outs, and a
 * server whose own disk fails: it restarts and recovers by itself, and this process may wait for it.
 */
const passing = /^(08|53|57|40|58)...$|^55P03$|^XX00[12]$/;

/** What Node says of a server that cannot be reached. */
const unreachable = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]);

/** What the driver says, without a code, of a connection that ended or never came about. */
const lost =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Which failure of a PostgreSQL store an error is; null when it is none. */
export function postgresFailure(error: Error): StoreFailure | null {
  const code = "code" in error ? String(error.code) : "";
  const known = states[code];
  if (known) return known;
  return passing.test(code) || isOutOfReach(error) ? "busy" : null;
}

/** Whether a connection to the server ended or never came about. */
export function isOutOfReach(error: Error): boolean {
  return ("code" in error && unreachable.has(String(error.code))) || lost.test(error.message);
}
