import { hashOf, answersOf } from "../../support/a-survey.ts";
import { anAnswer } from "../../support/tablet.ts";
import type { UnsavedResponse } from "../../../src/kiosk/keeping/response-record.ts";
import { laterSurvey, survey } from "./endpoint-life.ts";
import type { Luck } from "./luck.ts";

/** What becomes of a form once everything has arrived and people have decided. `either`: other records with its name came too, or its bytes were spoilt. */
export type Fate = "counted" | "held" | "refused" | "either";

const hashes = { known: hashOf(survey), later: hashOf(laterSurvey) };
export const surveyHash = hashes.known;

type Change = Partial<UnsavedResponse>;
type Kind = { readonly fate: Fate; readonly change: () => Change };

/** More answers than a body may have bytes. */
const tooMany = Object.fromEntries(
  Array.from({ length: 40 }, (_, place) => [`q-${place}`, Array.from({ length: 40 }, () => "x".repeat(50))]),
);

/** Forms as citizens leave them, and such as only a broken program or an old one saves. */
const kinds = {
  whole: { fate: "counted", change: () => ({}) },
  "with words": { fate: "counted", change: () => ({ comments: { "comment-text": "Cảm ơn" } }) },
  partial: { fate: "counted", change: () => ({ outcome: "partial", answers: answersOf({ "acc-1": 4 }) }) },
  practice: { fate: "counted", change: () => ({ mode: "practice" }) },
  declined: { fate: "counted", change: () => ({ outcome: "declined", answers: {} }) },
  "of a version the endpoint knows later": { fate: "counted", change: () => ({ survey: hashes.later }) },
  "of another desk": { fate: "counted", change: () => ({ unit: "xa-hai" }) },
  "against its survey": { fate: "held", change: () => ({ answers: { "no-such-question": ["yes"] } }) },
  "too large": { fate: "refused", change: () => ({ answers: tooMany }) },
} as const satisfies Record<string, Kind>;

export type FormKind = keyof typeof kinds;
const ordinary = ["whole", "whole", "whole", "whole", "with words", "partial", "practice", "declined"] as const;
const poison = ["of a version the endpoint knows later", "of another desk", "against its survey", "too large"] as const;

/** A form somebody fills; one in so many is no good. */
export function aForm(
  luck: Luck,
  poisonShare: number,
): { readonly kind: FormKind; readonly fate: Fate; readonly response: UnsavedResponse } {
  const kind: FormKind = luck.happens(poisonShare) ? luck.pick(poison) : luck.pick(ordinary);
  const { fate, change } = kinds[kind];
  const level = () => luck.pick([1, 2, 3, 4, 5] as const);
  const answers = answersOf({ "acc-1": level(), "acc-2": level(), "acc-3": level(), "gave-feedback": "no" });
  const plain = { survey: hashes.known, unit: luck.pick(["so-xay-dung", "xa-mot"]), field: null, counter: "quay-1", answers };
  return { kind, fate, response: anAnswer({ ...plain, ...change() }) };
}
