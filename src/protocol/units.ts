import * as z from "zod/mini";
import { idPattern, LocalizedText } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";

/** A unit is given at most so many counters, whether by hand or by a list. */
export const mostCounters = 100;

/** How the name of a thing is written that the organisation makes; it stays for ever and is never given again. */
export const OwnId = z.string().check(z.regex(idPattern), z.maxLength(60));

/** The version of a part of the organisation a change rests on: when somebody else was faster, nothing is changed and 409 says so. */
export const Revision = z.number().check(z.int(), z.gte(0));

/** From the highest: a unit stands under one of a higher kind, or under none. */
const unitKinds = ["province", "department", "commune", "desk"] as const;
export const UnitKind = z.enum(unitKinds);
export type UnitKind = z.infer<typeof UnitKind>;

/** What a unit is from a day on, until its next version. */
export const UnitVersion = z.object({
  from: z.iso.date(),
  name: LocalizedText,
  kind: UnitKind,
  parent: z.nullable(z.string()),
  /** Whether citizens are served here, so that a tablet may stand here; nothing stands below it then. */
  serves: z.boolean(),
});
export type UnitVersion = z.infer<typeof UnitVersion>;

export const CounterHistory = z.object({ id: z.string(), name: LocalizedText, from: z.iso.date(), endedOn: z.nullable(z.iso.date()) });
export type CounterHistory = z.infer<typeof CounterHistory>;

/** A unit through time: versions from the oldest to the newest, some perhaps still to come. */
export const UnitHistory = z.object({
  id: z.string(),
  versions: z.array(UnitVersion).check(z.minLength(1)),
  /** First day it is no more. */
  endedOn: z.nullable(z.iso.date()),
  /** The unit it was merged into. */
  successor: z.nullable(z.string()),
  counters: z.array(CounterHistory),
});
export type UnitHistory = z.infer<typeof UnitHistory>;

const NamedOwn = z.object({ id: OwnId, name: LocalizedText });
const from = z.iso.date();

/** One thing that happens to units from a day on; a day that is over corrects what was entered late. */
export const UnitChange = z.discriminatedUnion("change", [
  z.object({
    ...NamedOwn.shape,
    change: z.literal("add"),
    from,
    kind: UnitKind,
    parent: z.nullable(z.string()),
    serves: z.boolean(),
    counters: z.array(NamedOwn).check(z.maxLength(mostCounters)),
  }),
  z.object({ change: z.literal("rename"), id: z.string(), from, name: LocalizedText }),
  z.object({ change: z.literal("move"), id: z.string(), from, parent: z.nullable(z.string()) }),
  z.object({ change: z.literal("turn-into"), id: z.string(), from, kind: UnitKind, serves: z.boolean() }),
  /** These end; what stands below them goes on below the unit they are merged into. */
  z.object({ change: z.literal("merge"), ids: z.array(z.string()).check(z.minLength(1)), into: z.string(), from }),
  z.object({ change: z.literal("end"), id: z.string(), from }),
  z.object({ change: z.literal("add-counter"), unit: z.string(), from, counter: NamedOwn }),
  z.object({ change: z.literal("rename-counter"), unit: z.string(), counter: z.string(), name: LocalizedText }),
  z.object({ change: z.literal("end-counter"), unit: z.string(), counter: z.string(), from }),
]);
export type UnitChange = z.infer<typeof UnitChange>;

const Units = z.object({ revision: Revision, units: z.array(UnitHistory) });

/** The units the caller sees, those that are no more among them. */
export const readUnits = endpoint({
  method: "GET",
  path: "/api/organisation/units",
  access: { by: "person", roles: ["admin", "manager", "staff", "auditor"] },
  input: z.object({}),
  output: Units,
});

/** Does all of it, in this order, or nothing. */
export const changeUnits = endpoint({
  method: "POST",
  path: "/api/organisation/units",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ revision: Revision, changes: z.array(UnitChange).check(z.minLength(1), z.maxLength(500)) }),
  output: Units,
});
