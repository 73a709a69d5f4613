/** The last 16 hexadecimal digits of an id and their hyphen, drawn by chance: `8c3f-0a…`. */
type Dice = () => string;

/**
 * The id of the next audit row: a UUID version 7 (RFC 9562 §6.2, method 1) of the clock's milliseconds and a count within
 * them. It comes after the last one of its hour also where the clock was set back, so that ids stand in the order of acts.
 */
export function nextAuditId(last: string | null, now: Date, dice: Dice): string {
  const byClock = BigInt(now.getTime()) << 12n;
  const after = last === null ? 0n : placeOf(last) + 1n;
  const digits = (byClock > after ? byClock : after).toString(16).padStart(15, "0");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(12)}-${dice()}`;
}

/** Milliseconds and count as one number. */
function placeOf(id: string): bigint {
  const digits = id.replaceAll("-", "");
  return BigInt(`0x${digits.slice(0, 12)}${digits.slice(13, 16)}`);
}
