import type { Difference } from "#survey/difference.ts";
import { useVoice } from "#admin/voice.ts";
import { Changed } from "./Changed.tsx";
import { entryName, type Versions } from "./entry-name.ts";

type Props = { readonly difference: Difference; readonly versions: Versions };

/** One difference in words; of an option, reason or rate, its name comes first. */
export function Told({ difference, versions }: Props) {
  const { say, read } = useVoice();
  const { entry } = difference;
  const name = entryName(difference, versions);
  return (
    <li>
      {entry && name && <b>{say(`diff.of-${entry.list}`, { name: read(name) })}: </b>}
      <Changed difference={difference} versions={versions} />
    </li>
  );
}
