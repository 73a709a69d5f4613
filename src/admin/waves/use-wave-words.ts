import type { Wave } from "#protocol/waves.ts";
import { formatCount, formatDate } from "#ui/numbers.ts";
import { versionOn } from "#admin/places/unit-on.ts";
import type { Described } from "#admin/revised/differences.ts";
import { useVoice } from "#admin/voice.ts";
import type { Waves } from "./all-waves.ts";

/** How this page tells of waves in its language. */
export function useWaveWords({ units, versions, today }: Pick<Waves, "units" | "versions" | "today">) {
  const { say, read, language } = useVoice();
  const nameOf = (id: string) => {
    const unit = units.find((one) => one.id === id);
    return unit ? read(versionOn(unit, today).name) : id;
  };
  const surveyName = (hash: string) => {
    const version = versions.find((one) => one.hash === hash);
    return version ? `${read(version.title)}, ${say("survey.version", { version: version.version })}` : hash.slice(0, 8);
  };
  const described = (wave: Wave): Described => ({
    id: wave.id,
    name: read(wave.name),
    facts: [
      { what: say("name.vi"), is: wave.name.vi },
      { what: say("name.en"), is: wave.name.en },
      { what: say("waves.survey"), is: surveyName(wave.survey) },
      { what: say("waves.first"), is: formatDate(wave.first) },
      { what: say("waves.last"), is: formatDate(wave.last) },
      { what: say("waves.mode"), is: say(`waves.mode-${wave.mode}`) },
      ...wave.units.map(({ unit, returned }) => ({
        what: nameOf(unit),
        is: returned === null ? say("waves.not-said") : formatCount(returned, language),
      })),
    ],
  });
  return { nameOf, surveyName, described };
}
