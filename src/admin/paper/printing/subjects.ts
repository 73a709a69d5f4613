import type { LocalizedText } from "#survey/definition.ts";
import type { PaperOffice } from "#admin/paper/paper-office.ts";

/** What a unit can ask on paper: a version in force, or what a wave asks there. */
export type Subject = {
  /** Stands for it in a list. */
  readonly key: string;
  readonly survey: string;
  readonly wave: string | null;
  readonly title: LocalizedText;
  readonly version: number;
  readonly waveName: LocalizedText | null;
};

/** What can be printed for a unit today: what its live waves ask that are not over, then the versions in force. */
export function subjectsFor(unit: string, { waves, versions, today }: Pick<PaperOffice, "waves" | "versions" | "today">): Subject[] {
  const asked = waves.filter(({ last, mode, units }) => last >= today && mode === "live" && units.some((one) => one.unit === unit));
  const ofWaves = asked.flatMap(({ id, survey, name }) => {
    const version = versions.find(({ hash }) => hash === survey);
    return version ? [{ key: `wave ${id}`, survey, wave: id, title: version.title, version: version.version, waveName: name }] : [];
  });
  const inForce = versions
    .filter((version) => version.inForce)
    .map(({ hash, title, version }) => ({ key: hash, survey: hash, wave: null, title, version, waveName: null }));
  return [...ofWaves, ...inForce];
}
