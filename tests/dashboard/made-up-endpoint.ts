import { halfMonthOf, periodCells, periodLike, weekOf } from "#survey/period.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { deltasOf } from "#survey/deltas.ts";
import type { Response } from "#survey/response.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import { Catalogue, Results, type ResultsQuery } from "#protocol/results.ts";
import { StandingQuery, type Standing } from "#protocol/standing.ts";
import { aResponse, hashOf } from "../support/a-survey.ts";
import { figuresAlone, figuresOfGroups } from "../support/disclosed-figures.ts";

/** What a made-up endpoint has: one questionnaire, what was answered, and the organisation around it. */
export type Holdings = {
  /** Other versions of the questionnaire, and what was answered under them. */
  readonly earlier?: readonly Pick<Holdings, "survey" | "responses">[];
  /** What figures are said to have been compared with, whatever is asked. */
  readonly before?: Results["before"];
  /** What stands beside the figures, where a test says more than that nothing is known. */
  readonly standing?: Partial<Omit<Standing, "query">>;
  readonly waves?: Catalogue["waves"];
  readonly survey: SurveyDefinition;
  readonly responses: readonly Omit<Response, "id">[];
  readonly units?: Catalogue["units"];
  readonly fields?: Catalogue["fields"];
};

/** What an endpoint says to one request. */
export type Said = { readonly status: number; readonly body: unknown };

const organisation = { id: "nam-son", name: { vi: "Tỉnh Nam Sơn", en: "Nam Sơn province" } };
const minimumGroup = 10;

/** An endpoint in memory that counts by the building's own arithmetic and answers what this page asks. */
export function madeUpEndpoint(holdings: Holdings) {
  const { units = someUnits, fields = someFields } = holdings;
  const versions = [holdings, ...(holdings.earlier ?? [])].map(({ survey, responses }) => ({
    survey,
    responses,
    hash: hashOf(survey),
  }));
  const versionOf = (hash: string) => versions.find((one) => one.hash === hash) ?? holdings;
  const answers: Readonly<Record<string, (asked: Readonly<Record<string, string>>) => unknown>> = {
    "/api/catalogue": () => catalogueOf(holdings, versions),
    "/api/definition": ({ hash = "" }) => ({ hash, definition: versionOf(hash).survey }),
    "/api/results": (asked) => {
      const query = Results.shape.query.parse(asked);
      const { survey, responses } = versionOf(query.survey);
      return { ...resultsOf(query, { survey, responses, units, fields }), before: holdings.before ?? null };
    },
    "/api/standing": (asked) => ({ ...nothingKnown, ...holdings.standing, query: StandingQuery.parse(asked) }),
  };
  return (address: string): Said => {
    const { pathname, searchParams } = new URL(address, "http://desk");
    const answer = answers[pathname];
    if (answer === undefined) return { status: 404, body: { error: "not-found", message: `no ${pathname}` } };
    return { status: 200, body: answer(Object.fromEntries(searchParams)) };
  };
}

/** What stands beside figures while nobody has set a target, told of results returned, or a number. */
const nothingKnown: Omit<Standing, "query"> = {
  targets: [],
  launches: { byStaff: null, byCitizens: null },
  responseRate: null,
  sample: null,
  delivery: { received: 0, told: 0, tabletsBehind: 0, lost: 0 },
};

type Version = Pick<Holdings, "survey" | "responses"> & { readonly hash: string };

function catalogueOf({ units = someUnits, fields = someFields, waves = [] }: Holdings, versions: readonly Version[]): Catalogue {
  const days = versions.flatMap(({ responses }) => responses.map(({ day }) => day)).toSorted();
  return {
    organisation,
    units: [...units],
    fields: [...fields],
    procedures: [],
    counters: [],
    waves,
    today: "2026-11-21",
    closing: "calendar",
    surveys: versions.map(({ hash, survey: { id, version, title }, responses }, index) => ({
      hash,
      id,
      version,
      title,
      inForce: index === 0,
      responses: responses.length > 0,
    })),
    days: days.length === 0 ? null : { first: days[0] ?? "", last: days.at(-1) ?? "" },
    minimumGroup,
  };
}

/** A province with one ward of several, enough for a tree. */
export const someUnits: Catalogue["units"] = [
  { ...organisation, parent: null },
  { id: "so-xay-dung", name: { vi: "Sở Xây dựng", en: "Department of Construction" }, parent: "nam-son" },
  { id: "phuong-an-binh", name: { vi: "Phường An Bình", en: "An Bình ward" }, parent: "nam-son" },
  { id: "xa-yen-mo", name: { vi: "Xã Yên Mô", en: "Yên Mô commune" }, parent: "nam-son" },
];

export const someFields: Catalogue["fields"] = [
  { id: "civil-status", name: { vi: "Tư pháp - Hộ tịch", en: "Civil status" } },
  { id: "land", name: { vi: "Đất đai", en: "Land" } },
];

/** So many completed forms with the same levels everywhere, of one unit, on one day. */
export function forms(
  survey: SurveyDefinition,
  count: number,
  change: Partial<Response> & { readonly levels?: readonly (1 | 2 | 3 | 4 | 5)[] } = {},
) {
  const { levels = [4, 5, 5, 3, 4], ...rest } = change;
  const items = survey.criteria.flatMap(({ questions }) => questions);
  return Array.from({ length: count }, (_, person) =>
    aResponse(survey, Object.fromEntries(items.map(({ id }, index) => [id, levels[(person + index) % levels.length] ?? 4])), rest),
  );
}

function resultsOf(query: ResultsQuery, { survey, responses, units = [], fields = [] }: Holdings): Results {
  const layout = layoutOf(survey);
  const asked = responses.filter((response) => isAskedFor(response, query, units));
  const tallyOf = (some: readonly Omit<Response, "id">[]): Tally => {
    const tally = emptyTally(layout);
    for (const response of some) addDeltas(tally, deltasOf(layout, { id: "", ...response }));
    return tally;
  };
  const reader = { layout, method: query.method, minimumGroup, detail: query.detail === "questions" ? query.detail : "items" } as const;
  const keys = keysOf(query, { units, fields, asked });
  const dataUntil = responses.length === 0 ? null : "2026-11-20T09:00:00.000Z";
  if (query.groupBy === "none")
    return { query, dataUntil, total: figuresAlone({ ...reader, tally: tallyOf(asked) }), before: null, groups: [] };
  const groups = keys.map((key) => ({ key, tally: tallyOf(asked.filter((response) => keyOf(response, query) === key)) }));
  const figures = figuresOfGroups({ ...reader, total: { tally: tallyOf(asked) }, groups });
  const rows = figures.groups.map((group) => ({ ...group, changes: null, rank: null }));
  return { query, dataUntil, total: figures.total, before: null, groups: rows };
}

function keyOf(response: Omit<Response, "id">, { groupBy }: ResultsQuery): string | null {
  if (groupBy === "unit") return response.unit;
  if (groupBy === "field") return response.field;
  if (groupBy === "respondent-type") return response.respondentType;
  return groupBy === "week" ? weekOf(response.day) : periodLike(likeByStep[groupBy] ?? "2026-01", response.day);
}

/** A period as long as each step. */
const likeByStep: Readonly<Record<string, string>> = { month: "2026-01", quarter: "2026-Q1", half: "2026-H1", year: "2026" };

type Grouped = {
  readonly units: Catalogue["units"];
  readonly fields: Catalogue["fields"];
  readonly asked: readonly Omit<Response, "id">[];
};

function keysOf(query: ResultsQuery, { units, fields, asked }: Grouped): readonly string[] {
  const { groupBy, unit } = query;
  if (groupBy === "unit") return units.filter(({ id, parent }) => parent === (unit ?? "nam-son") || id === unit).map(({ id }) => id);
  if (groupBy === "field") return fields.map(({ id }) => id);
  if (groupBy === "respondent-type") return ["citizen", "organisation"];
  return [...new Set(asked.map((response) => keyOf(response, query) ?? ""))].toSorted();
}

function isAskedFor(response: Omit<Response, "id">, query: ResultsQuery, units: Catalogue["units"]): boolean {
  const below =
    query.unit === undefined ||
    response.unit === query.unit ||
    units.some(({ id, parent }) => id === response.unit && parent === query.unit);
  const field = query.field === undefined || response.field === query.field;
  const type = query.respondentType === undefined || response.respondentType === query.respondentType;
  return below && field && type && isWithin(response.day, query.period);
}

function isWithin(day: string, period: string): boolean {
  const cells = periodCells(period);
  if (cells.kind === "everything") return true;
  return cells.kind === "days" ? day >= cells.first && day <= cells.last : cells.keys.includes(halfMonthOf(day));
}
