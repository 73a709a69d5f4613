import { useDeferredValue, useMemo } from "react";
import { type Finding, findings } from "#survey/findings.ts";
import { useDesk } from "#admin/editor/desk.ts";

/** What is to be seen to in the draft in hand; it may be one key press behind, so that typing waits for nothing. */
export function useFindings(): readonly Finding[] {
  const { survey, earlier } = useDesk();
  const settled = useDeferredValue(survey);
  const answered = useMemo(() => earlier.flatMap((version) => (version.answered ? [version.definition] : [])), [earlier]);
  const newest = earlier[0]?.definition;
  return useMemo(() => findings(settled, answered, newest), [settled, answered, newest]);
}
