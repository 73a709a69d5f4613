import type { Device, DevicePlace } from "#protocol/devices.ts";
import type { Desk } from "./fleet.ts";

/** Places of a tablet while somebody chooses them. */
export type Places = readonly DevicePlace[];

/** Where choosing begins: where the tablet stands, as far as that is there still; a new one at the only desk there is. */
export function firstPlaces(device: Pick<Device, "places"> | null, desks: readonly Desk[]): Places {
  if (device === null) return desks.length === 1 ? desks.map(({ id }) => ({ unit: id, counters: null })) : [];
  return device.places.flatMap(({ unit, counters }) => {
    const desk = desks.find(({ id }) => id === unit);
    const there = counters?.filter((counter) => desk?.counters.some(({ id }) => id === counter)) ?? null;
    return desk ? [{ unit, counters: there }] : [];
  });
}

/** Without the desk where it was chosen, with all its counters where it was not. */
export function withDeskTurned(places: Places, { id }: Pick<Desk, "id">): Places {
  const others = places.filter(({ unit }) => unit !== id);
  return others.length < places.length ? others : [...places, { unit: id, counters: null }];
}

/** At a desk chosen: from all counters, those of later too, to each of today's by itself, and back. */
export function withAllTurned(places: Places, { id, counters }: Pick<Desk, "id" | "counters">): Places {
  const each = counters.map((counter) => counter.id);
  return places.map((place) => (place.unit === id ? { unit: id, counters: place.counters === null ? each : null } : place));
}

/** At a desk chosen counter by counter: without the counter where it was chosen, with it where it was not. */
export function withCounterTurned(places: Places, { id }: Pick<Desk, "id">, counter: string): Places {
  return places.map((place) => {
    if (place.unit !== id || place.counters === null) return place;
    const others = place.counters.filter((one) => one !== counter);
    return { unit: id, counters: others.length < place.counters.length ? others : [...others, counter] };
  });
}

/** Whether a tablet may stand there: at a desk at least, and at none without a counter. */
export function areWhole(places: Places): boolean {
  return places.length > 0 && places.every(({ counters }) => counters === null || counters.length > 0);
}
