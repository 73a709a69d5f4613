import type { SurveyDefinition } from "#survey/definition.ts";
import type { QuestionResult } from "#survey/figure.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import { isAboutWishes, ratesOf } from "#dashboard/trouble/rates.ts";
import type { Gathered } from "./gather.ts";
import {
  type Cell,
  changeCells,
  changeColumns,
  count,
  countOrHidden,
  figureCells,
  figureColumns,
  percent,
  row,
  type Sheet,
  type Table,
  text,
} from "./table.ts";

/** «Điều gì chưa tốt?»: items with counts per level, change and cost; reasons; rates and answers about what happened. */
export function troubleSheet(gathered: Gathered, voice: Voice): Sheet {
  const happened = blocksWhere(gathered.definition, (block) => !isAboutWishes(block));
  const tables = [
    itemTable(gathered, voice),
    reasonTable(gathered, voice),
    rateTable(gathered, happened, voice),
    answerTable(gathered, happened, voice),
  ];
  return { name: `2 ${voice.say("taking.sheet-2")}`, tables };
}

/** «Người dân mong muốn gì?»: the answers about wishes, channels and information. */
export function wishesSheet(gathered: Gathered, voice: Voice): Sheet {
  const wished = blocksWhere(gathered.definition, isAboutWishes);
  return { name: `5 ${voice.say("taking.sheet-5")}`, tables: [rateTable(gathered, wished, voice), answerTable(gathered, wished, voice)] };
}

type Part = Pick<SurveyDefinition, "blocks" | "order">;

function blocksWhere({ blocks, order }: SurveyDefinition, wanted: (block: SurveyDefinition["blocks"][number]) => boolean): Part {
  return { blocks: blocks.filter(wanted), order };
}

const levels = [0, 1, 2, 3, 4] as const;
const levelWords = ["taking.level-1", "taking.level-2", "taking.level-3", "taking.level-4", "taking.level-5"] as const;

function itemTable({ results, definition }: Gathered, voice: Voice): Table {
  const { say, read } = voice;
  const changed = new Map(
    (results.before?.changes.criteria ?? []).flatMap(({ items }) => items.map(({ id, change }) => [id, change] as const)),
  );
  const answers = levelWords.map((word) => say(word));
  return {
    title: say("items.title"),
    columns: [
      say("column.criterion"),
      say("taking.item"),
      ...figureColumns(voice),
      ...answers,
      say("column.not-applicable"),
      say("column.missing"),
      ...changeColumns(voice),
      say("taking.cost"),
    ],
    rows: results.total.criteria.flatMap((criterion) =>
      criterion.items.map(({ id, figure, distribution, cost }): readonly Cell[] => [
        text(read(criterionTitle(criterion.code, definition).whole)),
        text(read(itemText(id, definition))),
        ...figureCells(figure, voice),
        ...levels.map((level) => countOrHidden(distribution?.levels[level] ?? null, voice)),
        countOrHidden(distribution?.notApplicable ?? null, voice),
        countOrHidden(distribution?.missing ?? null, voice),
        ...changeCells(changed.get(id) ?? null, voice),
        cost === null ? text("") : { kind: "points", hundredths: -cost },
      ]),
    ),
  };
}

function reasonTable({ results, definition }: Gathered, voice: Voice): Table {
  const { say, read } = voice;
  const rows = results.total.criteria.flatMap(({ code, reasons }): readonly (readonly Cell[])[] => {
    const title = text(read(criterionTitle(code, definition).whole));
    const known = definition.criteria.find((criterion) => criterion.code === code)?.reasons ?? [];
    if (known.length === 0) return [];
    if (reasons === null) return [[title, text(say("taking.hidden")), text(""), text("")]];
    return reasons.byReason.map(({ id, count: tapped }) => {
      const reason = known.find((one) => one.id === id)?.text;
      return [title, text(reason === undefined ? id : read(reason)), count(tapped), count(reasons.persons)];
    });
  });
  return {
    title: say("taking.reasons"),
    columns: [say("column.criterion"), say("taking.reason"), say("taking.tapped"), say("taking.low-scorers")],
    rows,
  };
}

function rateTable({ results }: Gathered, part: Part, voice: Voice): Table {
  const { say, read } = voice;
  const rows = ratesOf(part, results.total.questions).flatMap(({ block, rates }) =>
    rates.map(({ rate, result, figure }) => [
      text(read(block.title)),
      text(read(rate.name)),
      ...figureCells(figure, voice),
      countOrHidden(result?.numerator ?? null, voice),
    ]),
  );
  return {
    title: say("taking.rates"),
    columns: [say("taking.block"), say("taking.rate"), ...figureColumns(voice), say("taking.numerator")],
    rows,
  };
}

function answerTable({ results }: Gathered, { blocks, order }: Part, voice: Voice): Table {
  const { say, read } = voice;
  const inOrder = order.flatMap((id) => blocks.find((block) => block.id === id) ?? []);
  const rows = inOrder.flatMap((block) =>
    block.questions.flatMap((question) => {
      const result = results.total.questions.find(({ id }) => id === question.id);
      const head = row(text(read(block.title)), text(read(question.text)));
      if (result === undefined) return [];
      return optionCells(result, question, voice).map((cells) => row(head, cells));
    }),
  );
  return {
    title: say("taking.answers"),
    columns: [
      say("taking.block"),
      say("taking.question"),
      say("taking.option"),
      say("taking.chosen"),
      say("taking.share"),
      say("taking.persons"),
    ],
    rows,
  };
}

type AskedQuestion = SurveyDefinition["blocks"][number]["questions"][number];

function optionCells(result: QuestionResult, question: AskedQuestion, { say, read }: Voice): readonly (readonly Cell[])[] {
  if (result.state === "empty") return [[text(say("figure.none")), text(""), text(""), count(0)]];
  if (result.state === "hidden") return [[text(say(`taking.${result.reason}`)), text(""), text(""), text("")]];
  const named = "options" in question ? question.options : [];
  return result.options.map(({ id, count: chosen, percent: share }) => {
    const option = named.find((one) => one.id === id)?.text;
    const words = option === undefined ? say(id === "yes" ? "taking.yes" : "taking.no") : read(option);
    return [text(words), count(chosen), percent(share), count(result.persons)];
  });
}
