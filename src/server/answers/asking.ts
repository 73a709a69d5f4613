import type { Selection } from "#protocol/selection.ts";
import type { Person } from "#server/caller.ts";
import { localHour } from "#server/local-hour.ts";
import { commonSettings, zoneOf } from "#server/organisation/common-settings.ts";
import { unitsOf } from "#server/people/scope.ts";
import type { Store } from "#server/store/store.ts";
import type { Asking } from "./faults-of-query.ts";

type Sources = { readonly store: Pick<Store, "known">; readonly now: () => Date };

/** The day at the desks. */
export function todayAt({ store, now }: Sources): string {
  return localHour(now(), zoneOf(store.known())).day;
}

/** What somebody may ask about right now. */
export function askingOf(sources: Sources, { role, unit }: Person): Asking {
  const { surveys, organisation } = sources.store.known();
  const { units } = organisation;
  const clock = { today: todayAt(sources), closing: commonSettings(organisation).closingDay };
  return { surveys, units, seen: unitsOf({ unit }, { units, today: clock.today }), clock, asker: { role, unit } };
}

/** Whoever belongs to a unit and names none asks about his own. */
export function ofOwn<Asked extends Selection>(asked: Asked, { unit }: Person): Asked {
  return { ...asked, unit: asked.unit ?? unit ?? undefined };
}
