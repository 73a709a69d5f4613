import { hash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import { isMoved } from "#survey/counted-hour.ts";
import { Response } from "#survey/response.ts";
import { recount, talliesIn } from "../../server/recount.ts";
import type { EndpointLife } from "./endpoint-life.ts";
import type { Shown } from "./shown.ts";
import type { Fate } from "./forms.ts";
import type { KeptRow, Tablet } from "./tablet.ts";
import type { World as Whole } from "./world.ts";

/** What is wrong, in words: the first word tells what kind of promise is broken. */
export type Trouble = `${"LOST" | "DOUBLE" | "WRONG" | "STUCK"} ${string}`;

type World = {
  readonly life: EndpointLife | null;
  readonly tablets: readonly Tablet[];
  readonly shown: ReadonlyMap<string, Shown>;
};

const Name = z.object({ id: z.string(), hash: z.string() });

/** Id and hash of everything the endpoint keeps in a table. */
export function namesIn({ connection }: EndpointLife, table: "response" | "held"): string[] {
  const rows = connection.prepare(`select id, hash from ${table}`).all();
  return rows.map((row) => {
    const { id, hash: digest } = z.parse(Name, row);
    return `${id} ${digest}`;
  });
}

/** What must hold at every moment, whatever is under way. */
export function troublesNow({ life, tablets, shown }: World): Trouble[] {
  const kept = tablets.map((tablet) => ({ tablet, records: tablet.records() }));
  const arrived = life && new Set([...namesIn(life, "response"), ...namesIn(life, "held")]);
  return [
    ...lostNow(kept, { shown, arrived }),
    ...kept.flatMap(({ tablet, records }) => numbersOf(tablet, records)),
    ...kept.flatMap(({ tablet, records }) => keysOf(tablet, records)),
    ...(life && arrived ? kept.flatMap(({ tablet, records }) => untruesOf(tablet, records, { life, arrived })) : []),
  ];
}

type Kept = { readonly tablet: Tablet; readonly records: readonly KeptRow[] };
type Arrived = ReadonlySet<string>;

/** Shown as saved: on its tablet's disk, or by now on the endpoint's. */
function lostNow(
  kept: readonly Kept[],
  { shown, arrived }: { readonly shown: World["shown"]; readonly arrived: Arrived | null },
): Trouble[] {
  if (arrived === null) return [];
  const here = new Set(kept.flatMap(({ records }) => records.map(({ id, hash: digest }) => `${id} ${digest}`)));
  return [...shown.values()]
    .map(({ id, hash: digest }) => `${id} ${digest}`)
    .filter((name) => !here.has(name) && !arrived.has(name))
    .map((name): Trouble => `LOST shown as saved, and nowhere: ${name}`);
}

/** No number serves twice, and none is above the last. */
function numbersOf(tablet: Tablet, records: readonly KeptRow[]): Trouble[] {
  const numbers = records.map(({ sequence }) => sequence);
  if (new Set(numbers).size !== numbers.length) return [`WRONG ${tablet.name} gave a number twice: ${numbers.join(" ")}`];
  const last = [...tablet.facts()].find(([name]) => name.startsWith("last number "))?.[1] ?? 0;
  return numbers.some((number) => number > Number(last)) ? [`WRONG ${tablet.name} gave numbers above its last, ${last}`] : [];
}

/** What still has to go can be opened by whoever gets it. */
function keysOf(tablet: Tablet, records: readonly KeptRow[]): Trouble[] {
  const keys = tablet.keys();
  return records.filter(({ key }) => !keys.has(key)).map(({ id }): Trouble => `LOST ${tablet.name} has no key to open ${id} with`);
}

/** Acknowledged in this epoch: on the endpoint's disk. */
function untruesOf(tablet: Tablet, records: readonly KeptRow[], { life, arrived }: { life: EndpointLife; arrived: Arrived }): Trouble[] {
  if (tablet.facts().get(`epoch ${life.store.store}`) !== life.store.epoch) return [];
  return records
    .filter(({ id, hash: digest, standing }) => standing === "acknowledged" && !arrived.has(`${id} ${digest}`))
    .map(({ id }): Trouble => `LOST ${tablet.name} believes that ${id} arrived`);
}

const Row = z.object({
  id: z.string(),
  hash: z.string(),
  body: z.instanceof(Uint8Array),
  standing: z.string(),
  day: z.string(),
  hour: z.number(),
  mode: z.string(),
});

/** What must hold of everything that was kept: its bytes, its day, how it stands, and the sums. */
export async function troublesOfStore({ connection, store }: EndpointLife, shown: World["shown"]): Promise<Trouble[]> {
  const rows = connection.prepare("select id, hash, body, standing, day, hour, mode from response").all();
  const read = rows.map((row) => z.parse(Row, row));
  const isRight = isDeepStrictEqual(await talliesIn(store.database), await recount(store.database));
  return [
    ...read.flatMap((row) => troublesOf(row, shown.get(row.id))),
    ...(isRight ? [] : (["WRONG tallies are not what a recount gives"] as const)),
  ];
}

function troublesOf(row: z.infer<typeof Row>, shown: Shown | undefined): Trouble[] {
  if (hash("sha256", row.body) !== row.hash) return [`WRONG ${row.id} is not the bytes of its hash`];
  const response = z.parse(Response, JSON.parse(Buffer.from(row.body).toString()));
  const isPartial = response.outcome === "partial";
  if (isPartial !== (row.standing === "partial")) return [`WRONG ${row.id} was ${response.outcome} and stands as ${row.standing}`];
  if (!shown || shown.hash !== row.hash) return [];
  const moved = isMoved(response, row);
  if (moved && row.standing === "counted") return [`WRONG ${row.id} was moved to ${row.day} ${row.hour} without a flag`];
  const isFar = isMoved(shown.saved, row);
  if (isFar && shown.clockIsRight)
    return [`WRONG ${row.id} was saved on ${shown.saved.day} ${shown.saved.hour} by a right clock and counts on ${row.day} ${row.hour}`];
  return [];
}

type Ended = { readonly responses: Arrived; readonly held: Arrived; readonly refused: Arrived };

/** What must have become of each form once everything has arrived and people have decided. */
export async function troublesAtTheEnd(world: Whole): Promise<Trouble[]> {
  const { endpoint, tablets, shown, seen, fates, oldTablet } = world;
  const life = await endpoint.running();
  const refused = tablets.flatMap((tablet) => tablet.records().filter(({ standing }) => standing === "refused"));
  const ended = {
    responses: new Set(namesIn(life, "response")),
    held: new Set(namesIn(life, "held")),
    refused: new Set(refused.map(({ id, hash: digest }) => `${id} ${digest}`)),
  };
  const said = new Set(oldTablet.said().map(({ id, hash: digest }) => `${id} ${digest}`));
  const namesakes = new Set(oldTablet.said().map(({ id }) => id));
  const fateOf = ({ id, fate }: Shown): Fate => (namesakes.has(id) ? "either" : (fates.get(id) ?? fate));
  const strangers = [...ended.responses, ...ended.held].filter((name) => !seen.has(name) && !said.has(name));
  return [
    ...[...shown.values()].flatMap((one) => troublesOfFate(one, fateOf(one), ended)),
    ...[...said]
      .filter((name) => !ended.responses.has(name) && !ended.held.has(name))
      .map((name): Trouble => `LOST the old tablet's ${name}`),
    ...strangers.map((name): Trouble => `WRONG nobody ever saved ${name}`),
    ...tablets.flatMap((tablet) => gapsOf(tablet, life)),
  ];
}

function troublesOfFate({ id, hash: digest, kind }: Shown, fate: Fate, { responses, held, refused }: Ended): Trouble[] {
  const name = `${id} ${digest}`;
  const places = { counted: responses, held, refused };
  const found = Object.entries(places).flatMap(([place, names]) => (names.has(name) ? [place] : []));
  // What was held first and then released is both.
  const is = found.join(" and ").replace("counted and held", "counted");
  if (is === fate || (fate === "either" && is !== "")) return [];
  return [`${is === "" ? "LOST" : "WRONG"} a form (${kind}) must be ${fate} and is ${is || "nowhere"}: ${name}`];
}

/** The numbers of a tablet that loses nothing have no gap, neither here nor in its own eyes. */
function gapsOf(tablet: Tablet, { connection, store }: EndpointLife): Trouble[] {
  const facts = tablet.facts();
  const lost = String(facts.get(`lost ${store.store}`) ?? "");
  if (lost !== "") return [`WRONG ${tablet.name} believes that it lost ${lost}`];
  const ranges = connection.prepare("select first, last from sequence_range where device = ?").all(String(facts.get("device")));
  const arrived = ranges.reduce((sum, { first, last }) => sum + Number(last) - Number(first) + 1, 0);
  const refused = tablet.records().filter(({ standing }) => standing === "refused").length;
  const last = Number(facts.get(`last number ${store.store}`) ?? 0);
  return arrived + refused >= last ? [] : [`LOST of ${last} numbers of ${tablet.name} ${arrived} arrived, and ${refused} were refused`];
}
