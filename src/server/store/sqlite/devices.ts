import type { DatabaseSync } from "node:sqlite";

/** A device during one delivery. */
export type Visitor = {
  readonly device: string;
  /** Records of it held so far. */
  readonly held: () => number;
  readonly countHeld: () => void;
};

/** Which devices have sent, with which program, first and last in which hour; finer than the hour would tell who answered. */
export function openDevices(database: DatabaseSync) {
  const upsert = database.prepare(`
    insert into device (id, app, first_hour, last_hour, held)
    values (?1, ?2, ?3, ?3, 0)
    on conflict (id) do update set app = excluded.app, last_hour = max(last_hour, excluded.last_hour)
  `);
  const readHeld = database.prepare("select held from device where id = ?");
  const addHeld = database.prepare("update device set held = held + 1 where id = ?");

  return {
    greet(device: string, app: string, hour: string): Visitor {
      upsert.run(device, app, hour);
      return {
        device,
        held: () => Number(readHeld.get(device)?.["held"]),
        countHeld: () => void addHeld.run(device),
      };
    },
  };
}
