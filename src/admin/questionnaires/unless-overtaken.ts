import { askPublication, type Overtaking, overtakingIn, type Publication } from "./publication.ts";

/** Told what somebody else did first, and what holds now; null where the draft is gone. */
export type OnOvertaken = (how: Overtaking, newer: Publication | null) => void;

/** Does something with a draft; where somebody else was faster, asks how it stands now and says so. Throws for every other reason. */
export async function unlessOvertaken(draft: string, onOvertaken: OnOvertaken, deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (error) {
    const how = overtakingIn(error);
    if (how === null) throw error;
    onOvertaken(how, how === "gone" ? null : await askPublication(draft));
  }
}
