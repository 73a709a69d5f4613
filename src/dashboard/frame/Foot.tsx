import { PageLink } from "./PageLink.tsx";
import type { Answer } from "./ask.ts";
import { instantName } from "./names.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly answer: Answer;
  readonly minimum: number;
  /** Where «Cách tính» stands. */
  readonly method: string;
  readonly go: (search: string) => void;
};

/** How the figures were made, in words, under every view, and the way to the whole of it. */
export function Foot({ answer, minimum, method, go }: Props) {
  const { say, read } = useVoice();
  const { results, definition } = answer;
  const { query, dataUntil, total } = results;
  const survey = { title: read(definition.title), version: String(definition.version), code: query.survey.slice(0, 12) };
  const sentences = [
    say(`foot.${query.method}`),
    say("foot.interval"),
    say("foot.shown", { minimum }),
    say("foot.unofficial"),
    say("foot.self-selected"),
    say("foot.survey", survey),
    ...(total.overall.state === "shown" ? [say("foot.n", { count: total.overall.n })] : []),
    ...(dataUntil === null ? [] : [say("foot.until", { time: instantName(dataUntil) })]),
  ];
  return (
    <footer className="method">
      <p>
        {sentences.join(" ")}{" "}
        <PageLink to={method} go={go}>
          {say("view.method")}
        </PageLink>
      </p>
    </footer>
  );
}
