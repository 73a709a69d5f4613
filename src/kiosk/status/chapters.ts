import type { Block, Criterion, LocalizedText, Question, SurveyDefinition } from "#survey/definition.ts";

/** A criterion or a block of a survey, as it is explained; `isSelfService`: staff who launch a visit have answered it. */
export type Chapter = {
  /** Unlike any other on the page. */
  readonly id: string;
  readonly title: LocalizedText;
  /** The short name where there is one, for the contents. */
  readonly name: LocalizedText;
  readonly questions: readonly Question[];
  readonly isSelfService: boolean;
};

/** A survey's chapters in the order in which they are asked. */
export function chaptersOf({ hash, definition }: { readonly hash: string; readonly definition: SurveyDefinition }): Chapter[] {
  const idOf = (name: string) => `explained-${hash.slice(0, 8)}-${name}`;
  return definition.order.flatMap((name): Chapter[] => {
    const criterion = definition.criteria.find(({ code }) => code === name);
    if (criterion) return [{ id: idOf(name), ...explained(criterion), isSelfService: false }];
    const block = definition.blocks.find(({ id }) => id === name);
    return block ? [{ id: idOf(name), ...explained(block), isSelfService: block.askedIn === "self-service" }] : [];
  });
}

function explained(part: Criterion | Block): Pick<Chapter, "title" | "name" | "questions"> {
  const { title, questions } = part;
  return { title, name: ("shortTitle" in part ? part.shortTitle : undefined) ?? title, questions };
}
