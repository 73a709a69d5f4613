import type { Target } from "#protocol/targets.ts";
import { versionOn } from "#admin/places/unit-on.ts";
import type { Described } from "#admin/revised/differences.ts";
import { useVoice } from "#admin/voice.ts";
import { namedIn, wordOf } from "./figure.ts";
import { percentText } from "./percent.ts";
import type { Plan } from "./plan.ts";

/** How this page tells of targets in its language. */
export function useTargetWords({ units, fields, surveys, today }: Plan) {
  const { say, read, language } = useVoice();
  const unitName = (id: string) => {
    const unit = units.find((one) => one.id === id);
    return unit ? read(versionOn(unit, today).name) : id;
  };
  const fieldName = (id: string) => {
    const field = fields.find((one) => one.id === id);
    return field ? read(field.name) : id;
  };
  const figureName = ({ figure }: Target) => {
    if (figure.kind === "overall") return say("targets.overall");
    const found = namedIn(surveys, figure);
    if (!found) return wordOf(figure);
    const { number, name } = found.choice;
    return say(`targets.${figure.kind}`, { name: number === "" ? read(name) : `${number}. ${read(name)}` });
  };
  const unitsOf = ({ units: over }: Target) => (over === null ? say("targets.whole") : over.map(unitName).join(", "));
  const fieldsOf = ({ fields: over }: Target) => (over === null ? say("targets.every-field") : over.map(fieldName).join(", "));
  const percentOf = ({ percent }: Target) => say("targets.from-percent", { percent: percentText(percent, language) });
  const described = (target: Target): Described => ({
    id: target.id,
    name: `${figureName(target)} (${target.year})`,
    facts: [
      { what: say("targets.figure"), is: figureName(target) },
      { what: say("targets.units"), is: unitsOf(target) },
      { what: say("targets.fields"), is: fieldsOf(target) },
      { what: say("targets.percent"), is: percentOf(target) },
    ],
  });
  return { fieldName, figureName, unitsOf, fieldsOf, percentOf, described };
}
