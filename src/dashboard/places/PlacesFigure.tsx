import { useMemo } from "react";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { HeatLegend } from "./HeatLegend.tsx";
import { PlacesNotes } from "./PlacesNotes.tsx";
import { PlacesTable } from "./PlacesTable.tsx";
import { PlacesTools } from "./PlacesTools.tsx";
import type { PlacesAnswer } from "./ask-places.ts";
import { groupRows } from "./group-rows.ts";
import { lookOf, ownOf } from "./picture.ts";
import { divisionOf } from "./row-name.ts";
import { aimsOf, linesByRow } from "./table-view.ts";
import { wayInto } from "./way-down.ts";

type Props = ViewProps & { readonly answer: PlacesAnswer };

/** The rows of one answer with their heading, what their colours mean, how to read them, and the ways to draw and order them. */
export function PlacesFigure({ answer, choice, catalogue, addressOf, go }: Props) {
  const { say } = useVoice();
  const { results, definition } = answer;
  const rows = useMemo(() => groupRows(results, catalogue.organisation.id), [results, catalogue]);
  const lines = useMemo(() => linesByRow(answer, rows), [answer, rows]);
  const look = lookOf(
    choice,
    definition.criteria.map(({ code }) => code),
  );
  const aims = aimsOf(lines);
  const shown = { ...choice, unit: results.query.unit ?? null };
  const into = (key: string) => {
    const change = wayInto(key, shown, catalogue);
    return change === null ? null : addressOf({ ...change, own: change.view === undefined ? choice.own : {} });
  };
  return (
    <section className="figure">
      <div className="headline">
        <h2 id="places">
          <PlacesTitle answer={answer} count={rows.length} aims={aims} />
        </h2>
        {look.picture === "heat" && aims.any && <HeatLegend />}
      </div>
      <PlacesNotes results={results} aimed={aims.any} coloured={look.picture === "heat"} />
      <PlacesTools look={look} definition={definition} onLook={(next) => go(addressOf({ own: ownOf(next) }))} />
      <PlacesTable answer={answer} catalogue={catalogue} look={look} rows={rows} lines={lines} into={into} go={go} />
      {rows.length === 0 && <p className="nothing">{say("places.none")}</p>}
    </section>
  );
}

type Title = { readonly answer: PlacesAnswer; readonly count: number; readonly aims: ReturnType<typeof aimsOf> };

function PlacesTitle({ answer: { results, definition }, count, aims: { common, any } }: Title) {
  const { say, language } = useVoice();
  const rows = { by: say(`by.${divisionOf(results)}`), count, criteria: definition.criteria.length };
  if (common !== null)
    return say("places.title-aim", { ...rows, percent: formatPlain(common.percent, language), year: String(common.year) });
  return say(any ? "places.title-own-aims" : "places.title", rows);
}
