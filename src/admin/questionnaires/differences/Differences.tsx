import { useMemo } from "react";
import { useVoice } from "#admin/voice.ts";
import { partKey } from "#survey/part.ts";
import { ChangedPart } from "./ChangedPart.tsx";
import type { Versions } from "./entry-name.ts";
import { grouped } from "./grouped.ts";
import "./differences.css";

/** Everything in which a version is not as another, part by part, in sentences. */
export function Differences({ before, after }: Versions) {
  const { say } = useVoice();
  const groups = useMemo(() => grouped(before, after), [before, after]);
  if (groups.length === 0) return <p>{say("diff.nothing")}</p>;
  return (
    <div className="differences">
      {groups.map((group) => (
        <ChangedPart key={partKey(group.where)} group={group} versions={{ before, after }} />
      ))}
    </div>
  );
}
