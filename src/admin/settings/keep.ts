import { call, Refused } from "#protocol/call.ts";
import { readSettings, type Settings } from "#protocol/settings.ts";

/** What came of saving: `overtaken` when somebody else saved the same meanwhile and nothing was done; `settings` are the newest. */
export type Kept = { readonly outcome: "kept" | "overtaken"; readonly settings: Settings };

type Keeping = {
  /** As they were when somebody pressed «Lưu». */
  readonly settings: Settings;
  readonly send: (settings: Settings) => Promise<Settings>;
  /** Whether newer settings say something else about what is being saved. */
  readonly isOvertakenBy: (newer: Settings) => boolean;
};

/** More often than this nobody saves within the same second. */
const mostTries = 4;

/** Saves, however many others save other things at the same time. Throws as `call` does. */
export async function keep({ settings, send, isOvertakenBy }: Keeping): Promise<Kept> {
  let newest = settings;
  for (let tries = 1; ; tries += 1) {
    try {
      return { outcome: "kept", settings: await send(newest) };
    } catch (error) {
      if (!isConflict(error) || tries === mostTries) throw error;
      newest = await call(readSettings, {});
      if (isOvertakenBy(newest)) return { outcome: "overtaken", settings: newest };
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Refused && error.problem?.error === "conflict";
}
