import type { SurveyDefinition } from "#survey/definition.ts";
import type { Figure } from "#survey/figure.ts";
import { formatDate, formatHundredths, noFigure } from "#ui/numbers.ts";
import { FigureCells, Indicative } from "#dashboard/charts/FigureCells.tsx";
import { periodName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { figureAt, type Moved, type Subject } from "./movement.ts";
import type { Piece } from "./pieces.ts";
import { useSubjectName } from "./use-subject-name.ts";

type Props = { readonly moved: Moved; readonly definition: SurveyDefinition; readonly minimum: number };

/** Every step as a row: the index that is drawn with interval and n, and the others beside it; each version begins under its name. */
export function MovementTable({ moved, definition, minimum }: Props) {
  const { say } = useVoice();
  const nameOf = useSubjectName(definition);
  const others = [null, ...definition.criteria.map(({ code }) => code)].filter((one) => one !== moved.subject);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <section className="scroll" aria-label={say("movement.table")} tabIndex={0}>
      <table className="stack months" aria-label={say("movement.table")}>
        <thead>
          <tr>
            <th scope="col">{say("column.period")}</th>
            {(["column.index", "column.interval", "column.n"] as const).map((column) => (
              <th key={column} scope="col" className="num">
                {say(column)}
              </th>
            ))}
            {others.map((subject) => (
              <th key={subject} scope="col" className="num cell">
                {nameOf(subject, "short")}
              </th>
            ))}
          </tr>
        </thead>
        {moved.pieces.map((piece) => (
          <PieceRows
            key={piece.survey}
            piece={piece}
            named={moved.pieces.length > 1}
            subject={moved.subject}
            running={moved.running}
            {...{ others, definition, minimum }}
          />
        ))}
      </table>
    </section>
  );
}

type PieceProps = Omit<Props, "moved"> & {
  readonly piece: Piece;
  readonly named: boolean;
  readonly subject: Subject;
  readonly others: readonly Subject[];
  readonly running: Moved["running"];
};

function PieceRows({ piece, named, subject, others, running, definition, minimum }: PieceProps) {
  const voice = useVoice();
  const nameOf = useSubjectName(definition);
  return (
    <tbody>
      {named && (
        <tr className="version">
          <th scope="rowgroup" colSpan={4 + others.length}>
            {voice.say("movement.version", { version: String(piece.version) })}
          </th>
        </tr>
      )}
      {piece.points.map((point) => (
        <tr key={point.key}>
          <th scope="row">
            {periodName(point.key, voice)}{" "}
            {point.key === running?.key && <small>{voice.say("movement.until", { day: formatDate(running.until.slice(5)) })} </small>}
            <Indicative figure={figureAt(point, subject)} />
          </th>
          <FigureCells figure={figureAt(point, subject)} minimum={minimum} />
          {others.map((other) => (
            <OtherCell key={other} label={nameOf(other, "short")} figure={figureAt(point, other)} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function OtherCell({ label, figure }: { readonly label: string; readonly figure: Figure }) {
  const { say, language } = useVoice();
  return (
    <td className="num" data-label={label}>
      {figure.state === "shown" && formatHundredths(figure.percent, language)}
      {figure.state === "hidden" && <span className="soft">{say("figure.hidden-short")}</span>}
      {figure.state === "empty" && <span className="soft">{noFigure}</span>}
    </td>
  );
}
