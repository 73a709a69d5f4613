import type { Catalogue } from "#protocol/results.ts";
import { unitName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { PlaceRow, type TableView } from "./PlaceRow.tsx";
import { PlacesHead } from "./PlacesHead.tsx";
import type { PlacesAnswer } from "./ask-places.ts";
import { sorted, type GroupRow } from "./group-rows.ts";
import type { Look } from "./picture.ts";
import { useRowNames } from "./row-name.ts";
import { axisOver, figureOf, lineOf } from "./table-view.ts";
import { commonLine, linesAt, type Lines } from "./target-lines.ts";

/** A table's rows and the targets they are read against. */
export type Rows = { readonly rows: readonly GroupRow[]; readonly lines: ReadonlyMap<string, Lines> };

type Props = Rows & {
  readonly answer: PlacesAnswer;
  readonly catalogue: Catalogue;
  readonly look: Look;
  /** The address into a row; null where it leads nowhere. */
  readonly into: (key: string) => string | null;
  readonly go: (search: string) => void;
};

/** Units, fields or any other values under their total: the map of their criteria, or one figure on a wide axis. */
export function PlacesTable({ answer, catalogue, look, rows, lines, into, go }: Props) {
  const voice = useVoice();
  const { results, standing } = answer;
  const nameOf = useRowNames(results, catalogue);
  const view = viewOf(answer, { rows, lines, look, minimum: catalogue.minimumGroup });
  const whole = { unit: results.query.unit ?? null, field: results.query.field ?? null };
  const total = { figures: results.total, changes: results.before?.changes ?? null, rank: null, position: null };
  return (
    /* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard */
    <section className="scroll" aria-labelledby="places" tabIndex={0}>
      <table className="places" data-picture={look.picture} aria-labelledby="places">
        <PlacesHead answer={answer} view={view} />
        <tbody>
          <PlaceRow
            name={unitName(whole.unit, catalogue, voice)}
            to={null}
            go={go}
            row={total}
            lines={linesAt(standing.targets, whole, whole)}
            view={view}
            total
          />
          {sorted(rows, look.sorting, nameOf).map((row) => (
            <PlaceRow
              key={row.key}
              name={nameOf(row)}
              to={into(row.key)}
              go={go}
              row={row}
              lines={lines.get(row.key) ?? linesAt([], whole, whole)}
              view={view}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Around = Rows & { readonly look: Look; readonly minimum: number };

function viewOf({ results, definition }: PlacesAnswer, { rows, lines, look, minimum }: Around): TableView {
  const wide = look.picture === "whiskers";
  const criterion = wide ? look.criterion : null;
  const figures = [results.total, ...rows.map((row) => row.figures)].map((one) => figureOf(one, criterion));
  const aims = [...lines.values()].map((one) => lineOf(one, criterion));
  return {
    axis: axisOver(figures, aims),
    target: commonLine(aims),
    criterion,
    codes: wide ? [] : definition.criteria.map(({ code }) => code),
    minimum,
    ranked: rows.filter(({ rank }) => rank !== null).length,
    compared: results.before !== null,
  };
}
