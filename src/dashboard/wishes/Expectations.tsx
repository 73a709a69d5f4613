import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { Bullets } from "#dashboard/charts/pictures.tsx";
import { sourceOf } from "#dashboard/charts/source.ts";
import type { Answer } from "#dashboard/frame/ask.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ShareTable } from "#dashboard/trouble/ShareTable.tsx";
import { bulletsOf, type ShareLine } from "#dashboard/trouble/share-lines.ts";
import { expectedIn } from "./expected.ts";

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
  const lines = expected.wishes.map(({ id, text, figure, counted }): ShareLine => ({ key: id, name: read(text), figure, counted }));
  return (
    <ChartFrame
      title={title}
      read={expected.means === null ? say("wishes.read") : say("wishes.read-answer", { answer: read(expected.means) })}
      source={sourceOf(answer)}
      file={say("wishes.file")}
      picture={<Bullets rows={bulletsOf(lines)} label={title} />}
    >
      <ShareTable label={title} head={say("wishes.wish")} groups={[{ key: "wishes", title: null, lines }]} minimum={minimum} />
    </ChartFrame>
  );
}
