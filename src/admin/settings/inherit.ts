import type { GivenInSight, Settings } from "#protocol/settings.ts";
import type { Office, Scope } from "./office.ts";

/** A setting of a desk, by its name. */
export type SettingName = keyof GivenInSight;

/** What the screens of a desk say and do, every setting of it. */
export type DeskSays = { readonly [Name in SettingName]-?: Exclude<GivenInSight[Name], undefined> };

/** Whose word a setting is: a unit's, the organisation's, or nobody's, so that it is as usual. */
export type Origin = { readonly from: "unit"; readonly unit: string } | { readonly from: "organisation" } | { readonly from: "usual" };

/** What a unit or the organisation says of its own desks. */
export function givenAt({ desks }: Settings, scope: Scope): GivenInSight {
  return desks.find(({ unit }) => unit === scope)?.given ?? {};
}

/** What would hold in a scope if it said nothing. */
export function inheritedAt({ settings, places }: Office, scope: Scope): DeskSays {
  const says: DeskSays = { ...settings.usual, board: settings.usual.board ?? [] };
  for (const above of scopesAbove(places, scope).toReversed()) Object.assign(says, givenAt(settings, above));
  return says;
}

/** Whose word would hold in a scope if it said nothing. */
export function originOf({ settings, places }: Office, scope: Scope, name: SettingName): Origin {
  return nearest(scopesAbove(places, scope), (above) => givenAt(settings, above)[name] !== undefined);
}

/** Whose PIN holds in a scope, its own included; as usual there is none. */
export function originOfPin({ settings, places }: Office, scope: Scope): Origin {
  const withPin = new Set(settings.desks.filter(({ hasPin }) => hasPin).map(({ unit }) => unit));
  return nearest([scope, ...scopesAbove(places, scope)], (one) => withPin.has(one));
}

function nearest(scopes: readonly Scope[], says: (scope: Scope) => boolean): Origin {
  const found = scopes.find(says);
  if (found === undefined) return { from: "usual" };
  return found === null ? { from: "organisation" } : { from: "unit", unit: found };
}

/** The nearest first, the organisation last; none above the organisation. */
function scopesAbove(places: Office["places"], scope: Scope): Scope[] {
  return scope === null ? [] : [...(places.find(({ id }) => id === scope)?.above ?? []), null];
}
