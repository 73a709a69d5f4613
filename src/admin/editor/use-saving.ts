import { useEffect, useEffectEvent } from "react";
import { call, isSignedOut, Refused } from "#protocol/call.ts";
import { keepDraft, readDraft } from "#protocol/survey-drafts.ts";
import { useLeaveWarning } from "#admin/settings/use-leave-warning.ts";
import { arrived, dueAt, failed, hurried, type Kept, overtaken, type Saving, sent, type Trouble } from "./saving.ts";
import { putAway } from "./unsent.ts";
import { isSameText } from "./work.ts";

/** Takes a step in the keeping of a draft. */
export type MoveSaving = (step: (saving: Saving) => Saving) => void;

/** Keeps the draft on the endpoint, by itself and one text after the other; whoever leaves before that is asked. */
export function useSaving(saving: Saving, move: MoveSaving): void {
  const due = dueAt(saving);
  const send = useEffectEvent(() => void keep(saving, move));
  useEffect(() => {
    if (due === null) return undefined;
    const timer = setTimeout(send, Math.max(0, due - Date.now()));
    return () => clearTimeout(timer);
  }, [due]);
  useEffect(() => {
    const hurry = () => move((now) => hurried(now, Date.now()));
    window.addEventListener("online", hurry);
    return () => window.removeEventListener("online", hurry);
  }, [move]);
  usePocket(saving);
  useLeaveWarning(saving.unsaved !== null);
}

/** What is not kept yet lies in this tab, so that a reload or a crash takes no more than the last moment. */
function usePocket({ unsaved, kept: { head } }: Saving): void {
  const { draft, revision } = head;
  useEffect(() => {
    const write = () => putAway(sessionStorage, draft, unsaved && { revision, definition: unsaved.definition });
    if (unsaved === null) return write();
    const timer = setTimeout(write, 300);
    window.addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", write);
    };
  }, [unsaved, draft, revision]);
}

async function keep({ unsaved, kept: { head } }: Saving, move: MoveSaving): Promise<void> {
  if (unsaved === null) return;
  const { definition } = unsaved;
  move((saving) => sent(saving, definition));
  try {
    const next = await call(keepDraft, { draft: head.draft, revision: head.revision, definition }, inTime());
    move((saving) => arrived(saving, { head: next, definition }, Date.now()));
  } catch (error) {
    await meet(error, head.draft, move);
  }
}

/** Finds out who was faster, or takes note of why nothing was kept. */
async function meet(error: unknown, draft: string, move: MoveSaving): Promise<void> {
  try {
    const isOvertaken = isProblem(error, "conflict") || isProblem(error, "not-found");
    if (!isOvertaken) return move((saving) => failed(saving, troubleIn(error), Date.now()));
    const theirs = await standing(draft);
    move((saving) => overtaken(saving, theirs, { isSame: isSameText, now: Date.now() }));
  } catch (second) {
    move((saving) => failed(saving, troubleIn(second), Date.now()));
  }
}

/** A network that swallows what is sent must not keep the next try waiting. */
function inTime(): AbortSignal {
  return AbortSignal.timeout(15_000);
}

async function standing(draft: string): Promise<Kept | null> {
  try {
    return await call(readDraft, { draft }, inTime());
  } catch (error) {
    if (isProblem(error, "not-found")) return null;
    throw error;
  }
}

function isProblem(error: unknown, name: string): boolean {
  return error instanceof Refused && error.problem?.error === name;
}

/** What the endpoint finds wrong stays wrong; everything else passes. */
function troubleIn(error: unknown): Trouble {
  const message = error instanceof Error ? error.message : "";
  if (isSignedOut(error)) return { why: "signed-out", message };
  const isFinal = ["invalid-input", "forbidden", "too-large"].some((name) => isProblem(error, name));
  return { why: isFinal ? "refused" : "no-answer", message };
}
