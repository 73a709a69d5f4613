import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** A browser that has once come over TLS does not come without it for this long; the host alone, not its subdomains. */
const strictTransport = `max-age=${365 * 86_400}`;

/** What browsers would let a page do that none of ours does; only names that Chromium knows, for it writes a fault to the console for each other. */
const never = {
  camera: [],
  microphone: [],
  geolocation: [],
  usb: [],
  serial: [],
  hid: [],
  midi: [],
  payment: [],
  displayCapture: [],
};

/** Everything comes from here and nothing runs that was not built; the one Trusted Types policy is the kiosk's, for its service worker. */
const sources = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  mediaSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["kiosk-worker"],
};

function policyOf(change: Partial<typeof sources>, xFrameOptions: "DENY" | "SAMEORIGIN"): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { ...sources, ...change },
    crossOriginOpenerPolicy: "same-origin",
    crossOriginResourcePolicy: "same-origin",
    referrerPolicy: "no-referrer",
    xFrameOptions,
    // Given below, to those alone who came over TLS: others must ignore it (RFC 6797 §8.1).
    strictTransportSecurity: false,
    permissionsPolicy: never,
  });
}

const usual = policyOf({}, "DENY");

/** The editor frames the tablet on which a draft is tried, and that tablet lets nobody else frame it and sends nothing anywhere. */
const policyByPage: Readonly<Record<string, MiddlewareHandler>> = {
  "/admin/": policyOf({ frameSrc: ["'self'"] }, "DENY"),
  "/admin/preview/": policyOf(
    { connectSrc: ["'none'"], workerSrc: ["'none'"], formAction: ["'none'"], frameAncestors: ["'self'"] },
    "SAMEORIGIN",
  ),
};

/** What every answer tells the browser it must not do. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await (policyByPage[context.req.path] ?? usual)(context, next);
    if (context.get("approach").https) context.header("strict-transport-security", strictTransport);
  };
}
