import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";
import { sourceOf } from "#dashboard/charts/source.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { HeatLegend } from "./HeatLegend.tsx";
import { PlacesPicture } from "./PlacesPicture.tsx";
import { PlacesTable } from "./PlacesTable.tsx";
import { PlacesTools } from "./PlacesTools.tsx";
import type { PlacesAnswer } from "./ask-places.ts";
import { ownOf } from "./picture.ts";
import { divisionOf } from "./row-name.ts";
import { useNotes } from "./use-notes.ts";
import { usePlaces, type Places } from "./use-places.ts";

type Props = ViewProps & { readonly answer: PlacesAnswer };

/** The rows of one answer with their heading, what their colours mean, how to read them, and the ways to draw and order them. */
export function PlacesFigure({ answer, ...props }: Props) {
  const { addressOf, go } = props;
  const { say } = useVoice();
  const places = usePlaces(answer, props);
  const { rows, look, aimed } = places;
  const title = useTitle(answer, places);
  return (
    <ChartFrame
      title={title}
      read={useNotes(answer.results, places)}
      source={sourceOf(answer)}
      file={`so-sanh-${divisionOf(answer.results)}`}
      picture={<PlacesPicture answer={answer} places={places} title={title} />}
    >
      <div className="places-tools">
        {look.picture === "heat" && aimed && <HeatLegend />}
        <PlacesTools look={look} definition={answer.definition} onLook={(next) => go(addressOf({ own: ownOf(next) }))} />
      </div>
      <PlacesTable answer={answer} places={places} title={title} go={go} />
      {rows.length === 0 && <p className="nothing">{say("places.none")}</p>}
    </ChartFrame>
  );
}

function useTitle({ results, definition }: PlacesAnswer, { rows, view: { target }, aimed }: Places): string {
  const { say, language } = useVoice();
  const what = { by: say(`by.${divisionOf(results)}`), count: rows.length, criteria: definition.criteria.length };
  if (target !== null)
    return say("places.title-aim", { ...what, percent: formatPlain(target.percent, language), year: String(target.year) });
  return say(aimed ? "places.title-own-aims" : "places.title", what);
}
