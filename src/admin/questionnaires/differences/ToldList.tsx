import type { Difference } from "#survey/difference.ts";
import type { Versions } from "./entry-name.ts";
import { Others } from "./Others.tsx";
import { Told } from "./Told.tsx";

type Props = { readonly told: readonly Difference[]; readonly versions: Versions };

/** Differences of one part, one after another, those that need no words of their own together at the end; nothing where there are none. */
export function ToldList({ told, versions }: Props) {
  const others = told.flatMap(({ entry, change }) => (entry === null && change.kind === "other" ? [change.member] : []));
  const single = told.filter(({ entry, change }) => entry !== null || change.kind !== "other");
  if (told.length === 0) return null;
  return (
    <ul className="told">
      {single.map((difference) => (
        <Told key={JSON.stringify(difference)} difference={difference} versions={versions} />
      ))}
      {others.length > 0 && (
        <li className="others">
          <Others members={others} />
        </li>
      )}
    </ul>
  );
}
