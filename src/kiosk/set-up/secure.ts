import { type Finding, goodIf } from "./finding.ts";

/** Without a secure context there is neither service worker nor cryptography (w3.org/TR/secure-contexts). */
export async function lookAtConnection(isSecure: boolean): Promise<Finding> {
  return goodIf(isSecure);
}
