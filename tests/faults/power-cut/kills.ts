import { startPostgres } from "../../support/postgres.ts";
import { lastBuild } from "../../support/built-pages.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { killedEndpoint } from "./killed-endpoint.ts";
import { type Broken, killedTablet, openTwoScreenOffice } from "./killed-tablet.ts";

const killsOfTheEndpoint = 100;
const killsOfTheTablet = 60;

/** Ends either side with kill −9 in the middle of its work. The short form of it is tests/server/killed.test.ts and tests/journeys/killed-tablet.test.ts. */
export const kills: Proof = { name: "kills", run };

async function run(form: Form): Promise<Line[]> {
  return form === "short" ? [] : [await ofTheTablet(), await onSqlite(), await onPostgres()];
}

async function ofTheTablet(): Promise<Line> {
  await using office = await openTwoScreenOffice(lastBuild);
  const broken = await killedTablet({ office, kills: killsOfTheTablet, seed: Number(process.env["SEED"] ?? 2640) });
  for (const { story } of broken) console.log(story);
  const count = (wanted: Broken["what"]) => broken.filter(({ what }) => what === wanted).length;
  const found = { lost: count("lost"), double: count("double"), wrong: count("wrong") };
  return { kind: "survived", promise: 2, fault: "kill −9 of the tablet's browser, whatever it does", tries: killsOfTheTablet, ...found };
}

function onSqlite(): Promise<Line> {
  return ofTheEndpoint("SQLite");
}

async function onPostgres(): Promise<Line> {
  const { url, stop } = await startPostgres();
  await using _ = { [Symbol.asyncDispose]: stop };
  return await ofTheEndpoint("PostgreSQL", url);
}

async function ofTheEndpoint(engine: string, databaseUrl?: string): Promise<Line> {
  const { receipts, ...found } = await killedEndpoint({ kills: killsOfTheEndpoint, databaseUrl });
  const fault = `kill −9 of the endpoint under load, ${engine}, ${receipts.toLocaleString("en")} receipts`;
  return { kind: "survived", promise: 4, fault, tries: killsOfTheEndpoint, ...found };
}
