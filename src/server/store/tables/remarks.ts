/** Where remarks were sent. */
export type RemarkTables = {
  /** A remark that was sent to the heads above, or back, the first time (`place` 1) and each time since; the last one holds. */
  readonly remark_route: {
    unit: string;
    id: string;
    hash: string;
    question: string;
    place: number;
    sent_to: "head" | "back";
    routed_by: string;
    routed_hour: string;
  };
};
