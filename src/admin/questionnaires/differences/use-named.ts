import { nameOf } from "#survey/name-of.ts";
import type { Part } from "#survey/part.ts";
import { useVoice } from "#admin/voice.ts";
import type { Versions } from "./entry-name.ts";

/** Says what a part is called, in the newer version where it is still there. */
export function useNamed({ before, after }: Versions): (part: Part) => string {
  const { read } = useVoice();
  return (part) => {
    const name = nameOf(after, part) ?? nameOf(before, part);
    return name ? read(name) : "";
  };
}
