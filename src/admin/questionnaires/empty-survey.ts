import { asIncluded } from "#admin/editor/panels/shelf-blocks.ts";
import { composeSurvey } from "#survey/compose.ts";
import { criterionCodes, type CriterionCode, type LocalizedText, type SurveyDefinition } from "#survey/definition.ts";
import type { BlockFile, Instrument, ReasonLists } from "#survey/instrument.ts";

/** What blocks and reasons come with the program, and the instruments that show where a block is usually asked. */
type Shelf = { readonly instruments: readonly SurveyDefinition[]; readonly blocks: readonly BlockFile[]; readonly reasons: ReasonLists };

type Wish = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly codes: readonly CriterionCode[];
  /** Ids of the blocks the organisation's questionnaires begin with; unknown ones are left out. */
  readonly blocks: readonly string[];
};

/** A questionnaire to begin with: its criteria without an item yet, the reasons that come with the program, and the blocks the organisation always asks. */
export function emptySurvey({ id, title, codes, blocks }: Wish, { instruments, blocks: shelf, reasons }: Shelf): SurveyDefinition {
  const asked = criterionCodes.filter((code) => codes.includes(code));
  const before = new Set(instruments.flatMap(({ order, criteria }) => order.slice(0, firstOf(order, criteria))));
  const included = shelf.filter((block) => blocks.includes(block.id));
  const isFirst = (block: BlockFile) => block.askedIn === "self-service" || before.has(block.id);
  const empty = {
    ...beginning,
    id,
    title,
    order: [...idsOf(included.filter(isFirst)), ...asked, ...idsOf(included.filter((block) => !isFirst(block)))],
    // A block of which nothing is asked by default is put in whole, as it is when somebody switches it on.
    alsoAsk: included.flatMap((block) => idsOf(asIncluded(block).questions)),
    criteria: asked.map((code) => ({ code, title: reasons.lists[code]?.title ?? { vi: "", en: "" }, questions: [], reasons: code })),
  };
  return composeSurvey(empty, included, reasons);
}

function idsOf(all: readonly { readonly id: string }[]): string[] {
  return all.map(({ id }) => id);
}

function firstOf(order: readonly string[], criteria: SurveyDefinition["criteria"]): number {
  return order.findIndex((name) => criteria.some(({ code }) => code === name));
}

/** What every questionnaire of one's own begins with. */
const beginning: Omit<Instrument, "id" | "title" | "order" | "criteria"> = {
  format: 1,
  version: 1,
  publicTitle: { vi: "Ý kiến của Ông/Bà về sự phục vụ của {unit}", en: "Your opinion on the service of {unit}" },
  languages: ["vi", "en"],
  scale: "satisfaction-5",
  sources: [],
  certified: [],
  notCertified: [],
  groupLabel: { vi: "Tiêu chí", en: "Criterion" },
  itemLabel: { vi: "Nội dung", en: "Item" },
  aggregation: { default: "means", alternative: "pooled" },
  countsPartial: false,
  locked: [],
};
