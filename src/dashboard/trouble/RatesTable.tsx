import type { QuestionResult } from "#survey/figure.ts";
import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { WhiskerBar } from "#dashboard/charts/WhiskerBar.tsx";
import { wholeAxis } from "#dashboard/charts/axis.ts";
import { Bullets } from "#dashboard/charts/pictures.tsx";
import type { BulletRow } from "#dashboard/charts/rows.ts";
import { sourceOf } from "#dashboard/charts/source.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { AllAnswers } from "./AllAnswers.tsx";
import { ShareCells, shareColumns } from "./ShareCells.tsx";
import type { Trouble } from "./ask-trouble.ts";
import type { Chain } from "./chains.ts";
import { isAboutWishes, type RatesOfBlock, type Told } from "./rates.ts";

type Props = {
  readonly blocks: readonly RatesOfBlock[];
  /** Drawn elsewhere already. */
  readonly chains: readonly Chain[];
  readonly trouble: Trouble;
  readonly minimum: number;
};

/** What happened to people beside the index: trips, supplements, demands beyond the rules; each share with its own n and interval. */
export function RatesTable({ blocks, chains, trouble, minimum }: Props) {
  const { say, read } = useVoice();
  const { results, definition } = trouble;
  const drawn = new Set(chains.flatMap(({ head, steps }) => [head, ...steps]));
  const left = blocks
    .map(({ block, rates }) => ({ block, rates: rates.filter((told) => !drawn.has(told)) }))
    .filter(({ rates }) => rates.length > 0);
  if (blocks.length === 0) return null;
  const asked = new Set(
    definition.blocks.filter((block) => !isAboutWishes(block)).flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  const questions: readonly QuestionResult[] = results.total.questions.filter(({ id }) => asked.has(id));
  const rows = left.flatMap(({ rates }) =>
    rates.map(({ rate, figure }): BulletRow => ({ key: rate.id, name: read(rate.name), figure, target: null, verdict: "" })),
  );
  return (
    <ChartFrame
      title={say("rates.title")}
      read={say("rates.read")}
      source={sourceOf(trouble)}
      file={say("rates.file")}
      picture={<Bullets rows={rows} label={say("rates.title")} />}
    >
      {left.length > 0 && <Rates blocks={left} minimum={minimum} />}
      <AllAnswers questions={questions} definition={definition} minimum={minimum} />
    </ChartFrame>
  );
}

function Rates({ blocks, minimum }: Pick<Props, "blocks" | "minimum">) {
  const { say, read } = useVoice();
  return (
    <table className="stack rates" aria-label={say("rates.title")}>
      <thead>
        <tr>
          <th scope="col">{say("trouble.rate")}</th>
          <th scope="col" className="picture">
            <span className="hidden">{say("column.chart")}</span>
            <AxisHead axis={wholeAxis} />
          </th>
          {shareColumns.map((column) => (
            <th key={column} scope="col" className="num">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      {blocks.map(({ block, rates }) => (
        <tbody key={block.id}>
          <tr className="block">
            <th scope="rowgroup" colSpan={5}>
              {read(block.title)}
            </th>
          </tr>
          {rates.map((told) => (
            <RateRow key={told.rate.id} told={told} minimum={minimum} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function RateRow({ told: { rate, result, figure }, minimum }: { readonly told: Told; readonly minimum: number }) {
  const { read } = useVoice();
  return (
    <tr>
      <th scope="row">
        {read(rate.name)} <Indicative figure={figure} />
      </th>
      {figure.state === "shown" ? (
        <>
          <td className="picture">
            <WhiskerBar figure={figure} />
          </td>
          <ShareCells figure={figure} counted={result?.numerator ?? 0} />
        </>
      ) : (
        <Unshown figure={figure} minimum={minimum} columns={4} />
      )}
    </tr>
  );
}
