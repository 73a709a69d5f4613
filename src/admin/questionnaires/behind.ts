import { differences } from "#survey/differences.ts";
import type { DraftHead, Earlier } from "#protocol/survey-drafts.ts";

/** A draft begun before its questionnaire's newest version: published as it is, it takes back what that one changed. `began`: null where nobody knows. */
export type Behind = { readonly began: Earlier | null; readonly newest: Earlier };

type Known = { readonly head: Pick<DraftHead, "base">; readonly earlier: readonly Earlier[] };

/** What a draft would take back; null where it goes on from the newest version, or from one that says the same. */
export function behindOf({ head: { base }, earlier }: Known): Behind | null {
  const [newest] = earlier;
  if (newest === undefined || newest.hash === base) return null;
  const began = earlier.find(({ hash }) => hash === base) ?? null;
  if (began !== null && differences(began.definition, newest.definition).length === 0) return null;
  return { began, newest };
}

/** Whether a draft would take something back that nobody has said he wants back; `takesBack`: the version of which somebody has. */
export function takesBackUnasked(known: Known, takesBack: string | null): boolean {
  const behind = behindOf(known);
  return behind !== null && behind.newest.hash !== takesBack;
}
