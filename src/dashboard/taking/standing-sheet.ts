import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import { nameOf } from "./names.ts";
import type { Gathered } from "./gather.ts";
import {
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

/** «Chúng ta đang ở đâu?»: index and criteria with their change, targets, how launches ended, sample and delivery. */
export function standingSheet(gathered: Gathered, voice: Voice): Sheet {
  const tables = [
    criteriaTable(gathered, voice),
    targetTable(gathered, voice),
    outcomesTable(gathered, voice),
    aroundTable(gathered, voice),
  ];
  return { name: `1 ${voice.say("taking.sheet-1")}`, tables };
}

function criteriaTable({ results, definition }: Gathered, voice: Voice): Table {
  const { total, before } = results;
  const changeOf = (code: string) => before?.changes.criteria.find((one) => one.code === code)?.change ?? null;
  return {
    title: voice.say("overview.criteria"),
    columns: [voice.say("column.criterion"), ...figureColumns(voice), ...changeColumns(voice)],
    rows: [
      row(text(voice.say("overview.index")), figureCells(total.overall, voice), changeCells(before?.changes.overall ?? null, voice)),
      ...total.criteria.map(({ code, figure }) =>
        row(text(voice.read(criterionTitle(code, definition).whole)), figureCells(figure, voice), changeCells(changeOf(code), voice)),
      ),
    ],
  };
}

function targetTable(gathered: Gathered, voice: Voice): Table {
  const { say, read } = voice;
  const named = nameOf(gathered.catalogue, voice);
  return {
    title: say("taking.targets"),
    columns: [
      say("taking.target"),
      say("taking.unit"),
      say("taking.field"),
      say("taking.year"),
      say("taking.to-reach"),
      ...figureColumns(voice),
      say("taking.verdict"),
    ],
    rows: gathered.standing.targets.map(({ target, unit, field, reached, verdict, sure }) => {
      const { figure } = target;
      const what =
        figure.kind === "overall"
          ? say("overview.index")
          : read(
              figure.kind === "criterion"
                ? criterionTitle(figure.criterion, gathered.definition).whole
                : itemText(figure.item, gathered.definition),
            );
      const said = verdict === "open" ? say("verdict.open") : `${say(`verdict.${verdict}`)}${sure ? "" : `, ${say("verdict.open")}`}`;
      const fields = field === null ? (target.fields ?? []) : [field];
      return [
        text(what),
        text(named("unit", unit)),
        text(fields.map((one) => named("field", one)).join(", ")),
        count(target.year),
        percent(target.percent),
        ...figureCells(reached, voice),
        text(said),
      ];
    }),
  };
}

const endings = ["completed", "partial", "abandoned", "declined", "notEligible"] as const;

function outcomesTable({ results, standing }: Gathered, voice: Voice): Table {
  const { say } = voice;
  const { byStaff, byCitizens } = standing.launches;
  const all = results.total.outcomes;
  return {
    title: say("outcomes.title"),
    columns: [say("taking.ending"), say("taking.launches"), say("taking.by-staff"), say("taking.by-citizens")],
    rows: endings.map((ending) =>
      row(
        text(say(`outcomes.${ending}`)),
        [all, byStaff, byCitizens].map((outcomes) => countOrHidden(outcomes?.[ending] ?? null, voice)),
      ),
    ),
  };
}

function aroundTable({ standing: { responseRate, sample, delivery } }: Gathered, voice: Voice): Table {
  const { say } = voice;
  const unknown = text(say("taking.unknown"));
  return {
    title: say("taking.around"),
    columns: [say("taking.what"), say("taking.value")],
    rows: [
      [text(say("taking.response-rate")), responseRate === null ? unknown : percent(responseRate)],
      [text(say("taking.returned")), sample === null ? unknown : count(sample.returned)],
      [text(say("taking.wanted")), sample === null ? unknown : count(sample.wanted)],
      [text(say("taking.missing")), sample === null ? unknown : count(sample.missing)],
      [text(say("taking.received")), count(delivery.received)],
      [text(say("taking.told")), count(delivery.told)],
      [text(say("taking.lost")), count(delivery.lost)],
    ],
  };
}
