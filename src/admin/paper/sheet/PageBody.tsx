import { LevelsHead } from "./CriterionPieces.tsx";
import type { Drawn } from "./drawn.ts";
import type { Piece } from "./pieces.tsx";

/** Pieces one below the other; those of the table stand in one, each time under its head. */
export function PageBody({ pieces, drawn }: { readonly pieces: readonly Piece[]; readonly drawn: Drawn }) {
  return runsOf(pieces).map((run) => {
    const [first] = run;
    if (first?.place === "page") return run.map((piece) => <PlainPiece key={piece.key} piece={piece} />);
    return (
      <table key={first?.key} className="levels">
        <colgroup>
          <col className="number" />
          <col />
          <col className="level" span={drawn.columns - 2} />
        </colgroup>
        <thead data-piece="head">
          <LevelsHead drawn={drawn} />
        </thead>
        <tbody>
          {run.map(({ key, content }) => (
            <tr key={key} data-piece={key}>
              {content}
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}

function PlainPiece({ piece: { key, content } }: { readonly piece: Piece }) {
  return (
    <div className="piece" data-piece={key}>
      {content}
    </div>
  );
}

function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run?.[0]?.place === piece.place) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
