import { questionsOfDraft } from "./asked.ts";
import type { Condition, Question, SurveyDefinition } from "./definition.ts";
import { optionIdsOf } from "./questions.ts";

/** A question and those asked by what is answered to it; `when` is the condition it has itself, where it can be decided. */
export type Route = { readonly question: Question; readonly when: Condition | undefined; readonly opens: readonly Route[] };

/**
 * The questions in the order they are asked, each with those that wait for it. A condition on a question that is not asked before
 * counts as none here: it is told apart.
 */
export function routesOf(survey: SurveyDefinition): Route[] {
  const routes = new Map<string, Route & { opens: Route[] }>();
  for (const question of questionsOfDraft(survey)) {
    const parent = question.when && routes.get(question.when.question);
    const route = { question, when: parent && question.when, opens: [] };
    parent?.opens.push(route);
    routes.set(question.id, route);
  }
  return [...routes.values()];
}

/** Whether answering a question with one option opens another; an option that ends the visit opens nothing. */
export function opens(question: Question, option: string, { is, isNot }: Condition): boolean {
  const ends = "options" in question && question.options.some(({ id, ends: ending }) => id === option && ending !== undefined);
  return !ends && (is?.includes(option) ?? true) && !isNot?.includes(option);
}

/** Ids of questions that no answers lead to. */
export function unreachable(survey: SurveyDefinition): string[] {
  const selfService = survey.blocks.filter(({ askedIn }) => askedIn === "self-service");
  const answeredByLaunch = new Set(selfService.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const reached = new Set<string>();
  const followed = new Set<Route>();
  const staysOpen = ({ question, when }: Route) => when !== undefined || !question.required || answeredByLaunch.has(question.id);
  const reach = (route: Route) => {
    if (followed.has(route)) return;
    followed.add(route);
    reached.add(route.question.id);
    for (const next of route.opens) if (isOpenedBy(route.question, next)) reach(next);
  };
  for (const route of routesOf(survey)) {
    if (route.when === undefined) reach(route);
    for (const next of route.opens) if (next.when?.is === undefined && staysOpen(route)) reach(next);
  }
  return questionsOfDraft(survey).flatMap(({ id }) => (reached.has(id) ? [] : [id]));
}

function isOpenedBy(question: Question, { when }: Route): boolean {
  return optionIdsOf(question).some((option) => when !== undefined && opens(question, option, when));
}
