import * as z from "zod/mini";
import { LocalizedText } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";
import { OwnId, Revision } from "./units.ts";

/** Results returned (số kết quả đã trả) by a unit in a wave: the N a sample is drawn from; null until somebody says it. */
const WaveUnit = z.object({ unit: z.string(), returned: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(10_000_000))) });

/** A wave (đợt khảo sát). */
export const Wave = z.object({
  id: OwnId,
  name: LocalizedText,
  /** Survey version, by its hash. */
  survey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  units: z.array(WaveUnit).check(z.minLength(1)),
  /** First and last day, both inside. */
  first: z.iso.date(),
  last: z.iso.date(),
  mode: z.enum(["live", "practice"]),
});
export type Wave = z.infer<typeof Wave>;

const Waves = z.object({ revision: Revision, waves: z.array(Wave) });

/** The waves of the units the caller sees. */
export const readWaves = endpoint({
  method: "GET",
  path: "/api/organisation/waves",
  access: { by: "person", roles: ["admin", "manager", "staff", "auditor"] },
  input: z.object({}),
  output: Waves,
});

/** Puts in a wave, or in the place of the one with its id; a wave that has begun keeps survey, first day and mode. */
export const changeWave = endpoint({
  method: "POST",
  path: "/api/organisation/waves",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ revision: Revision, wave: Wave }),
  output: Waves,
});
