import { globSync } from "node:fs";
import { basename } from "node:path";
import * as z from "zod/mini";
import { roles } from "#protocol/endpoint.ts";

const Access = z.union([
  z.object({ by: z.enum(["anyone", "session", "device"]) }),
  z.object({ by: z.literal("person"), roles: z.array(z.enum(roles)) }),
]);
const Call = z.object({ method: z.enum(["GET", "POST"]), path: z.string().check(z.startsWith("/api/")), access: Access });
export type EveryCall = z.infer<typeof Call>;

/** Every call the protocol names, whoever serves it. */
export async function everyCall(): Promise<EveryCall[]> {
  const modules: unknown[] = await Promise.all(
    globSync("src/protocol/*.ts").map((file) => import(`../../src/protocol/${basename(file, ".ts")}.ts`)),
  );
  const values = modules.flatMap((exported) => Object.values(z.parse(z.record(z.string(), z.unknown()), { ...Object(exported) })));
  const calls = values.flatMap((value) => z.safeParse(Call, value).data ?? []);
  return [...new Map(calls.map((call) => [`${call.method} ${call.path}`, call])).values()];
}
