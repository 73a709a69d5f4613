import { calledWrongly, configured, end, orEnd, placeOf } from "./command.ts";
import { atOneInstant } from "./integrity/at-one-instant.ts";
import { check } from "./integrity/check.ts";
import { inWords } from "./integrity/in-words.ts";

/** Checks the store that the environment names, beside a running endpoint or without; with heads as arguments, those too. */
const printed = headsIn(process.argv.slice(2).join(""));
if (printed === null) end("Mã đã in phải gồm đúng 64 ký tự 0–9, a–f. · A printed head has exactly 64 characters 0–9, a–f.", calledWrongly);
const checked = await orEnd(atOneInstant(placeOf(configured()), (source) => check(source, printed)));
process.stdout.write(inWords(checked));
process.exitCode = checked.found === 0 ? 0 : 1;

/** Heads as they were typed from paper, in groups or not; null where that cannot be one or several. */
function headsIn(typed: string): string[] | null {
  const text = typed.replaceAll(/[\s,]/g, "").toLowerCase();
  return /^([0-9a-f]{64})*$/.test(text) ? (text.match(/.{64}/g) ?? []) : null;
}
