import { createContext, use } from "react";
import type { Method } from "#survey/definition.ts";
import type { Answer } from "#dashboard/frame/ask.ts";

/** What a picture rests on; printed into it and told beside every mark. */
export type Source = {
  /** Persons behind the figures; null where too few to show. */
  readonly n: number | null;
  readonly method: Method;
  readonly survey: { readonly id: string; readonly version: number; readonly title: { readonly vi: string; readonly en: string } };
  /** ISO instant of the last change of the counts; null on an empty store. */
  readonly until: string | null;
};

/** What the figures of an answer rest on. */
export function sourceOf({ results: { query, total, dataUntil }, definition }: Answer): Source {
  return {
    n: total.overall.state === "shown" ? total.overall.n : null,
    method: query.method,
    survey: { id: definition.id, version: definition.version, title: definition.title },
    until: dataUntil,
  };
}

const SourceContext = createContext<Source | null>(null);

/** Puts a source around the marks of a picture. */
export const SourceAround = SourceContext.Provider;

/** What the picture around rests on; null outside a frame. */
export function useSource(): Source | null {
  return use(SourceContext);
}
