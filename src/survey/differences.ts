import { changedMembers, isSame } from "./changed-members.ts";
import type { SurveyDefinition } from "./definition.ts";
import type { Change, Difference } from "./difference.ts";
import { differencesOfPart } from "./differences-of-part.ts";
import { questionDifferences } from "./differences-of-questions.ts";
import { moved } from "./moved.ts";
import { ownersOf, type Owning, type Part } from "./part.ts";

/**
 * Everything in which a version is not as another of the questionnaire was, its number apart. A part that came or went is told as one,
 * with what it brought or took. Empty exactly when nothing else differs.
 */
export function differences(before: SurveyDefinition, after: SurveyDefinition): Difference[] {
  const told = [...surveyDifferences(before, after), ...partDifferences(before, after), ...questionDifferences(before, after)];
  const isUntold = told.length === 0 && !isSame({ ...before, version: 0 }, { ...after, version: 0 });
  return isUntold ? [onSurvey({ kind: "other", member: "order" })] : told;
}

function surveyDifferences(before: SurveyDefinition, after: SurveyDefinition): Difference[] {
  const [was, is] = [before.aggregation.default, after.aggregation.default];
  const changes: Change[] = changedMembers(before, after, ["version", "criteria", "blocks", "order", was === is ? "" : "aggregation"]);
  return [...(was === is ? [] : [{ kind: "method", before: was, after: is } as const]), ...changes].map(onSurvey);
}

function onSurvey(change: Change): Difference {
  return { where: { part: "survey" }, entry: null, change };
}

function partDifferences(before: SurveyDefinition, after: SurveyDefinition): Difference[] {
  const was = new Map(ownersOf(before).map((part) => [part.name, part]));
  const is = new Map(ownersOf(after).map((part) => [part.name, part]));
  const onPart = (name: string, change: Change): Difference[] => {
    const where: Part | undefined = (is.get(name) ?? was.get(name))?.owner;
    return where === undefined ? [] : [{ where, entry: null, change }];
  };
  return [
    ...[...is.keys()].flatMap((name) => (was.has(name) ? [] : onPart(name, { kind: "added" }))),
    ...[...was.keys()].flatMap((name) => (is.has(name) ? [] : onPart(name, { kind: "removed" }))),
    ...moved(before.order, after.order).flatMap(({ name, behind }) => onPart(name, { kind: "moved", behind })),
    ...[...is.values()].flatMap((part) => withinPart(was.get(part.name), part)),
  ];
}

function withinPart(before: Owning | undefined, after: Owning): Difference[] {
  return before === undefined ? [] : differencesOfPart(before.held, after.held, after.owner);
}
