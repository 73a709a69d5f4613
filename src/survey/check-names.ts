import type { SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { placed, placedQuestions, type Placed } from "./placed.ts";

/** Names that stand twice where each must be its own, and names that answers could not be kept under. */
export function nameFaults(survey: SurveyDefinition): Fault[] {
  const questions = placedQuestions(survey);
  return [
    ...repeated(named(placed(survey.criteria, "criteria"), "code"), "criterion"),
    ...repeated(named(placed(survey.blocks, "blocks"), "id"), "block"),
    ...repeated(named(questions, "id"), "question"),
    ...questions.flatMap(({ part, place }) =>
      "options" in part ? repeated(named(placed(part.options, `${place}.options`), "id"), "option") : [],
    ),
    ...placed(survey.criteria, "criteria").flatMap(({ part, place }) =>
      repeated(named(placed(part.reasons, `${place}.reasons`), "id"), "reason"),
    ),
    ...repeated(
      placed(survey.blocks, "blocks").flatMap(({ part, place }) => named(placed(part.rates, `${place}.rates`), "id")),
      "rate",
    ),
    ...named(questions, "id").flatMap(({ part, place }) =>
      part in {} ? [{ place, fault: `«${part}» is a word the program keeps for itself` }] : [],
    ),
  ];
}

/** The order must name every criterion and block, each once, and nothing else. */
export function orderFaults(survey: SurveyDefinition): Fault[] {
  const parts = [...named(placed(survey.criteria, "criteria"), "code"), ...named(placed(survey.blocks, "blocks"), "id")];
  const names = placed<string>(survey.order, "order");
  return [
    ...repeated(names, "part"),
    ...names
      .filter(({ part }) => parts.every((known) => known.part !== part))
      .map(({ part, place }) => ({ place, fault: `names «${part}», which is neither a criterion nor a block of this survey` })),
    ...parts
      .filter(({ part }) => names.every((name) => name.part !== part))
      .map(({ part, place }) => ({ place, fault: `«${part}» is missing from the order, so it would never be asked` })),
  ];
}

function named<Key extends string>(parts: readonly Placed<Readonly<Record<Key, string>>>[], key: Key): Placed<string>[] {
  return parts.map(({ part, place }) => ({ part: part[key], place: `${place}.${key}` }));
}

function repeated(names: readonly Placed<string>[], kind: string): Fault[] {
  const firstPlace = new Map<string, string>();
  return names.flatMap(({ part, place }) => {
    const first = firstPlace.get(part);
    if (first !== undefined) return [{ place, fault: `the ${kind} «${part}» stands at ${first} already` }];
    firstPlace.set(part, place);
    return [];
  });
}
