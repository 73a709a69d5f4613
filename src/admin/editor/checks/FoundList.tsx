import { useState } from "react";
import type { Finding } from "#survey/findings.ts";
import { useVoice } from "#admin/voice.ts";
import { byPart } from "./by-part.ts";
import { FoundRow } from "./FoundRow.tsx";

/** Findings shown before somebody asks for all of them. */
const shownAtFirst = 5;

type Props = { readonly severity: Finding["severity"]; readonly found: readonly Finding[] };

/** The findings of one severity; nothing where there are none. */
export function FoundList({ severity, found }: Props) {
  const { say } = useVoice();
  const [showsAll, setShowsAll] = useState(false);
  const own = byPart(found.filter((finding) => finding.severity === severity));
  const hidden = own.length - shownAtFirst;
  if (own.length === 0) return null;
  return (
    <>
      <h3>
        {say(`checks.${severity}s`)} <span className="tag">{own.length}</span>
      </h3>
      <ul>
        {own.slice(0, showsAll ? own.length : shownAtFirst).map((finding) => (
          <FoundRow key={JSON.stringify([finding.where, finding.field, finding.problem.what])} finding={finding} />
        ))}
      </ul>
      {hidden > 0 && (
        <button className="button plain" type="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? say("checks.fewer") : say("checks.more", { count: hidden })}
        </button>
      )}
    </>
  );
}
