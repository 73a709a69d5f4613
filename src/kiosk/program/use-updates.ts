import { useEffect, useRef } from "react";
import type { DraftKeeper } from "#kiosk/keeping/draft.ts";
import type { Updates } from "./service-worker.ts";

/** Lets a new version of the program in only while the tablet waits and no draft lies on it. */
export function useUpdates(
  isWaiting: boolean,
  { readDraft }: Pick<DraftKeeper, "readDraft">,
  start: (isIdle: () => Promise<boolean>) => Promise<Updates>,
): void {
  const waiting = useRef(isWaiting);
  const updates = useRef<Promise<Updates> | null>(null);
  useEffect(() => {
    waiting.current = isWaiting;
    if (isWaiting) updates.current?.then((running) => running.applyWhenIdle()).catch(reportError);
  }, [isWaiting]);
  useEffect(() => {
    updates.current ??= start(async () => waiting.current && (await readDraft()) === null);
    updates.current.catch(reportError);
  }, [start, readDraft]);
}
