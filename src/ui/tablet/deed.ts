import type { Giving } from "#survey/form-in-progress.ts";
import type { Comfort } from "./comfort.ts";

/** What lies over the questions: nothing, marks on what is missing, the sheet of reasons, or the question whether to stop. */
export type Over = "nothing" | "missing" | "reasons" | "stop";

/** Where one goes; at most `partSize` items are shown at a time. */
export type Going = { readonly type: "next" | "back" | "reasons-closed"; readonly partSize: number };

/** `stopped` keeps what was answered, `discarded` does not; `stayed` goes on. */
export type Stopping = { readonly type: "stop-asked" | "stayed" | "stopped" | "discarded" };

/** What one does on the screens of a form. */
export type Deed = Giving | Going | Stopping | { readonly type: "comfort-changed"; readonly comfort: Partial<Comfort> };
