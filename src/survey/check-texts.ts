import type { SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { placeOf } from "./schema-faults.ts";

/** Texts nobody could read, and texts in two spellings of the same letters, which would make two versions of one survey. */
export function textFaults(survey: SurveyDefinition): Fault[] {
  const faults: Fault[] = [];
  look(survey, [], (fault, path) => faults.push({ place: placeOf(path), fault }));
  return faults;
}

type Report = (fault: string, path: readonly PropertyKey[]) => void;

/** Looks at every text of a value; one path grows and shrinks on the way, because this runs at every key somebody presses. */
function look(value: unknown, path: PropertyKey[], report: Report): void {
  if (typeof value === "string") {
    const fault = faultOfText(value);
    if (fault !== undefined) report(fault, path);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const members: Iterable<[PropertyKey, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, member] of members) {
    path.push(key);
    look(member, path, report);
    path.pop();
  }
}

function faultOfText(text: string): string | undefined {
  if (text.trim() === "") return "is empty";
  if (text.trim() !== text) return "begins or ends with white space";
  return text.normalize("NFC") === text ? undefined : "is not written in Unicode NFC";
}
