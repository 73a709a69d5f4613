import type { DeviceTables } from "./tables/devices.ts";
import type { DraftTables } from "./tables/drafts.ts";
import type { IntegrityTables } from "./tables/integrity.ts";
import type { OrganisationTables } from "./tables/organisation.ts";
import type { PaperTables } from "./tables/paper.ts";
import type { PeopleTables } from "./tables/people.ts";
import type { RemarkTables } from "./tables/remarks.ts";

/** What stands in each column; the tables are made in migrations/. */
export type Tables = StoreTables &
  OrganisationTables &
  ResponseTables &
  DeviceTables &
  DraftTables &
  IntegrityTables &
  PeopleTables &
  PaperTables &
  RemarkTables;

type StoreTables = {
  /** Facts about the store itself, by name. */
  readonly meta: { name: string; value: string };
  /** Every survey version ever in force, for ever; `place` orders those in force now. */
  readonly survey: { hash: string; definition: string; place: number | null };
};

type ResponseTables = {
  readonly response: ResponseRow;
  readonly held: HeldRow;
  /** Every device that ever sent; `kept` counts its records that were new, `held` those of them not counted, `numbers` how many distinct ones came. `last_hour` is empty where all of it was carried here. */
  readonly device: { id: string; app: string; first_hour: string; last_hour: string; held: number; kept: number; numbers: number };
  /** Numbers received from a device, `first` to `last` without a gap; no way leads from a number to a response. */
  readonly sequence_range: { device: string; first: number; last: number };
  readonly tally: TallyRow;
};

/** A response that counts or is practice: what tallies, disclosure and recounts ask for by name, and its exact bytes. */
type ResponseRow = {
  unit: string;
  id: string;
  hash: string;
  survey: string;
  counter: string | null;
  field: string | null;
  procedure: string | null;
  wave: string | null;
  day: string;
  half_month: string;
  hour: number;
  mode: string;
  standing: string;
  body: Uint8Array;
  /** The link of the chain it is sealed in: the hour it came in, or a later one when that was closed already. */
  received_hour: string;
};

/** A record kept whole and not counted. `unit` is empty where the body cannot be trusted to name it. */
export type HeldRow = {
  unit: string;
  id: string;
  hash: string;
  device: string;
  outcome: "parked" | "conflict";
  reason: string;
  key: string | null;
  body: Uint8Array;
  received_hour: string;
};

/** One cell. `unit` is `*` for the whole store; `value` is empty where `dimension` is `none`. */
export type TallyRow = {
  unit: string;
  survey: string;
  standing: string;
  dimension: string;
  value: string;
  span: "day" | "half-month";
  period: string;
  counts: Uint8Array;
};
