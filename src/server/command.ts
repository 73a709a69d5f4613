import { type Configuration, configurationOf } from "./configuration.ts";
import { definitions, shippedInstruments } from "./shipped-surveys.ts";
import type { StorePlace } from "./store/engine.ts";
import { whyNotOpen } from "./store/why-not-open.ts";

/** What a command is ended with when it was called wrongly, and when what it was for did not come about. */
export const calledWrongly = 2;

/** Ends a command with a sentence for whoever called it. */
export function end(why: string, code = 1): never {
  process.stderr.write(`${why}\n`);
  process.exit(code);
}

/** The configuration from the environment, which commands share with the endpoint; ends the command where it is wrong. */
export function configured(): Configuration {
  const configuration = configurationOf(process.env, shippedInstruments(definitions));
  if (!("faults" in configuration)) return configuration;
  return end(configuration.faults.map(({ place, fault }) => `${place} ${fault}`).join("\n"), calledWrongly);
}

/** Where the configured store is. */
export function placeOf({ data, databaseUrl }: Configuration): StorePlace {
  return databaseUrl === null ? { folder: data } : { databaseUrl };
}

/** The value of what needs the store; ends the command in a sentence where the store does not open. */
export function orEnd<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch((error: unknown) => {
    const why = whyNotOpen(error);
    if (why === null) throw error;
    return end(`Không mở được kho · The store does not open: ${why}`, calledWrongly);
  });
}
