import { useVoice } from "#admin/voice.ts";
import { versionOn } from "#admin/places/unit-on.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Naming } from "./described.ts";

/** What the members of fields and procedures are called in the language of the page. */
export function useNaming({ fields, units, today }: Catalogue): Naming {
  const { say, read } = useVoice();
  return {
    read,
    fieldName: (id) => {
      const field = fields.find((one) => one.id === id);
      return field ? read(field.name) : id;
    },
    unitName: (id) => {
      const unit = units.find((one) => one.id === id);
      return unit ? read(versionOn(unit, today).name) : id;
    },
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
