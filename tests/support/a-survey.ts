import { createHash } from "node:crypto";
import { canonicalText } from "#survey/canonical.ts";
import type { Block, Criterion, LocalizedText, SatisfactionQuestion, SurveyDefinition } from "#survey/definition.ts";
import type { Answers, Response } from "#survey/response.ts";
import { levels } from "#survey/scale.ts";
import { plainForm } from "./plain-form.ts";

const both = (vi: string, en: string): LocalizedText => ({ vi, en });

function anItem(id: string, vi: string, more: Partial<SatisfactionQuestion> = {}): SatisfactionQuestion {
  return { kind: "satisfaction", id, text: both(vi, `Item ${id}`), required: true, notApplicable: false, ...more };
}

const access: Criterion = {
  code: "ACC",
  title: both("Tiếp cận dịch vụ", "Access"),
  questions: [
    anItem("acc-1", "Nơi ngồi chờ có đủ chỗ ngồi."),
    anItem("acc-2", "Trang thiết bị dễ sử dụng.", { required: false, notApplicable: true }),
    anItem("acc-3", "Trang thiết bị đầy đủ."),
  ],
  reasons: [
    { id: "acc-crowded", text: both("Đông người", "Crowded") },
    { id: "acc-far", text: both("Xa", "Far away") },
  ],
};

const whenFeedbackGiven = { question: "gave-feedback", is: ["yes"] };

const feedback: Criterion = {
  code: "FBK",
  title: both("Góp ý, phản ánh, kiến nghị", "Feedback"),
  questions: [
    anItem("fbk-1", "Cơ quan có bố trí hình thức tiếp nhận góp ý.", { when: whenFeedbackGiven }),
    anItem("fbk-2", "Ông/Bà dễ dàng thực hiện góp ý.", { when: whenFeedbackGiven }),
  ],
  reasons: [{ id: "fbk-no-reply", text: both("Không được trả lời", "No reply") }],
};

const always: Pick<Block, "askedIn" | "onByDefault" | "sensitive" | "rates"> = {
  askedIn: "every-visit",
  onByDefault: true,
  sensitive: false,
  rates: [],
};

const screening: Block = {
  ...always,
  id: "feedback-experience",
  title: both("Đã góp ý", "Feedback given"),
  questions: [{ kind: "yes-no", id: "gave-feedback", text: both("Ông/Bà đã góp ý chưa?", "Have you given feedback?"), required: false }],
};

const lateness: Block = {
  ...always,
  id: "lateness",
  title: both("Sớm hẹn, đúng hẹn, trễ hẹn", "Early, on time, late"),
  questions: [
    {
      kind: "single",
      id: "return-time",
      text: both("So với ngày hẹn, Ông/Bà nhận được kết quả khi nào?", "When did you receive the result?"),
      required: false,
      options: [
        { id: "early", text: both("Sớm hơn hẹn", "Earlier") },
        { id: "on-time", text: both("Đúng hẹn", "On time") },
        { id: "late", text: both("Trễ hẹn", "Late") },
        { id: "no-appointment", text: both("Được giải quyết ngay, không có giấy hẹn", "Settled at once"), counts: false },
      ],
    },
    {
      kind: "single",
      id: "late-told",
      text: both("Ông/Bà có được báo trước không?", "Were you told beforehand?"),
      required: false,
      when: { question: "return-time", is: ["late"] },
      options: [
        { id: "told", text: both("Có", "Yes") },
        { id: "not-told", text: both("Không được báo", "No") },
      ],
    },
  ],
  rates: [
    {
      id: "late-rate",
      question: "return-time",
      name: both("Tỷ lệ trễ hẹn", "Late"),
      numerator: ["late"],
      denominator: ["early", "on-time", "late"],
    },
  ],
};

const expectations: Block = {
  ...always,
  id: "expectations",
  title: both("Mong đợi", "Expectations"),
  questions: [
    {
      kind: "several",
      id: "expected",
      text: both("Ông/Bà mong cơ quan cải thiện điều gì?", "What should improve?"),
      required: false,
      options: [
        { id: "faster", text: both("Nhanh hơn", "Faster") },
        { id: "clearer", text: both("Rõ hơn", "Clearer") },
        { id: "kinder", text: both("Niềm nở hơn", "Kinder") },
      ],
    },
  ],
};

const result: Block = {
  ...always,
  id: "result",
  title: both("Nhận kết quả", "Result"),
  askedIn: "self-service",
  questions: [{ kind: "yes-no", id: "received-result", text: both("Ông/Bà đã nhận kết quả chưa?", "Result received?"), required: true }],
};

const comment: Block = {
  ...always,
  id: "comment",
  title: both("Ý kiến khác", "Comment"),
  questions: [{ kind: "text", id: "comment-text", text: both("Ý kiến khác", "Anything else"), required: false, maxCharacters: 1000 }],
};

/**
 * A small valid survey: ACC (acc-1, acc-2 with «Không áp dụng», acc-3), FBK (fbk-1, fbk-2, asked when gave-feedback is yes),
 * lateness (return-time, late-told), several expectations, a self-service question and a comment.
 */
export function aSurvey(overrides: Partial<SurveyDefinition> = {}): SurveyDefinition {
  return {
    format: 1,
    id: "a-survey",
    version: 1,
    title: both("Phiếu thử", "A survey"),
    publicTitle: both("Ý kiến về sự phục vụ của {unit}", "Opinion on {unit}"),
    languages: ["vi", "en"],
    scale: "satisfaction-5",
    sources: [],
    certified: [],
    notCertified: [],
    groupLabel: both("Tiêu chí", "Criterion"),
    itemLabel: both("Nội dung", "Item"),
    aggregation: { default: "means", alternative: "pooled" },
    countsPartial: false,
    locked: [],
    criteria: [access, feedback],
    blocks: [result, screening, lateness, expectations, comment],
    order: ["result", "ACC", "feedback-experience", "FBK", "lateness", "expectations", "comment"],
    ...overrides,
  };
}

type Said = Record<string, 1 | 2 | 3 | 4 | 5 | string | string[]>;

const answerOf = (said: Said[string]): string[] => {
  if (typeof said === "number") return levels.filter(({ level }) => level === said).map(({ id }) => id);
  return typeof said === "string" ? [said] : said;
};

/** Answers in the domain's words: a level 1–5, an option id, or several option ids, by question id. */
export function answersOf(said: Said): Answers {
  return Object.fromEntries(Object.entries(said).map(([question, answer]) => [question, answerOf(answer)]));
}

/** The identity of a survey version: SHA-256 of its canonical bytes, hex. */
export function hashOf(survey: SurveyDefinition): string {
  return createHash("sha256").update(canonicalText(survey)).digest("hex");
}

let made = 0;

/** A completed, staff-launched live response of 19/11/2026 without anything remarkable; every call makes a new id. */
export function aResponse(survey: SurveyDefinition, said: Said, overrides: Partial<Response> = {}): Response {
  made += 1;
  const serial = made.toString(16).padStart(12, "0");
  return {
    ...plainForm,
    format: 1,
    id: `019a9900-0000-8000-8000-${serial}`,
    survey: hashOf(survey),
    unit: "so-xay-dung",
    counter: "quay-1",
    nonce: serial.padStart(32, "0"),
    answers: answersOf(said),
    ...overrides,
  };
}
