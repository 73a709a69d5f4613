import type { Response } from "#survey/response.ts";

/** A completed, staff-launched live form of 19/11/2026 without anything remarkable, but for who, where and what was answered. */
export const plainForm = {
  field: null,
  procedure: null,
  wave: null,
  respondentType: "citizen",
  channel: "kiosk",
  mode: "live",
  launchedBy: "staff",
  outcome: "completed",
  assisted: false,
  language: "vi",
  day: "2026-11-19",
  hour: 9,
  clock: "verified",
  seconds: 120,
  secondsByScreen: {},
  quality: { straightLine: false, outsideOpeningHours: false, noLaunch: false, sinceLastSave: "more" },
  reasons: {},
  comments: {},
} as const satisfies Partial<Response>;
