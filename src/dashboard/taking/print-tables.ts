import type { Change } from "#survey/change.ts";
import type { Figure } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import { formatChange, formatSpan, noFigure } from "#ui/numbers.ts";
import { lowestFirst } from "#dashboard/charts/order.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import { type Aim, aimFor, isOfficial } from "#dashboard/standing/aim.ts";
import { costliestItems } from "#dashboard/standing/costs.ts";
import { inSentence, withoutDays } from "#dashboard/standing/in-sentence.ts";
import { targetText } from "#dashboard/standing/target-text.ts";
import { verdictOf } from "#dashboard/standing/verdict.ts";
import { ratesOf } from "#dashboard/trouble/rates.ts";
import type { Gathered } from "./gather.ts";
import { rowName } from "./names.ts";
import { type Cell, count, percent, row, type Table, text } from "./table.ts";

/** Criteria under the overall index: index, interval, n, change, the number to reach and whether it is reached. */
export function criteriaOnPaper(gathered: Gathered, voice: Voice): Table {
  const { say, read } = voice;
  const { results, definition, standing } = gathered;
  const { total, before } = results;
  const verdict = (figure: Figure, aimed: Parameters<typeof aimFor>[1]) =>
    verdictCells(figure, { aim: aimFor(standing, aimed), query: standing.query }, voice);
  const changeOf = (code: string) => before?.changes.criteria.find((one) => one.code === code)?.change ?? null;
  return {
    title: say("overview.criteria"),
    columns: [say("column.criterion"), ...shortColumns(voice), changeColumn(results, voice), say("taking.to-reach"), say("taking.verdict")],
    rows: [
      row(
        text(say("overview.index")),
        shortCells(total.overall, voice),
        changed(before?.changes.overall ?? null, voice),
        verdict(total.overall, { kind: "overall" }),
      ),
      ...total.criteria.map(({ code, figure }) =>
        row(
          text(read(criterionTitle(code, definition).whole)),
          shortCells(figure, voice),
          changed(changeOf(code), voice),
          verdict(figure, { kind: "criterion", criterion: code }),
        ),
      ),
    ],
  };
}

/** The items that cost the index most, with what each costs. */
export function costsOnPaper({ results, definition }: Gathered, most: number, voice: Voice): Table {
  const { say, read } = voice;
  const figures = new Map(results.total.criteria.flatMap(({ items }) => items.map(({ id, figure }) => [id, figure] as const)));
  return {
    title: say("taking.costliest"),
    columns: [say("taking.item"), ...shortColumns(voice), say("taking.cost-short")],
    rows: costliestItems(results.total, most).map(({ id, cost }) =>
      row(text(read(itemText(id, definition))), shortCells(figures.get(id) ?? { state: "empty" }, voice), {
        kind: "points",
        hundredths: -cost,
      }),
    ),
  };
}

/** The reasons tapped most, of all criteria. */
export function reasonsOnPaper({ results, definition }: Gathered, most: number, { say, read }: Voice): Table {
  const tapped = results.total.criteria.flatMap(({ code, reasons }) => {
    const known = definition.criteria.find((criterion) => criterion.code === code)?.reasons ?? [];
    return (reasons?.byReason ?? []).flatMap((one) => {
      const words = known.find(({ id }) => id === one.id)?.text;
      return one.count === 0 || words === undefined ? [] : [{ words: read(words), tapped: one.count, persons: reasons?.persons ?? 0 }];
    });
  });
  const ranked = tapped.toSorted((one, other) => other.tapped - one.tapped).slice(0, most);
  return {
    title: say("taking.reasons"),
    columns: [say("taking.reason"), say("taking.tapped"), say("taking.low-scorers")],
    rows: ranked.map(({ words, tapped: times, persons }) => [text(words), count(times), count(persons)]),
  };
}

/** Rates of what happened to people: lateness and its chain, trips, supplements, what is forbidden. */
export function ratesOnPaper({ results, definition }: Gathered, most: number, voice: Voice): Table {
  const { say, read } = voice;
  const told = ratesOf(definition, results.total.questions).flatMap(({ rates }) => rates.filter(({ figure }) => figure.state === "shown"));
  return {
    title: say("taking.rates"),
    columns: [say("taking.rate"), say("taking.share"), say("column.interval"), say("column.n")],
    rows: told.slice(0, most).map(({ rate, figure }) => row(text(read(rate.name)), shortCells(figure, voice))),
  };
}

/** Rows of a divided answer from the highest index; of more than there is room for those lowest, the lowest first. What is hidden stands last and says so. */
export function rowsOnPaper(
  results: Results,
  gathered: Pick<Gathered, "catalogue">,
  { most, voice }: { readonly most: number; readonly voice: Voice },
): Table {
  const { say } = voice;
  const name = rowName(results, gathered.catalogue, voice);
  const isCut = results.groups.length > most;
  const inOrder = results.groups.toSorted((one, other) => order(other.figures.overall) - order(one.figures.overall));
  const ranked = isCut
    ? lowestFirst(results.groups.map((group) => ({ group, figure: group.figures.overall })))
        .slice(0, most)
        .map(({ group }) => group)
    : inOrder;
  const title = results.query.groupBy === "field" ? say("by.field") : say("by.unit");
  return {
    title: isCut ? say("taking.lowest-rows", { title, most, all: results.groups.length }) : title,
    columns: [
      say(results.query.groupBy === "field" ? "by.field" : "by.unit"),
      say("taking.rank"),
      ...shortColumns(voice),
      changeColumn(results, voice),
    ],
    rows: ranked.map(({ key, figures, rank, changes }) =>
      row(
        text(name(key)),
        text(rank === null ? noFigure : rank.best === rank.worst ? String(rank.best) : `${rank.best}–${rank.worst}`),
        shortCells(figures.overall, voice),
        changed(changes?.overall ?? null, voice),
      ),
    ),
  };
}

function order(figure: Figure): number {
  return figure.state === "shown" ? figure.percent : -1;
}

function shortColumns({ say }: Voice): readonly string[] {
  return [say("taking.index"), say("column.interval"), say("column.n")];
}

/** Under which a change stands: the period it is reckoned against. */
function changeColumn({ before }: Results, voice: Voice): string {
  const { say } = voice;
  return before === null
    ? say("taking.change-short")
    : say("column.change-short", { period: withoutDays(inSentence(periodName(before.period, voice))) });
}

function shortCells(figure: Figure, { say, language }: Voice): readonly Cell[] {
  if (figure.state === "empty") return [text(noFigure), text(""), count(0)];
  if (figure.state === "hidden") return [text(say("taking.hidden")), text(""), text("")];
  return [percent(figure.percent), text(formatSpan(figure.interval.low, figure.interval.high, language)), count(figure.n)];
}

/** The points, and whether they are a true change. */
function changed(change: Change | null, { say, language }: Voice): Cell {
  if (change === null) return text(noFigure);
  if (change.state === "unknown") return text(say(`change.${change.reason}`));
  return text(`${formatChange(change.points, language)}, ${say(change.sure ? "change.sure" : "change.unsure")}`);
}

type Against = { readonly aim: Aim | null; readonly query: Gathered["standing"]["query"] };

/** «Đạt» is said only of the very figure a target is for; of others, on which side of the number they lie. */
function verdictCells(figure: Figure, { aim, query }: Against, { say, language }: Voice): readonly Cell[] {
  const target = aim?.reached.target.percent;
  const verdict = target === undefined ? null : verdictOf(figure, target);
  if (aim === null || target === undefined || verdict === null) return [text(noFigure), text("")];
  const [met, missed] = isOfficial(aim, query)
    ? (["verdict.met", "verdict.not-met"] as const)
    : (["verdict.above", "verdict.below"] as const);
  const words = say(verdict.met ? met : missed);
  return [text(targetText(target, language)), text(verdict.sure ? words : `${words}, ${say("verdict.open")}`)];
}
