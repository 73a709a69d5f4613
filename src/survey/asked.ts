import type { Question, SurveyDefinition } from "./definition.ts";
import { questionsOf } from "./questions.ts";

/** The questions that are asked by their id, the first of two with one id; `isInCircle`: what it waits for waits for it. */
export type Asked = ReadonlyMap<string, { readonly question: Question; readonly position: number; readonly isInCircle: boolean }>;

/** Reads a survey once for everything that is asked of its conditions: this runs at every key somebody presses. */
export function askedIn(survey: SurveyDefinition): Asked {
  const first = new Map<string, { question: Question; position: number }>();
  for (const [position, question] of questionsOfDraft(survey).entries())
    if (!first.has(question.id)) first.set(question.id, { question, position });
  const circles = circlesIn(new Map([...first].map(([id, { question }]) => [id, question])));
  return new Map([...first].map(([id, one]) => [id, { ...one, isInCircle: circles.has(id) }]));
}

/** Every question of a draft in the order in which it is asked; a draft may name a part again and again, which is asked once. */
export function questionsOfDraft(draft: SurveyDefinition): Question[] {
  return questionsOf({ ...draft, order: [...new Set(draft.order)] });
}

/** Ids of questions that wait for themselves. Each way is followed once: it ends, meets one that was followed, or meets itself. */
function circlesIn(questions: ReadonlyMap<string, Question>): ReadonlySet<string> {
  const circles = new Set<string>();
  const followed = new Set<string>();
  for (const start of questions.keys()) {
    const way: string[] = [];
    let next: string | undefined = start;
    while (next !== undefined && !followed.has(next)) {
      followed.add(next);
      way.push(next);
      next = questions.get(next)?.when?.question;
    }
    const closing = next === undefined ? -1 : way.indexOf(next);
    if (closing !== -1) for (const id of way.slice(closing)) circles.add(id);
  }
  return circles;
}
