import { isUtf8 } from "node:buffer";

/** The value of JSON in UTF-8, undefined when the bytes are none: an expected failure, for they come from outside. A repaired text would be another text. */
export function parsedJson(bytes: Uint8Array): unknown {
  if (!isUtf8(bytes)) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
  } catch {
    return undefined;
  }
}
