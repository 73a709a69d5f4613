import { instantName, periodName, surveyName, unitName } from "#dashboard/frame/names.ts";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import type { Gathered } from "./gather.ts";
import { type Cell, count, type Sheet, text } from "./table.ts";

/** Who takes it along, and the address that shows the same figures. */
export type Taken = { readonly by: string; readonly address: string };

/** What the figures are about, how they were made, by whom and when: the first thing anybody reads of a file. */
export function coverSheet(gathered: Gathered, { by, address }: Taken, voice: Voice): Sheet {
  const { say, read } = voice;
  const { choice, catalogue, definition, results } = gathered;
  const survey = catalogue.surveys.find(({ hash }) => hash === choice.survey);
  const only =
    choice.only === null
      ? say("taking.nothing")
      : `${say(`by.${choice.only.by}`)}: ${valueName(choice.only.by, choice.only.value, { catalogue, voice }) ?? choice.only.value}`;
  const { overall } = results.total;
  const lines: readonly (readonly [Parameters<typeof say>[0], Cell])[] = [
    ["taking.organisation", text(read(catalogue.organisation.name))],
    ["taking.unit", text(unitName(choice.unit, catalogue, voice))],
    ["taking.period", text(periodName(choice.period, voice))],
    ["taking.narrowed", text(only)],
    ["taking.tree", text(say(choice.tree === "now" ? "taking.tree-now" : "taking.tree-then"))],
    ["taking.survey", text(survey === undefined ? read(definition.title) : surveyName(survey, voice))],
    ["taking.survey-title", text(read(definition.title))],
    ["taking.code", text(choice.survey)],
    ["taking.method", text(say(`method.${choice.method}`))],
    ["taking.method-long", text(say(`foot.${choice.method}`))],
    ["taking.compared", text(comparedWith(gathered, voice))],
    ["column.n", overall.state === "shown" ? count(overall.n) : text(say("taking.hidden"))],
    ["taking.minimum", count(catalogue.minimumGroup)],
    ["taking.what-hidden", text(say("foot.shown", { minimum: catalogue.minimumGroup }))],
    ["taking.interval", text(say("foot.interval"))],
    ["taking.sampling", text(say("foot.self-selected"))],
    ["taking.data-until", text(results.dataUntil === null ? "" : instantName(results.dataUntil))],
    ["taking.made-at", text(instantName(gathered.at))],
    ["taking.made-by", text(by)],
    ["taking.address", text(address)],
  ];
  return {
    name: say("taking.cover"),
    tables: [
      {
        title: say("page.product"),
        columns: [say("taking.what"), say("taking.value")],
        rows: lines.map(([name, cell]) => [text(say(name)), cell]),
      },
    ],
  };
}

function comparedWith({ results: { before } }: Gathered, { say }: Voice): string {
  if (before === null) return say("taking.not-compared");
  const period = periodName(before.period, { say });
  if (before.through === null) return period;
  return say("taking.compared-through", { period, now: dayOf(before.through.now), before: dayOf(before.through.before) });
}

function dayOf(day: string): string {
  return day.split("-").toReversed().join("/");
}
