import type { DatabaseSync } from "node:sqlite";

/** One delivery of a device. */
export type Visit = {
  readonly device: string;
  readonly app: string;
  /** To the second. */
  readonly receivedAt: string;
  /** The hour that is, and the one under which what is kept will be sealed. */
  readonly hour: string;
  readonly receivedHour: string;
  /** The device itself was not here. */
  readonly carried: boolean;
};

/** A device during its visit. */
export type Visitor = Visit & {
  /** Records of it held so far. */
  readonly held: () => number;
  /** Counts a record that was new. */
  readonly count: (how: "response" | "held") => void;
  /** Writes down the visit, what was counted, and how many numbers were new. */
  readonly leave: (numbers: number) => void;
};

/** Which devices have sent, with which program, how much, first and last in which hour; finer than the hour would tell who answered. */
export function openDevices(database: DatabaseSync) {
  const upsert = database.prepare(`
    insert into device (id, app, first_hour, last_hour, held, kept, numbers)
    values (?1, ?2, ?3, ?7, ?4, ?5, ?6)
    on conflict (id) do update set
      app = iif(excluded.last_hour = '', app, excluded.app), last_hour = max(last_hour, excluded.last_hour), held = held + excluded.held, kept = kept + excluded.kept,
      numbers = numbers + excluded.numbers
  `);
  const readHeld = database.prepare("select held from device where id = ?");

  return {
    greet(visit: Visit): Visitor {
      const counted = { response: 0, held: 0 };
      return {
        ...visit,
        held: () => counted.held + Number(readHeld.get(visit.device)?.["held"] ?? 0),
        count: (how) => void (counted[how] += 1),
        leave: (numbers) => {
          const lastHour = visit.carried ? "" : visit.hour;
          upsert.run(visit.device, visit.app, visit.hour, counted.held, counted.held + counted.response, numbers, lastHour);
        },
      };
    },
  };
}
