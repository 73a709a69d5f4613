import type { EndpointLife } from "./endpoint-life.ts";
import { namesIn, type Trouble } from "./judgement.ts";
import type { Tablet } from "./tablet.ts";

/** Watches that nothing of a tablet is counted between its revocation and somebody's decision. */
export function watchRevoked() {
  const before = new Map<string, ReadonlySet<string>>();

  function look(tablet: Tablet, life: EndpointLife): Trouble[] {
    const device = String(tablet.facts().get("device"));
    const row = life.connection.prepare("select revoked_at from device_enrolment where device = ?").get(device);
    const watched = `${device} ${life.store.epoch} ${String(row?.["revoked_at"])}`;
    if (row === undefined || row["revoked_at"] === null) return [];
    const own = new Set(tablet.records().map(({ id, hash }) => `${id} ${hash}`));
    const counted = new Set(namesIn(life, "response").filter((name) => own.has(name)));
    const known = before.get(watched);
    before.set(watched, counted);
    const more = known ? [...counted].filter((name) => !known.has(name)) : [];
    return more.map((name): Trouble => `WRONG ${name} was counted though ${tablet.name} is revoked`);
  }
  return (tablets: readonly Tablet[], life: EndpointLife | null): Trouble[] =>
    life ? tablets.flatMap((tablet) => look(tablet, life)) : [];
}
