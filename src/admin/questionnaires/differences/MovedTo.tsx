import { useVoice } from "#admin/voice.ts";
import type { Difference } from "#survey/difference.ts";
import { entryName, type Versions } from "./entry-name.ts";
import { listedPart } from "./listed-part.ts";
import { useNamed } from "./use-named.ts";

type Props = { readonly behind: string | null; readonly difference: Difference; readonly versions: Versions };

/** Where something stands now, by what it stands behind. */
export function MovedTo({ behind, difference, versions }: Props) {
  const { say, read } = useVoice();
  const named = useNamed(versions);
  if (behind === null) return say("diff.moved-first");
  const { where, entry } = difference;
  const other = entry && entryName({ ...difference, entry: { ...entry, id: behind } }, versions);
  return say("diff.moved-behind", { name: other ? read(other) : named(listedPart(where, behind)) });
}
