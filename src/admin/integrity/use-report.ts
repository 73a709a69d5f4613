import { useEffect } from "react";
import type * as z from "zod/mini";
import { call } from "#protocol/call.ts";
import { readIntegrity } from "#protocol/integrity.ts";
import { type Asked, useAnswer } from "#admin/use-answer.ts";

/** The last report, whether another is being made, and whether the last one broke off. */
export type Checking = z.output<typeof readIntegrity.output>;

/** How often a page that waits for a report asks for it, in milliseconds. */
const pauseMs = 2000;

const askReport = (signal: AbortSignal): Promise<Checking> => call(readIntegrity, {}, signal);

/** The last report, asked for again and again while one is being made. */
export function useReport(): readonly [Asked<Checking>, (newer?: Checking) => void] {
  const [asked, again] = useAnswer(askReport);
  const checking = asked.stage === "answered" && asked.value.checking ? asked.value : null;
  useEffect(() => {
    const overtaken = new AbortController();
    const told = (newer: Checking) => void (overtaken.signal.aborted || again(newer));
    const failed = () => void (overtaken.signal.aborted || again());
    const wait = () => void askReport(overtaken.signal).then(told, failed);
    const timer = checking === null ? undefined : setTimeout(wait, pauseMs);
    return () => {
      overtaken.abort();
      clearTimeout(timer);
    };
  }, [checking, again]);
  return [asked, again];
}
