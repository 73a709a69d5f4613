import * as z from "zod/mini";
import { LocalizedText } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";
import { Revision } from "./units.ts";

const admin = { by: "person", roles: ["admin"] } as const;

/**
 * Lists as a spreadsheet writes them: UTF-8, with or without a byte order mark, commas or semicolons, headings in Vietnamese or
 * English in the first line. `whole`: the file is all there is, what it does not name ends on `from`.
 */
const ListFile = z.object({
  about: z.enum(["units", "fields", "procedures"]),
  csv: z.string().check(z.maxLength(900_000)),
  from: z.iso.date(),
  whole: z.boolean(),
});

/** What taking in a list changes; `line` counts from 1, the headings included. */
export const ListChanges = z.object({
  revision: Revision,
  added: z.array(z.object({ line: z.number(), id: z.string(), name: z.string() })),
  changed: z.array(z.object({ line: z.number(), id: z.string(), name: z.string(), members: z.array(z.string()) })),
  ended: z.array(z.object({ id: z.string(), name: z.string() })),
  unchanged: z.number(),
  faults: z.array(z.object({ line: z.number(), fault: z.string() })),
});
export type ListChanges = z.infer<typeof ListChanges>;

/** Says what taking in a list would change, and what in it is wrong; changes nothing. */
export const previewList = endpoint({
  method: "POST",
  path: "/api/organisation/lists/preview",
  access: admin,
  input: ListFile,
  output: ListChanges,
});

/** Takes in a list that has no faults. */
export const takeInList = endpoint({
  method: "POST",
  path: "/api/organisation/lists",
  access: admin,
  input: z.object({ ...ListFile.shape, revision: Revision }),
  output: ListChanges,
});

/** Takes in the numbers of results returned in a wave, by unit, from a list with the columns unit and returned. */
export const takeInReturned = endpoint({
  method: "POST",
  path: "/api/organisation/waves/returned",
  access: admin,
  input: z.object({ wave: z.string(), csv: ListFile.shape.csv, revision: Revision, preview: z.boolean() }),
  output: ListChanges,
});

const Somebody = z.object({ id: z.uuid(), name: z.nullable(z.string()) });

/** A survey version as lists show it. */
const Version = z.object({
  hash: z.string(),
  id: z.string(),
  version: z.number(),
  title: LocalizedText,
  inForce: z.boolean(),
  /** Responses kept of it, practice apart: `few` where they are too few to be told. */
  responses: z.union([z.number(), z.literal("few")]),
  /** Tablets that are asked to use it, and waves that ask it, by id. */
  tablets: z.number(),
  waves: z.array(z.string()),
  /** How it came to be; null for what came with the program. */
  published: z.nullable(
    z.object({
      /** To the minute. */
      at: z.string(),
      note: z.string(),
      by: Somebody,
      /** Where the organisation wanted two. */
      approvedBy: z.nullable(Somebody),
    }),
  ),
});
export type Version = z.infer<typeof Version>;

/** Every survey version there is, those in force first and in their order. */
const Versions = z.object({
  revision: Revision,
  surveys: z.array(Version),
});
export const readVersions = endpoint({
  method: "GET",
  path: "/api/organisation/surveys",
  access: { by: "person", roles: ["admin", "manager", "staff"] },
  input: z.object({}),
  output: Versions,
});

/** Most versions in force at once: each tablet carries them all, and an admin picks the first from one short list. */
export const mostInForce = 20;

/** Puts these versions in force, in this order, and no others; the first is asked by default. */
export const putInForce = endpoint({
  method: "POST",
  path: "/api/organisation/surveys",
  access: admin,
  input: z.object({ revision: Revision, surveys: z.array(z.string()).check(z.minLength(1), z.maxLength(mostInForce)) }),
  output: Versions,
});
