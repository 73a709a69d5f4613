/**
 * Gives the memory of bytes back at once that nobody reads any more: left to the collector of garbage, which counts the small
 * object and not what hangs on it, the bodies of a storm lie dead in memory by the dozen (measured). Only for whoever made
 * the bytes; those that share a buffer with others stay.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
