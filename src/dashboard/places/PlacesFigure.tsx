import { memo } from "react";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";
import { sourceOf } from "#dashboard/charts/source.ts";
import { addressOf } from "#dashboard/frame/address.ts";
import { chosen } from "#dashboard/frame/choice.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { HeatLegend } from "./HeatLegend.tsx";
import { NoRows } from "./NoRows.tsx";
import { PlacesPicture } from "./PlacesPicture.tsx";
import { PlacesTable } from "./PlacesTable.tsx";
import { PlacesTools } from "./PlacesTools.tsx";
import type { PlacesAnswer } from "./ask-places.ts";
import { ownOf } from "./picture.ts";
import { divisionOf } from "./row-name.ts";
import { useNotes } from "./use-notes.ts";
import { usePlaces, type Places } from "./use-places.ts";

type Props = Pick<ViewProps, "choice" | "catalogue" | "go"> & { readonly answer: PlacesAnswer };

/**
 * The rows of one answer with their heading, what their colours mean, how to read them, and the ways to draw and order them. Drawn
 * anew only for another answer, choice or language: there may be two hundred rows.
 */
export const PlacesFigure = memo(function PlacesFigure({ answer, choice, catalogue, go }: Props) {
  const places = usePlaces(answer, { choice, catalogue });
  const { rows, look, aimed } = places;
  const title = useTitle(answer, places);
  return (
    <ChartFrame
      title={title}
      read={useNotes(answer.results, places)}
      source={sourceOf(answer)}
      file={`chi-so-theo-${divisionOf(answer.results)}`}
      picture={<PlacesPicture answer={answer} places={places} title={title} />}
    >
      <div className="places-tools">
        {look.picture === "heat" && aimed && <HeatLegend />}
        <PlacesTools
          look={look}
          definition={answer.definition}
          onLook={(next) => go(addressOf(chosen(choice, { own: ownOf(next) }), catalogue))}
        />
      </div>
      <PlacesTable answer={answer} places={places} title={title} go={go} />
      {rows.length === 0 && <NoRows choice={choice} catalogue={catalogue} go={go} />}
    </ChartFrame>
  );
});

function useTitle({ results, definition }: PlacesAnswer, { rows, view: { target, criterion, codes }, aimed }: Places): string {
  const { say, read, language } = useVoice();
  const one = criterion === null ? say("overview.index") : read(criterionTitle(criterion, definition).whole);
  const of = codes.length === 0 ? one : say("places.criteria", { count: codes.length });
  if (rows.length === 0) return say("places.title-none", { by: say(`by.${divisionOf(results)}`) });
  const what = { by: say(`by.${divisionOf(results)}`), count: rows.length, what: of };
  if (target !== null)
    return say("places.title-aim", { ...what, percent: formatPlain(target.percent, language), year: String(target.year) });
  return say(aimed ? "places.title-own-aims" : "places.title", what);
}
