import type { Wave } from "#protocol/waves.ts";
import type { Fault } from "#survey/fault.ts";

/** What a wave is seen against: the wave as it was, what the store knows, and the day at the desks. */
type Around = {
  readonly before: Wave | undefined;
  readonly surveys: ReadonlyMap<string, unknown>;
  readonly units: ReadonlySet<string>;
  readonly today: string;
};

type Rule = Fault & { readonly broken: (wave: Wave, around: Around) => boolean };

const hasBegun = ({ before, today }: Around) => before !== undefined && before.first <= today;

const rules: readonly Rule[] = [
  { place: "wave.survey", fault: "is a version this store does not know", broken: ({ survey }, { surveys }) => !surveys.has(survey) },
  { place: "wave.last", fault: "is before the first day", broken: ({ first, last }) => last < first },
  {
    place: "wave.units",
    fault: "names a unit this store does not know, or one twice",
    broken: ({ units }, known) =>
      units.some(({ unit }) => !known.units.has(unit)) || new Set(units.map(({ unit }) => unit)).size < units.length,
  },
  {
    place: "wave.survey",
    fault: "cannot change any more: the wave has begun",
    broken: (wave, around) => hasBegun(around) && wave.survey !== around.before?.survey,
  },
  {
    place: "wave.first",
    fault: "cannot change any more: the wave has begun",
    broken: (wave, around) => hasBegun(around) && wave.first !== around.before?.first,
  },
  {
    place: "wave.mode",
    fault: "cannot change any more: the wave has begun",
    broken: (wave, around) => hasBegun(around) && wave.mode !== around.before?.mode,
  },
];

/** What is wrong with a wave that is to be put in. */
export function faultsOfWave(wave: Wave, around: Around): Fault[] {
  return rules.filter(({ broken }) => broken(wave, around)).map(({ place, fault }) => ({ place, fault }));
}
