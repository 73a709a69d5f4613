import { useVoice } from "#admin/voice.ts";
import type { Naming } from "./described.ts";

/** What the members of fields and procedures are called in the language of the page. */
export function useNaming(): Naming {
  const { say, read } = useVoice();
  return {
    read,
    what: {
      vi: say("name.vi"),
      en: say("name.en"),
      from: say("procedures.from"),
      ended: say("procedures.ended"),
      field: say("procedures.field"),
      units: say("procedures.units"),
    },
  };
}
