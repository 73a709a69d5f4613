import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { WhiskerBar } from "#dashboard/charts/WhiskerBar.tsx";
import { wholeAxis } from "#dashboard/charts/axis.ts";
import { Bullets } from "#dashboard/charts/pictures.tsx";
import type { BulletRow } from "#dashboard/charts/rows.ts";
import { sourceOf } from "#dashboard/charts/source.ts";
import type { Answer } from "#dashboard/frame/ask.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ShareCells, shareColumns } from "#dashboard/trouble/ShareCells.tsx";
import { expectedIn, type Wish } from "./expected.ts";

type Props = { readonly answer: Answer; readonly minimum: number };

/** What people want improved, the most wanted first, each share with its n and interval. */
export function Expectations({ answer, minimum }: Props) {
  const { say, read } = useVoice();
  const expected = expectedIn(answer.definition, answer.results.total.questions);
  const title = say("wishes.title");
  if (expected === null) {
    return (
      <section className="figure">
        <h2>{title}</h2>
        <p className="nothing">{say("wishes.not-asked")}</p>
      </section>
    );
  }
  const rows = expected.wishes.map(({ id, text, figure }): BulletRow => ({ key: id, name: read(text), figure, target: null, verdict: "" }));
  return (
    <ChartFrame
      title={title}
      read={expected.means === null ? say("wishes.read") : say("wishes.read-answer", { answer: read(expected.means) })}
      source={sourceOf(answer)}
      file={say("wishes.file")}
      picture={<Bullets rows={rows} label={title} />}
    >
      <Ranked wishes={expected.wishes} minimum={minimum} />
    </ChartFrame>
  );
}

function Ranked({ wishes, minimum }: { readonly wishes: readonly Wish[]; readonly minimum: number }) {
  const { say } = useVoice();
  return (
    <table className="stack wishes" aria-label={say("wishes.title")}>
      <thead>
        <tr>
          <th scope="col">{say("wishes.wish")}</th>
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
      <tbody>
        {wishes.map((wish) => (
          <WishRow key={wish.id} wish={wish} minimum={minimum} />
        ))}
      </tbody>
    </table>
  );
}

function WishRow({ wish: { text, figure, counted }, minimum }: { readonly wish: Wish; readonly minimum: number }) {
  const { read } = useVoice();
  return (
    <tr>
      <th scope="row">
        {read(text)} <Indicative figure={figure} />
      </th>
      {figure.state === "shown" ? (
        <>
          <td className="picture">
            <WhiskerBar figure={figure} />
          </td>
          <ShareCells figure={figure} counted={counted ?? 0} />
        </>
      ) : (
        <Unshown figure={figure} minimum={minimum} columns={4} />
      )}
    </tr>
  );
}
