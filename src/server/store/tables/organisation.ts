/** Who serves citizens where, in what and when: parts end, and stay. Days are `2026-11-19`; `ended_on` is the first day something is no more. */
export type OrganisationTables = {
  readonly organisation: { id: string; name_vi: string; name_en: string };
  /** Every unit there has ever been; what it was from when on stands in `unit_version`. */
  readonly unit: { id: string; place: number; ended_on: string | null; successor: string | null };
  readonly unit_version: {
    id: string;
    valid_from: string;
    name_vi: string;
    name_en: string;
    kind: string;
    parent: string | null;
    serves: 0 | 1;
  };
  readonly counter: Named & Lasting & { unit: string };
  readonly field: Named & Lasting;
  /** `units`: a JSON list of ids; null for all that deal with the field. */
  readonly procedure: Named & Lasting & { field: string; units: string | null };
  readonly wave: Omit<Named, "place"> & { survey: string; first_day: string; last_day: string; mode: "live" | "practice" };
  /** `returned`: results returned by the unit in the wave, once somebody said it. */
  readonly wave_unit: { wave: string; unit: string; returned: number | null };
  /** `definition`: the target as JSON. */
  readonly target: { id: string; place: number; definition: string };
  /** What the organisation (`unit` empty) or one unit says, by the name of the setting, as JSON. */
  readonly setting: { unit: string; name: string; value: string };
};

type Named = { id: string; name_vi: string; name_en: string; place: number };
type Lasting = { valid_from: string; ended_on: string | null };
