import type { Catalogue } from "#protocol/results.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { questionOf, selectionOf } from "#dashboard/frame/question.ts";
import type { MovementQuery } from "./ask-movement.ts";
import { stretchOf } from "./stretch.ts";
import { comparedPeriod } from "./year-on-year.ts";

/** What a choice asks of the endpoint to see how it moves. */
export function movementQuery(choice: Choice, { surveys, days, today }: Pick<Catalogue, "surveys" | "days" | "today">): MovementQuery {
  const period = stretchOf(choice.step, choice.period);
  const chosen = surveys.find(({ hash }) => hash === choice.survey);
  const others = surveys.filter(({ id, hash, responses }) => responses && id === chosen?.id && hash !== choice.survey);
  const compared = comparedPeriod(choice.period, days?.last ?? today);
  return {
    steps: questionOf(choice, { groupBy: choice.step, detail: "criteria", period }),
    version: chosen?.version ?? 0,
    others: others.map(({ hash, version }) => ({ survey: hash, version })),
    standing: { ...selectionOf({ ...choice, period }), method: choice.method },
    yearOnYear: questionOf(choice, { period: compared, detail: "criteria", against: "last-year" }),
  };
}

/** The newest version that anybody answered before the one that is asked about. */
export function versionBefore({ version, others }: MovementQuery): MovementQuery["others"][number] | undefined {
  return others.filter((other) => other.version < version).toSorted((one, other) => other.version - one.version)[0];
}
