import type { Change, Changes } from "#survey/change.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import { Results } from "#protocol/results.ts";
import type { Comparison } from "#protocol/comparison.ts";
import { Selection } from "#protocol/selection.ts";
import type { Said } from "./made-up-endpoint.ts";

/** What an endpoint would say of two selections, from the figures it gives of each; a difference is called sure where the intervals lie apart. */
export function madeUpComparison(address: string, endpoint: (address: string) => Said): Comparison {
  const asked = new URL(address, "http://desk").searchParams;
  const sideOf = (name: string) => {
    const text = asked.get(name) ?? "";
    const { body } = endpoint(`/api/results?${text}&groupBy=none&method=${asked.get("method")}`);
    return { selection: Selection.parse(Object.fromEntries(new URLSearchParams(text))), figures: Results.parse(body).total };
  };
  const [left, right] = [sideOf("left"), sideOf("right")];
  const sameQuestionnaire = left.selection.survey === right.selection.survey;
  return { left, right, changes: changesOf(left.figures, right.figures), basis: "apart", sameQuestionnaire };
}

function changesOf(before: Figures, now: Figures): Changes {
  return {
    overall: changeOf(before.overall, now.overall),
    criteria: now.criteria.map(({ code, figure, items }) => {
      const was = before.criteria.find((one) => one.code === code);
      return {
        code,
        change: changeOf(was?.figure ?? { state: "empty" }, figure),
        items: items.map((item) => ({
          id: item.id,
          change: changeOf(was?.items.find(({ id }) => id === item.id)?.figure ?? { state: "empty" }, item.figure),
        })),
      };
    }),
  };
}

function changeOf(before: Figure, now: Figure): Change {
  if (before.state === "hidden" || now.state === "hidden") return { state: "unknown", reason: "hidden" };
  if (before.state === "empty" || now.state === "empty") return { state: "unknown", reason: "empty" };
  const sure = now.interval.low > before.interval.high || now.interval.high < before.interval.low;
  return { state: "known", points: now.percent - before.percent, sure };
}
