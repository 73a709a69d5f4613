import type { Results } from "#protocol/results.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import type { Gathered } from "./gather.ts";
import { rowName } from "./names.ts";
import {
  type Cell,
  changeCells,
  changeColumns,
  count,
  figureCells,
  figureColumns,
  percent,
  type Sheet,
  type Table,
  text,
} from "./table.ts";

/** «Đơn vị nào ở đâu?»: units and fields with their criteria, rank range and change. */
export function placesSheet(gathered: Gathered, voice: Voice): Sheet {
  const { units, fields } = gathered;
  const tables = [rowTable(gathered, units, voice), ...(fields === null ? [] : [rowTable(gathered, fields, voice)])];
  return { name: `3 ${voice.say("taking.sheet-3")}`, tables };
}

/** «Kết quả thay đổi ra sao?»: the index and the criteria step by step. */
export function movementSheet(gathered: Gathered, voice: Voice): Sheet {
  return { name: `4 ${voice.say("taking.sheet-4")}`, tables: [rowTable(gathered, gathered.steps, voice)] };
}

const titles = { unit: "by.unit", field: "by.field" } as const;

function rowTable({ catalogue, definition }: Gathered, results: Results, voice: Voice): Table {
  const { say, read } = voice;
  const by = results.query.groupBy;
  const ranked = by === "unit" || by === "field";
  const name = rowName(results, catalogue, voice);
  const title = ranked ? say(titles[by]) : say("taking.period");
  const codes = results.total.criteria.map(({ code }) => code);
  return {
    title,
    columns: [
      title,
      ...figureColumns(voice),
      ...(ranked ? [say("taking.rank-best"), say("taking.rank-worst"), ...changeColumns(voice)] : []),
      ...codes.map((code) => read(criterionTitle(code, definition).whole)),
    ],
    rows: results.groups.map(({ key, figures, rank, changes }): readonly Cell[] => [
      text(name(key)),
      ...figureCells(figures.overall, voice),
      ...(ranked
        ? [
            rank === null ? text("") : count(rank.best),
            rank === null ? text("") : count(rank.worst),
            ...changeCells(changes?.overall ?? null, voice),
          ]
        : []),
      ...codes.map((code) => criterionCell(figures, code, voice)),
    ]),
  };
}

function criterionCell({ criteria }: Results["total"], code: string, { say }: Voice): Cell {
  const figure = criteria.find((criterion) => criterion.code === code)?.figure;
  if (figure === undefined || figure.state === "empty") return text("");
  return figure.state === "hidden" ? text(say("taking.hidden")) : percent(figure.percent);
}
