import type { SurveyDefinition } from "#survey/definition.ts";
import type { Page } from "#admin/page.ts";

/** What the organisation has already, as far as it matters for a beginning. */
export type Standing = {
  readonly organisation: SurveyDefinition["title"];
  /** Where citizens are served today. */
  readonly desks: number;
  /** What is asked by default; null where nothing is. */
  readonly asked: { readonly title: SurveyDefinition["title"]; readonly version: number } | null;
  /** Tablets that are enrolled and not revoked, and those of them that were heard since. */
  readonly tablets: number;
  readonly heard: number;
  /** Whether a response of a citizen is kept; how many is not told before there are enough. */
  readonly isAnswered: boolean;
  readonly hasPin: boolean;
  readonly procedures: number;
  /** Open accounts, and those of them that are admins. */
  readonly accounts: number;
  readonly admins: number;
  readonly targets: number;
  /** Whether the newest whole backup is younger than a week; null where another program makes them. */
  readonly isBackedUp: boolean | null;
};

/** The way to the first answer that counts, in its order. */
export const firstSteps = ["organisation", "questionnaire", "tablet", "answer"] as const;
export type FirstStep = (typeof firstSteps)[number];

/** What makes the survey safe and useful, in the order in which it is missed. */
export const laterSteps = ["pin", "admins", "procedures", "people", "backup", "targets"] as const;
export type LaterStep = (typeof laterSteps)[number];

/** The page on which a step is done. */
export const pageOfStep: Readonly<Record<FirstStep | LaterStep, Page>> = {
  organisation: "units",
  questionnaire: "questionnaires",
  tablet: "devices",
  answer: "devices",
  pin: "settings",
  admins: "accounts",
  procedures: "procedures",
  people: "accounts",
  backup: "backups",
  targets: "targets",
};

/** Whether a step is done. */
export function isDone(step: FirstStep | LaterStep, standing: Standing): boolean {
  return done[step](standing);
}

/** The first step that is not done; null when citizens are answering. */
export function nextStep(standing: Standing): FirstStep | null {
  return firstSteps.find((step) => !isDone(step, standing)) ?? null;
}

const done: Readonly<Record<FirstStep | LaterStep, (standing: Standing) => boolean>> = {
  organisation: ({ desks }) => desks > 0,
  questionnaire: ({ asked }) => asked !== null,
  tablet: ({ tablets }) => tablets > 0,
  answer: ({ isAnswered }) => isAnswered,
  pin: ({ hasPin }) => hasPin,
  // Annulments, and publications where two are wanted, need a second one; and one alone can lose his telephone.
  admins: ({ admins }) => admins > 1,
  procedures: ({ procedures }) => procedures > 0,
  people: ({ accounts, admins }) => accounts > admins,
  backup: ({ isBackedUp }) => isBackedUp !== false,
  targets: ({ targets }) => targets > 0,
};
