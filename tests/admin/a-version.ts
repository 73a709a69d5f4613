import type { Version } from "#protocol/organisation.ts";
import type { DraftHead } from "#protocol/survey-drafts.ts";
import { binh, mai } from "./integrity-desk.ts";

/** Whoever changed a draft or version last, as lists name him. */
export const byBinh = { id: binh.id, name: binh.personName };
export const byMai = mai;

/** A version in force that came with the program and has no responses yet. */
export function aVersion(more: Partial<Version> = {}): Version {
  return {
    hash: "a".repeat(64),
    id: "sipas-2640",
    version: 1,
    title: { vi: "Bộ 22 tiêu chí", en: "22 items" },
    inForce: true,
    responses: 0,
    tablets: 0,
    waves: [],
    published: null,
    ...more,
  };
}

/** A draft somebody else wrote on last. */
export function aDraft(more: Partial<DraftHead> = {}): DraftHead {
  return {
    draft: "00000000-0000-4000-8000-0000000000d1",
    survey: "sipas-2640",
    title: { vi: "Bộ 22 tiêu chí", en: "22 items" },
    base: null,
    revision: 3,
    standing: { state: "written" },
    changedAt: "2026-11-20T03:12:00Z",
    changedBy: byMai,
    ...more,
  };
}
