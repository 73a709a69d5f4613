import type { CommonSays } from "./fit.ts";
import type { SettingName } from "./inherit.ts";

/** What holds for the whole organisation, by what is saved together. */
export const commonSections = {
  name: ["organisation"],
  calendar: ["timeZone", "closingDay"],
  blocks: ["defaultBlocks"],
  publication: ["publicationByTwo"],
  privacy: ["minimumGroup", "commentMonths", "receiveTimeDays", "practiceDays"],
  tablets: ["keepAcknowledgedDays", "longestRetrySeconds"],
} as const satisfies Record<string, readonly (keyof CommonSays)[]>;
export type CommonSectionName = keyof typeof commonSections;
export type CommonName = (typeof commonSections)[CommonSectionName][number];

/** What screens at the desks say and do, by what is saved together. */
export const deskSections = {
  look: ["emblem", "accent"],
  hours: ["openingHours", "holidays"],
  signs: ["hotline", "feedback", "feedbackBox", "complaints", "dossierProgress"],
  board: ["board"],
  visit: ["selfService", "idleSeconds", "countdownSeconds", "thanksSeconds"],
} as const satisfies Record<string, readonly SettingName[]>;
export type DeskSectionName = keyof typeof deskSections;

/** The parts of the page in their order; a PIN is no setting anybody can read, so it stands apart. */
export const sectionsByPart = {
  common: ["name", "calendar", "blocks", "publication", "privacy", "tablets"],
  desks: ["look", "hours", "signs", "board", "visit", "pin"],
} as const satisfies { readonly common: readonly CommonSectionName[]; readonly desks: readonly (DeskSectionName | "pin")[] };
export type SectionName = CommonSectionName | DeskSectionName | "pin";

/** The section an address names after its `#`; the first where it names none. */
export function sectionIn(hash: string): SectionName {
  return [...sectionsByPart.common, ...sectionsByPart.desks].find((section) => hash === `#${section}`) ?? "name";
}

/** Whether a section is about the whole organisation. */
export function isCommon(section: SectionName): section is CommonSectionName {
  return section in commonSections;
}
