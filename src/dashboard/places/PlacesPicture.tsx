import { HeatMap, Whiskers } from "#dashboard/charts/pictures.tsx";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { PlacesAnswer } from "./ask-places.ts";
import { heatOf } from "./heat.ts";
import { figureOf } from "./table-view.ts";
import type { Places } from "./use-places.ts";

type Props = { readonly answer: PlacesAnswer; readonly places: Places; readonly title: string };

/** What is saved of the table: the map with the overall index before the criteria, or the dots on their axis. */
export function PlacesPicture({ answer: { definition }, places: { total, rows, view, look }, title }: Props) {
  const { say, read } = useVoice();
  const all = [total, ...rows];
  if (look.picture === "whiskers") {
    const drawn = all.map(({ key, name, figures }) => ({ key, name, figures: [figureOf(figures, view.criterion)] }));
    return <Whiskers rows={drawn} target={view.target?.percent ?? null} label={title} />;
  }
  const columns = [say("places.overall"), ...view.codes.map((code) => read(criterionTitle(code, definition).short))];
  const drawn = all.map(({ key, name, figures, lines }) => {
    const criteria = view.codes.map((code) => ({ figure: figureOf(figures, code), line: lines.ofCriterion(code) }));
    const cells = [{ figure: figures.overall, line: lines.overall }, ...criteria];
    return { key, name, cells: cells.map(({ figure, line }) => ({ figure, heat: heatOf(figure, line) })) };
  });
  return <HeatMap columns={columns} rows={drawn} label={title} />;
}
