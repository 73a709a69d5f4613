/** What shows that nothing was changed: the chain, what people did, and what was decided about records. */
export type IntegrityTables = {
  /** When a record arrived, to the second; kept 30 days. Nothing here leads to an answer but through the id. */
  readonly receive_time: { unit: string; id: string; received_at: string };
  /**
   * Free words of a record and their salt, which are deleted when their time is over; the record keeps their salted hash. By
   * the record's hash too: of two with one id each has its own.
   */
  readonly comment: { unit: string; id: string; hash: string; question: string; salt: string; words: string };
  /** A selection whose responses count no more; in force once a second person has approved it, for what still arrives too. */
  readonly annulment: {
    id: string;
    unit: string;
    counter: string | null;
    first_day: string;
    last_day: string;
    /** Only responses raised by this flag, `all` for every one. */
    flag: string;
    reason: string;
    asked_by: string;
    asked_hour: string;
  };
  readonly annulment_approval: { annulment: string; approved_by: string; approved_hour: string; responses: number };
  /** What was decided about a held record: released (it became a response) or annulled (it stays held for ever). */
  readonly held_decision: {
    unit: string;
    id: string;
    hash: string;
    decision: "released" | "annulled";
    decided_by: string;
    reason: string;
    decided_hour: string;
  };
  /** What people changed, in order; `detail` is JSON without secrets, answers or comments. `at` is to the second: it is about staff, not citizens. */
  readonly audit: { id: string; at: string; hour: string; actor: string; action: string; unit: string | null; detail: string };
  /** One link an hour in which something came in: SHA-256 of the link before, the hour and the sorted leaves. */
  readonly chain_link: { hour: string; leaves: number; previous: string; hash: string };
};
