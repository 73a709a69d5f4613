import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Engine } from "./engine.ts";
import { type Ground, groundOf } from "./ground.ts";
import { countMarks } from "./migrations/fifth-marks.ts";
import { makeRemarkRoutes } from "./migrations/fifth-remarks.ts";
import { firstStones } from "./migrations/first-stones.ts";
import { rememberUsedCodes } from "./migrations/fourth-devices.ts";
import { makeDrafts } from "./migrations/fourth-drafts.ts";
import { makePaperSheets } from "./migrations/fourth-paper.ts";
import { makeDevices } from "./migrations/second-devices.ts";
import { makeIntegrity } from "./migrations/second-integrity.ts";
import { makeOrganisation } from "./migrations/second-organisation.ts";
import { makePeople } from "./migrations/second-people.ts";
import { refuseChanges } from "./migrations/second-triggers.ts";
import { rememberHighestTold } from "./migrations/third-devices.ts";
import type { Tables } from "./tables.ts";

/** In the order of their names as text. A migration is never edited once released. */
const migrations: Readonly<Record<string, readonly ((ground: Ground) => Promise<void>)[]>> = {
  "2026-11-21 first stones": [firstStones],
  "2026-11-21 second stones": [makeIntegrity, makePeople, makeDevices, makeOrganisation, refuseChanges],
  "2026-11-21 third stones": [rememberHighestTold],
  "2026-11-21 workshop": [makeDrafts, rememberUsedCodes, makePaperSheets],
  "2026-11-22 marks": [countMarks],
  "2026-11-22 remarks": [makeRemarkRoutes],
};

/** Brings the tables to the newest form; throws and changes nothing when it cannot. */
export async function migrate(database: Kysely<Tables>, engine: Engine): Promise<void> {
  const { error } = await migratorOn(database, engine).migrateToLatest();
  if (error !== undefined) throw new Error("the store cannot be brought to its newest form", { cause: error });
}

/** Whether the tables have the newest form. */
export async function isNewest(database: Kysely<Tables>, engine: Engine): Promise<boolean> {
  const known = await migratorOn(database, engine).getMigrations();
  return known.every(({ executedAt }) => executedAt !== undefined);
}

function migratorOn(database: Kysely<Tables>, engine: Engine): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrationsOn(engine)) } });
}

function migrationsOn(engine: Engine): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, steps]) => [
      name,
      {
        up: async (database: Kysely<unknown>) => {
          const ground = groundOf(engine, database);
          for (const step of steps) await step(ground);
        },
      },
    ]),
  );
}
