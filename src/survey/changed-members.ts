import { canonicalText } from "./canonical.ts";
import type { Change, Switch } from "./difference.ts";
import { isText } from "./localized-texts.ts";

/** What a switch stands on where nothing is said. */
const switchedOnUnsaid: Readonly<Record<Switch, boolean>> = {
  required: false,
  notApplicable: false,
  onByDefault: true,
  sensitive: false,
  countsPartial: false,
  counts: true,
  ends: false,
};

/**
 * In which members two records of one name differ: texts in both languages, switches, and others by name. `apart`: members that are compared elsewhere.
 */
export function changedMembers(before: object, after: object, apart: readonly string[]): Change[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const members = [...new Set([...was.keys(), ...is.keys()])].filter((member) => !apart.includes(member));
  return members.flatMap((member) => changesOf(member, was.get(member), is.get(member)));
}

function changesOf(member: string, before: unknown, after: unknown): Change[] {
  if (isSame(before, after)) return [];
  if (isTextOrNone(before) && isTextOrNone(after)) return rewordings(member, before, after);
  const on = isSwitch(member) ? isOn(member, after) : undefined;
  if (isSwitch(member) && on !== undefined && on !== isOn(member, before)) return [{ kind: "switched", member, on }];
  return [{ kind: "other", member }];
}

/** Whether two values are written in the same bytes. */
export function isSame(before: unknown, after: unknown): boolean {
  return canonicalText([before]) === canonicalText([after]);
}

type Text = { readonly vi: string; readonly en: string };

function isTextOrNone(value: unknown): value is Text | undefined {
  return value === undefined || isText(value);
}

function rewordings(text: string, before: Text | undefined, after: Text | undefined): Change[] {
  return (["vi", "en"] as const).flatMap((language) => {
    const [was, is] = [before?.[language] ?? null, after?.[language] ?? null];
    return was === is ? [] : [{ kind: "reworded", text, language, before: was, after: is } as const];
  });
}

function isSwitch(member: string): member is Switch {
  return Object.hasOwn(switchedOnUnsaid, member);
}

function isOn(member: Switch, value: unknown): boolean {
  if (value === undefined) return switchedOnUnsaid[member];
  return value !== false;
}
