import type { DatabaseSync } from "node:sqlite";
import { halfMonthOf } from "#survey/period.ts";
import type { Standing } from "#server/store/annulment.ts";
import type { Judged } from "#server/store/judged.ts";

/** The ballot table. Its key is the only thing that makes a response count once; nothing asks «is it there?» before writing. */
export function openResponses(database: DatabaseSync) {
  const insert = database.prepare(`
    insert into response
      (unit, id, hash, survey, counter, field, procedure, wave, day, half_month, hour, mode, standing, body, received_hour)
    select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15
    where not exists (select 1 from held where held.unit = ?1 and held.id = ?2 and held.hash = ?3)
    on conflict (unit, id) do nothing
  `);
  const readHash = database.prepare("select hash from response where unit = ? and id = ?");

  return {
    /** Whether the response was new. A record somebody has yet to decide about (held) is not taken in by sending it again. */
    insert({ record, ballot, survey }: Extract<Judged, { verdict: "valid" }>, standing: Standing, receivedHour: string): boolean {
      const { unit, counter, field, procedure, wave, day, hour, mode } = ballot;
      const { changes } = insert.run(
        unit,
        record.id,
        record.hash,
        survey.hash,
        counter,
        field,
        procedure,
        wave,
        day,
        halfMonthOf(day),
        hour,
        mode,
        standing,
        record.body,
        receivedHour,
      );
      return changes === 1;
    },
    /** The hash of the response kept under this key. */
    hashOf(unit: string, id: string): string | undefined {
      const hash = readHash.get(unit, id)?.["hash"];
      return typeof hash === "string" ? hash : undefined;
    },
  };
}
