import { unitName } from "#dashboard/frame/names.ts";
import { addressOf } from "#dashboard/frame/address.ts";
import { chosen } from "#dashboard/frame/choice.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { PlacesAnswer } from "./ask-places.ts";
import { groupRows, rankedOf, sorted, type GroupRow } from "./group-rows.ts";
import { lookOf, type Look } from "./picture.ts";
import { useRowNames } from "./row-name.ts";
import { axisOver, changeOf, figureOf, linesByRow, lineOf, type TableView } from "./table-view.ts";
import { commonLine, linesAt, type Lines } from "./target-lines.ts";
import { wayInto } from "./way-down.ts";

/** A row ready to be drawn: its name, what it is read against, and the address into it, null where it leads nowhere. */
export type PlacedRow = GroupRow & { readonly name: string; readonly lines: Lines; readonly to: string | null };

/** All that stands in the table: the rows in their order under their total, and what they share. */
export type Places = {
  readonly total: PlacedRow;
  readonly rows: readonly PlacedRow[];
  readonly view: TableView;
  readonly look: Look;
  /** Whether any row has a target. */
  readonly aimed: boolean;
};

/** An answer as the address wants it drawn, in the language of the page. */
export function usePlaces(answer: PlacesAnswer, { choice, catalogue }: Pick<ViewProps, "choice" | "catalogue">): Places {
  const voice = useVoice();
  const { results, standing, definition } = answer;
  const nameOf = useRowNames(results, catalogue);
  const codes = definition.criteria.map(({ code }) => code);
  const look = lookOf(choice, codes);
  const rows = groupRows(results, catalogue.organisation.id);
  const lines = linesByRow(answer, rows);
  const whole = { unit: results.query.unit ?? null, field: results.query.field ?? null };
  const shown = { ...choice, unit: whole.unit };
  const into = (key: string) => {
    const change = wayInto(key, shown, catalogue);
    if (change === null) return null;
    return addressOf(chosen(choice, { ...change, own: change.view === undefined ? choice.own : {} }), catalogue);
  };
  const ofWhole = linesAt(standing.targets, whole, whole);
  const wide = look.picture === "whiskers";
  const criterion = wide ? look.criterion : null;
  const read = {
    name: nameOf,
    figure: ({ figures }: GroupRow) => figureOf(figures, criterion),
    change: ({ changes }: GroupRow) => changeOf(changes, criterion),
  };
  const aims = [ofWhole, ...lines.values()].map((one) => lineOf(one, criterion));
  return {
    total: {
      key: "",
      figures: results.total,
      changes: results.before?.changes ?? null,
      rank: null,
      position: null,
      name: unitName(whole.unit, catalogue, voice),
      lines: ofWhole,
      to: null,
    },
    rows: sorted(rows, look.sorting, read).map((row) =>
      Object.assign({ name: nameOf(row), lines: lines.get(row.key) ?? ofWhole, to: into(row.key) }, row),
    ),
    view: {
      axis: axisOver(
        [results.total, ...rows.map(({ figures }) => figures)].map((figures) => figureOf(figures, criterion)),
        aims,
      ),
      target: commonLine(aims),
      criterion,
      codes: wide ? [] : codes,
      minimum: catalogue.minimumGroup,
      // Ranks are of the overall index.
      ranked: criterion === null ? rankedOf(rows) : 0,
      compared: isCompared(results),
    },
    look,
    aimed: aims.some((line) => line !== null),
  };
}

/** Whether any change is known, so that a column of them says something. */
function isCompared({ before, groups }: PlacesAnswer["results"]): boolean {
  const changes = [before?.changes, ...groups.map((group) => group.changes)];
  return changes.some((one) => one !== undefined && one !== null && one.overall.state === "known");
}
