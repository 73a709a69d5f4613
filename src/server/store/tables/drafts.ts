/** Questionnaires on their way to a version, and how versions came to be. */
export type DraftTables = {
  /**
   * `definition` and `title` are JSON, `survey` the id its definition has. `note`, `in_force`, `asked_by` and `asked_at` are
   * there while it waits to be approved. Instants to the second.
   */
  readonly draft: {
    id: string;
    survey: string;
    title: string;
    definition: string;
    /** Hash of the version it was begun from. */
    base: string | null;
    revision: number;
    changed_by: string;
    changed_at: string;
    state: "written" | "waiting";
    note: string | null;
    in_force: 0 | 1 | null;
    asked_by: string | null;
    asked_at: string | null;
  };
  /** How a version that did not come with the program came to be; only grows. No questionnaire has one number twice. */
  readonly publication: {
    hash: string;
    survey: string;
    version: number;
    note: string;
    published_by: string;
    approved_by: string | null;
    published_at: string;
  };
  /** The tablet that tries a draft as it was then, until the end of a day. */
  readonly trial: { draft: string; hash: string; device: string; until: string; began_at: string };
  /** Drafts as tablets tried them, no versions: only practice is taken in for them, and they go when that has gone. `until`: the last day of the last trial. */
  readonly tried_survey: { hash: string; definition: string; until: string };
};
