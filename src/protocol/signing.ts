/**
 * How a tablet says that a call is its own: ECDSA P-256 with SHA-256 over `signedBytes`, made with a key that never
 * leaves the tablet; verified before anything of the call is parsed.
 */

/** Header with the id of the tablet that calls. */
export const deviceHeader = "sipas-device";
/** Header with the signature: r ‖ s, 64 bytes, in base64url. */
export const signatureHeader = "sipas-signature";

type Call = { readonly method: "GET" | "POST"; readonly path: string; readonly device: string };

/** The exact bytes that are signed: what is called, by whom, and the body as it travels; empty for GET. */
export function signedBytes({ method, path, device }: Call, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`sipas 1\n${method} ${path}\n${device}\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** What a tablet signs with its new key when it is enrolled, so that nobody enrols a key that is not his. */
export function enrolmentBytes(code: string, device: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`sipas enrol 1\n${code}\n${device}\n`);
}
