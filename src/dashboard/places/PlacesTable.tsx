import { useDeferredValue, useMemo } from "react";
import type { Figure } from "#survey/figure.ts";
import { figureTold } from "#dashboard/charts/drawn/figure-told.ts";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";
import { PlaceRow } from "./PlaceRow.tsx";
import { PlacesHead } from "./PlacesHead.tsx";
import { TippedTable } from "./TippedTable.tsx";
import type { PlacesAnswer } from "./ask-places.ts";
import type { CellAt } from "./beside-cell.ts";
import { heatOf } from "./heat.ts";
import { figureOf } from "./table-view.ts";
import { useFocusKept } from "./use-focus-kept.ts";
import type { Places } from "./use-places.ts";

type Props = { readonly answer: PlacesAnswer; readonly places: Places; readonly title: string; readonly go: (search: string) => void };

/** What a screen holds and a little more: these rows are painted at once, the others a moment later. */
const firstRows = 40;

/** Units, fields or any other values under their total: the map of their criteria, or one figure on a wide axis. */
export function PlacesTable({ answer, places, title, go }: Props) {
  const asked = useMemo(() => ({ answer, places, title }), [answer, places, title]);
  const beginning = { ...asked, places: { ...places, rows: places.rows.slice(0, firstRows) } };
  const drawn = useDeferredValue(asked, beginning);
  useFocusKept(drawn);
  const table = useMemo(
    () => (
      <table className="places" data-picture={drawn.places.look.picture} aria-label={drawn.title}>
        <PlacesHead answer={drawn.answer} view={drawn.places.view} />
        <tbody>
          <PlaceRow row={drawn.places.total} view={drawn.places.view} go={go} total />
          {drawn.places.rows.map((row) => (
            <PlaceRow key={row.key} row={row} view={drawn.places.view} go={go} />
          ))}
        </tbody>
      </table>
    ),
    [drawn, go],
  );
  return (
    <TippedTable label={title} tell={useTold(answer, places)}>
      {table}
    </TippedTable>
  );
}

/** What stands behind the number of a cell: whose it is, interval and n, and the target it is read against. */
function useTold({ definition }: PlacesAnswer, { total, rows, view: { minimum } }: Places) {
  const voice = useVoice();
  const { say, read, language } = voice;
  return ({ row: key, code }: CellAt): readonly [string, ...string[]] => {
    const { name, figures, lines } = rows.find((row) => row.key === key) ?? total;
    const figure = figureOf(figures, code);
    const line = lines.ofCriterion(code);
    const heat = heatOf(figure, line);
    const aim = line === null ? [] : [say("charts.target", { percent: `${formatPlain(line.percent, language)}%` })];
    const verdict = heat === "plain" || heat === "none" || heat === "reference" ? [] : [say(`heat.${heat}`)];
    const against = [...aim, ...verdict].join(": ");
    return [
      `${name} · ${read(criterionTitle(code, definition).short)}`,
      figure.state === "hidden" ? reasonOf(figure, minimum, voice) : figureTold(figure, voice),
      ...(against === "" ? [] : [against]),
    ];
  };
}

function reasonOf({ reason }: Extract<Figure, { state: "hidden" }>, minimum: number, { say }: Voice): string {
  return reason === "too-few" ? say("figure.too-few", { minimum }) : say("figure.complement");
}
