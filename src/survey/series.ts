/** Whether a figure of one version may stand in a line with that of another. `to-judge`: if the meaning is the same, which a person must say. */
export type Series = "comparable" | "to-judge" | "broken";
