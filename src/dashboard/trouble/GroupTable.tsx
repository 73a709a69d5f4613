import { useState } from "react";
import type { Change } from "#survey/change.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Catalogue, Results } from "#protocol/results.ts";
import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { FigureCells, Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { WhiskerDot } from "#dashboard/charts/WhiskerDot.tsx";
import { Whiskers } from "#dashboard/charts/pictures.tsx";
import { sourceOf } from "#dashboard/charts/source.ts";
import { axisAround, type Axis } from "#dashboard/charts/axis.ts";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ChangeCell } from "#dashboard/standing/ChangeCell.tsx";
import { comparedInWords } from "./compared.ts";
import { ShareCells, shareColumns } from "./ShareCells.tsx";
import type { Divide } from "./divide.ts";
import { rowsOf, type Picked, type Row } from "./picked.ts";

/** How many rows stand there before somebody asks for all of them. */
const firstRows = 20;

type About = { readonly picked: Picked; readonly divide: Divide; readonly catalogue: Catalogue; readonly name: string };
type Props = { readonly results: Results; readonly definition: SurveyDefinition; readonly about: About };

/** Groups by one figure, the worst first; those nobody answered in are only counted. */
export function GroupTable({ results, definition, about }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const nameOf = (key: string) => valueName(about.divide, key, { catalogue: about.catalogue, voice }) ?? say("groups.unknown", { key });
  const [whole, setWhole] = useState(false);
  const rows = rowsOf(results, about.picked, definition);
  const answered = rows.filter(({ figure }) => figure.state !== "empty");
  const silent = rows.length - answered.length;
  const against = results.before === null || about.picked.of === "rate" ? null : inSentence(periodName(results.before.period, voice));
  const shown = whole ? answered : answered.slice(0, firstRows);
  if (answered.length === 0) return <p className="nothing">{say("empty.choice")}</p>;
  const title = say("where.table", { by: say(`by.${about.divide}`), figure: about.name });
  return (
    <ChartFrame
      title={title}
      read={[say("where.rows-read"), against === null ? "" : comparedInWords(results.before, voice)].join(" ")}
      source={sourceOf({ results, definition })}
      file={say("where.file")}
      picture={<Whiskers rows={shown.map(({ key, figure }) => ({ key, name: nameOf(key), figures: [figure] }))} label={title} />}
    >
      <Table rows={shown} axis={axisOf(answered)} about={{ ...about, against, nameOf, title }} />
      {silent > 0 && <p className="note">{say("where.silent", { count: silent })}</p>}
      {!whole && answered.length > firstRows && (
        <p className="tools">
          <button className="button plain" type="button" onClick={() => setWhole(true)}>
            {say("where.show-all", { count: answered.length })}
          </button>
        </p>
      )}
    </ChartFrame>
  );
}

type TableProps = {
  readonly rows: readonly Row[];
  readonly axis: Axis;
  readonly about: About & {
    readonly against: string | null;
    readonly nameOf: (key: string) => string;
    readonly title: string;
  };
};

function Table({ rows, axis, about }: TableProps) {
  const { say } = useVoice();
  const columns = (about.picked.of === "rate" ? shareColumns : figureColumns).map((column) => say(column));
  const change = about.against === null ? [] : [say("trouble.change", { period: about.against })];
  return (
    <table className="stack divided" aria-label={about.title}>
      <thead>
        <tr>
          <th scope="col">{say(`by.${about.divide}`)}</th>
          <th scope="col" className="picture">
            <span className="hidden">{say("column.chart")}</span>
            <AxisHead axis={axis} />
          </th>
          {[...columns, ...change].map((column) => (
            <th key={column} scope="col" className="num">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GroupRow key={row.key} row={row} axis={axis} about={about} />
        ))}
      </tbody>
    </table>
  );
}

function GroupRow({ row: { key, figure, change, counted }, axis, about }: Omit<TableProps, "rows"> & { readonly row: Row }) {
  const { say } = useVoice();
  const { catalogue, against, nameOf, picked } = about;
  return (
    <tr>
      <th scope="row">
        {nameOf(key)} <Indicative figure={figure} />
      </th>
      {figure.state === "shown" ? (
        <>
          <td className="picture">
            <WhiskerDot figure={figure} axis={axis} />
          </td>
          {picked.of === "rate" ? (
            <ShareCells figure={figure} counted={counted ?? 0} />
          ) : (
            <FigureCells figure={figure} minimum={catalogue.minimumGroup} />
          )}
          {against !== null && <ChangeCell change={change ?? notCompared} label={say("trouble.change", { period: against })} />}
        </>
      ) : (
        <Unshown figure={figure} minimum={catalogue.minimumGroup} columns={against === null ? 4 : 5} />
      )}
    </tr>
  );
}

const figureColumns = ["column.index", "column.interval", "column.n"] as const;

const notCompared: Change = { state: "unknown", reason: "empty" };

function axisOf(rows: readonly Row[]): Axis {
  const intervals = rows.flatMap(({ figure }) => (figure.state === "shown" ? [figure.interval] : []));
  const [low, high] = [Math.min(...intervals.map((one) => one.low)), Math.max(...intervals.map((one) => one.high))];
  return intervals.length === 0 ? axisAround(0, 10_000) : axisAround(low, high);
}
