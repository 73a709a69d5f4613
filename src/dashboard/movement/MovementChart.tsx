import type { Catalogue } from "#protocol/results.ts";
import { formatDate } from "#ui/numbers.ts";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { LineWithIntervals } from "#dashboard/charts/pictures.tsx";
import { sourceOf } from "#dashboard/charts/source.ts";
import type { Answer } from "#dashboard/frame/ask.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { inSentence } from "#dashboard/standing/in-sentence.ts";
import { MovementTable } from "./MovementTable.tsx";
import { linesOf, marksOf } from "./lines.ts";
import { figureAt, type Moved } from "./movement.ts";
import { useNaming } from "./use-naming.ts";
import { useSubjectName } from "./use-subject-name.ts";

type Props = { readonly moved: Moved; readonly answer: Answer; readonly catalogue: Catalogue };

/** One index step by step with its intervals, each version of the questionnaire by itself; and the same in numbers. */
export function MovementChart({ moved, answer, catalogue }: Props) {
  const { say } = useVoice();
  const nameOf = useSubjectName(answer.definition);
  const { step, pieces, subject } = moved;
  const minimum = catalogue.minimumGroup;
  const shown = pieces.flatMap(({ points }) => points).filter((point) => figureAt(point, subject).state === "shown").length;
  return (
    <ChartFrame
      title={say(`movement.by-${step}`, { subject: nameOf(subject) })}
      read={say("movement.read")}
      source={sourceOf(answer)}
      file={say("movement.file", { subject: subject === null ? "" : `-${subject.toLowerCase()}` })}
      table={<MovementTable moved={moved} definition={answer.definition} minimum={minimum} />}
    >
      {shown === 0 && <p className="nothing">{say("movement.all-hidden", { minimum })}</p>}
      {shown === 1 && <p className="note">{say("movement.one")}</p>}
      <Notes moved={moved} />
      {shown > 0 && <Drawn moved={moved} waves={catalogue.waves} closing={catalogue.closing} />}
    </ChartFrame>
  );
}

/** What a reader must know before comparing: a step that is not over, another version, and whose the line across is. */
function Notes({ moved: { pieces, target, running } }: Pick<Props, "moved">) {
  const { say } = useVoice();
  return (
    <>
      {running !== null && <p className="note">{say("movement.running", { day: formatDate(running.until) })}</p>}
      {pieces.length > 1 && <p className="note">{say("movement.versions")}</p>}
      {target !== null && (
        <p className="note">{say(target.own ? "movement.target" : "movement.yardstick", { year: String(target.year) })}</p>
      )}
    </>
  );
}

function Drawn({ moved, waves, closing }: Pick<Props, "moved"> & Pick<Catalogue, "waves" | "closing">) {
  const voice = useVoice();
  const { keys, pieces, subject, target, running } = moved;
  const naming = useNaming(running);
  const [first, last] = [keys[0] ?? "", keys.at(-1) ?? ""];
  return (
    <LineWithIntervals
      points={keys.map(naming.point)}
      pieces={linesOf(pieces, (point) => figureAt(point, subject), naming)}
      marks={marksOf(keys, { pieces, waves, naming, closing })}
      target={target?.percent ?? null}
      label={voice.say("movement.spoken", {
        count: keys.length,
        first: inSentence(periodName(first, voice)),
        last: inSentence(periodName(last, voice)),
      })}
    />
  );
}
