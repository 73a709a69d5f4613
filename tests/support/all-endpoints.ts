import { globSync } from "node:fs";
import type { AnyEndpoint } from "../../src/server/door/door.ts";

/** Every endpoint the protocol names, so that one added tomorrow is tried tomorrow. */
export async function allEndpoints(): Promise<readonly AnyEndpoint[]> {
  const files = globSync(`${import.meta.dirname}/../../src/protocol/*.ts`);
  const exported: unknown[] = [];
  for (const file of files) exported.push(...Object.values(await import(/* @vite-ignore */ file)));
  return exported.filter(isEndpoint).toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** `POST /api/sign-in`. */
export function nameOf({ method, path }: AnyEndpoint): string {
  return `${method} ${path}`;
}

function isEndpoint(value: unknown): value is AnyEndpoint {
  return typeof value === "object" && value !== null && ["method", "path", "access", "input", "output"].every((member) => member in value);
}
