import { readBundle } from "#protocol/bundle.ts";
import type { SigningKeys } from "#kiosk/keeping/signing-keys.ts";
import { type Finding, goodIf } from "./finding.ts";

/** Whether the tablet reads its key from its disk and signs with it a call that it makes every day; nothing is sent. */
export async function lookAtKey({ headersOf }: Pick<SigningKeys, "headersOf">, store: string): Promise<Finding> {
  const { method, path } = readBundle;
  return goodIf(Object.keys(await headersOf({ method, path }, "", store)).length > 0);
}
