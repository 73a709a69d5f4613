import { placeOf } from "#survey/schema-faults.ts";
import type { Fault } from "#survey/fault.ts";
import { comesBack } from "#survey/response.ts";

/** A part of a value, and the way there from the whole. */
type Part = { readonly value: unknown; readonly step: PropertyKey | null; readonly within: Part | null };

/** A text in what somebody sends that not every store could give back as it was; null where there is none. */
export function unkeepableText(whole: unknown): Fault | null {
  const parts: Part[] = [{ value: whole, step: null, within: null }];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const { value, step } = part;
    if (!isKeepable(value) || !isKeepable(step))
      return { place: placeOf(pathTo(part), "input"), fault: "has a character that cannot be kept" };
    if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value))
        parts.push({ value: inner, step: Array.isArray(value) ? Number(name) : name, within: part });
  }
  return null;
}

function isKeepable(value: unknown): boolean {
  return typeof value !== "string" || comesBack(value);
}

function pathTo(part: Part): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let one: Part | null = part; one !== null; one = one.within) if (one.step !== null) path.unshift(one.step);
  return path;
}
