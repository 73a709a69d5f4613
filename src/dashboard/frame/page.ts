import { createContext, use } from "react";

/** What every question on a page shares. */
export type Page = {
  /** What is chosen, in a line; it stays over the figures it was asked with. */
  readonly scope: string;
  /** Grows whenever everything is to be asked anew. */
  readonly attempt: number;
  readonly askAgain: () => void;
  /** Tells the page that a question is under way; the answer to that says it is over. */
  readonly busy: () => () => void;
  /** Tells the page that the endpoint could not be reached, and what the figures still shown are about; the answer to that says it is over. */
  readonly outOfReach: (last: string | null) => () => void;
};

const PageContext = createContext<Page>({ scope: "", attempt: 0, askAgain: () => {}, busy: () => () => {}, outOfReach: () => () => {} });

/** Puts a page around its views. */
export const PageAround = PageContext.Provider;

/** The page a component stands on. */
export function usePage(): Page {
  return use(PageContext);
}
