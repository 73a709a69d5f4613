import * as z from "zod/mini";
import { CriterionCode } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";
import { OwnId, Revision } from "./units.ts";

/** The figure a target is for. */
const TargetFigure = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("overall") }),
  z.object({ kind: z.literal("criterion"), criterion: CriterionCode }),
  z.object({ kind: z.literal("item"), item: z.string().check(z.minLength(1), z.maxLength(60)) }),
]);

/** What a figure is to reach in a year: met when the printed figure is not below `percent`. */
export const Target = z.object({
  id: OwnId,
  figure: TargetFigure,
  /** Null: the organisation as a whole; else each of these by itself. */
  units: z.nullable(z.array(z.string()).check(z.minLength(1))),
  /** Null: whatever the field; else over these fields. */
  fields: z.nullable(z.array(z.string()).check(z.minLength(1))),
  year: z.number().check(z.int(), z.gte(2000), z.lte(2100)),
  /** In hundredths of a percent: 8500 is 85,00 %. */
  percent: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
});
export type Target = z.infer<typeof Target>;

const Targets = z.object({ revision: Revision, targets: z.array(Target) });

/** The targets of the organisation and of the units the caller sees. */
export const readTargets = endpoint({
  method: "GET",
  path: "/api/organisation/targets",
  access: { by: "person", roles: ["admin", "manager", "auditor"] },
  input: z.object({}),
  output: Targets,
});

/** Puts these in the place of all there were. */
export const changeTargets = endpoint({
  method: "POST",
  path: "/api/organisation/targets",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ revision: Revision, targets: z.array(Target).check(z.maxLength(1000)) }),
  output: Targets,
});
