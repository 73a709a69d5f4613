import type { Block, SurveyDefinition } from "#survey/definition.ts";
import { shippedSurvey } from "./shipped.ts";

const shipped = shippedSurvey("ward-short-9");

/** A question a unit adds: late files are asked whether anybody said so. */
const ofTheUnit = (version: number): Block => ({
  id: "cau-hoi-cua-don-vi",
  title: { vi: "Câu hỏi của đơn vị", en: "Questions of the unit" },
  askedIn: "every-visit",
  onByDefault: true,
  sensitive: false,
  questions: [
    {
      id: "thong-bao-tre",
      kind: "single",
      name: { vi: "Thông báo hẹn lại và xin lỗi", en: "New date and apology" },
      text: {
        vi: "Hồ sơ của Ông/Bà bị trễ hẹn. Ông/Bà có nhận được thông báo hẹn lại thời gian trả kết quả và lời xin lỗi không?",
        en: "Your result was late. Were you told a new date and given an apology?",
      },
      required: false,
      when: { question: "return-time", is: ["late"] },
      askedWhen: { vi: "Chỉ hỏi khi hồ sơ trễ hẹn.", en: "Only when the result was late." },
      options: [
        { id: "truoc-hen", text: { vi: "Có, trước ngày hẹn", en: "Yes, before the appointed date" } },
        { id: "sau-hen", text: { vi: "Có, sau ngày hẹn", en: "Yes, after the appointed date" } },
        { id: "khong", text: { vi: "Không", en: "No" } },
        { id: "khong-nho", text: { vi: "Không nhớ", en: "I do not remember" }, counts: false },
      ],
    },
    ...(version > 1
      ? [
          {
            id: "bang-niem-yet",
            kind: "yes-no",
            text: {
              vi: "Ông/Bà có tìm thấy bảng niêm yết thủ tục ở nơi chờ không?",
              en: "Did you find the list of procedures in the waiting area?",
            },
            required: false,
          } as const,
        ]
      : []),
  ],
  rates: [],
});

/** A questionnaire of a made-up province, whose texts are its own; from the second version on it asks more, from the third on less. */
export function ownQuestionnaire(version: number): SurveyDefinition {
  const { lockedWhy: _, ...own } = shipped;
  const block = ofTheUnit(version);
  const blocks = [...shipped.blocks.filter(({ id }) => version < 3 || id !== "trips"), block];
  return {
    ...own,
    id: "y-kien-nam-son",
    version,
    title: { vi: "Ý kiến người dân tỉnh Nam Sơn", en: "Opinions of the people of Nam Sơn" },
    locked: [],
    blocks,
    order: [...shipped.order.filter((step) => version < 3 || step !== "trips"), block.id],
  };
}

/** The same as somebody leaves it half-way: a translation, a text and an order that cannot stay. */
export function withGaps(survey: SurveyDefinition): SurveyDefinition {
  const [first, ...others] = survey.criteria;
  const [item, ...items] = first?.questions ?? [];
  const own = survey.blocks.at(-1);
  if (!first || !item || !own) throw new Error("the questionnaire has no criterion or no block");
  const [late, ...rest] = own.questions;
  if (late?.kind !== "single") throw new Error("the unit asks something else first");
  const untranslated = late.options.map((option) => (option.id === "khong-nho" ? { ...option, text: { ...option.text, en: "" } } : option));
  return {
    ...survey,
    title: { ...survey.title, en: "" },
    criteria: [{ ...first, questions: [{ ...item, text: { ...item.text, vi: "" } }, ...items] }, ...others],
    blocks: [...survey.blocks.slice(0, -1), { ...own, questions: [{ ...late, options: untranslated }, ...rest] }],
    // Asked before the question its condition names.
    order: [own.id, ...survey.order.filter((step) => step !== own.id)],
  };
}
