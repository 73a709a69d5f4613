import * as z from "zod/mini";
import type { Bundle } from "#protocol/bundle.ts";
import { type Page, openPage } from "./page.ts";
import type { Luck } from "./luck.ts";
import { type Doom, rowsOn } from "./mortal-disk.ts";
import type { Network } from "./network.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What is read from a tablet's disk to judge it by. */
const KeptRow = z.object({
  id: z.string(),
  hash: z.string(),
  key: z.string(),
  body: z.string(),
  sequence: z.number(),
  standing: z.enum(["waiting", "acknowledged", "refused"]),
});
export type KeptRow = z.infer<typeof KeptRow>;
const Fact = z.object({ name: z.string(), value: z.union([z.string(), z.number()]) });
const Named = z.object({ name: z.string() });

type Parts = {
  /** Which of the tablets it is, in every run. */
  readonly place: string;
  readonly name: string;
  readonly disk: IDBFactory;
  readonly bundle: Bundle;
  readonly time: VirtualTime;
  readonly luck: Luck;
  readonly network: Pick<Network, "call">;
  readonly onSurprise: (error: unknown) => void;
};

/** A tablet: a disk that lasts, a clock that may be wrong, and the pages that are open on it. */
export type Tablet = ReturnType<typeof aTablet>;

/** At most so many tabs. */
const mostPages = 2;

export function aTablet({ place, name, disk, time, ...parts }: Parts) {
  let pages: Page[] = [];
  let skew = 0;
  let app = 1;

  function alive(): Page[] {
    for (const page of pages) if (page.isDead()) page.die();
    pages = pages.filter((page) => !page.isDead());
    return pages;
  }
  return {
    place,
    name,
    disk,
    alive,
    /** Opens a page, or another beside it; it may be about to die. */
    async open(doom: Doom | null = null): Promise<void> {
      if (alive().length >= mostPages) return;
      const wallClock = () => time.now() + skew;
      const page = await openPage({ ...parts, disk, name, app: String(app), wallClock, time }, doom);
      if (page) pages.push(page);
    },
    close(): void {
      for (const page of alive().slice(0, 1)) page.die();
      alive();
    },
    /** The next page is of a newer program. */
    update: () => void (app += 1),
    /** Somebody, or an empty battery, sets the clock this far from the right time. */
    setClock: (milliseconds: number) => void (skew = milliseconds),
    skew: () => skew,
    records: (): KeptRow[] => rowsOn(disk, name, "records").map((row) => z.parse(KeptRow, row)),
    facts: (): ReadonlyMap<string, string | number> =>
      new Map(
        rowsOn(disk, name, "facts")
          .map((row) => z.parse(Fact, row))
          .map((fact) => [fact.name, fact.value]),
      ),
    keys: (): ReadonlySet<string> => new Set(rowsOn(disk, name, "sealedKeys").map((row) => z.parse(Named, row).name)),
    /** A sector of the disk goes bad under one of the records; gives its id, null where there is none. */
    rot(which: number): string | null {
      const rows = rowsOn(disk, name, "records");
      const row = rows[which % Math.max(1, rows.length)];
      if (typeof row !== "object" || row === null) return null;
      const { id, body } = z.parse(KeptRow, row);
      Object.assign(row, { body: `${body.slice(0, -8)}AAAAAAAA` });
      return id;
    },
  };
}
