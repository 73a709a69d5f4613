import type { Block, Condition, Method, Question, Rate } from "./definition.ts";
import type { Owner, Part } from "./part.ts";

/** An entry of a list inside a part. */
export type Entry = { readonly list: "options" | "reasons" | "rates"; readonly id: string };

/** Members that are on or off. */
export type Switch = "required" | "notApplicable" | "onByDefault" | "sensitive" | "countsPartial" | "counts" | "ends";

/** What differs, before it is said where. */
export type Change =
  | { readonly kind: "added" | "removed" }
  /** To another place in its list: behind the entry of this name, as the order or the list calls it; null: to its head. */
  | { readonly kind: "moved"; readonly behind: string | null }
  /** A question, to another criterion or block. */
  | { readonly kind: "transferred"; readonly from: Owner; readonly to: Owner }
  /** `text`: the member, as `title`; null: there was none, or is none any more. */
  | {
      readonly kind: "reworded";
      readonly text: string;
      readonly language: "vi" | "en";
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly kind: "switched"; readonly member: Switch; readonly on: boolean }
  | { readonly kind: "condition"; readonly before: Condition | null; readonly after: Condition | null }
  | { readonly kind: "answered-otherwise"; readonly before: Question["kind"]; readonly after: Question["kind"] }
  | { readonly kind: "length"; readonly before: number | null; readonly after: number | null }
  | { readonly kind: "asked-in"; readonly before: Block["askedIn"]; readonly after: Block["askedIn"] }
  | { readonly kind: "rate"; readonly before: Rate; readonly after: Rate }
  | { readonly kind: "method"; readonly before: Method; readonly after: Method }
  /** Anything else, by the name of the member: sources, notes, quotes … */
  | { readonly kind: "other"; readonly member: string };

/** One thing in which a version is not as another was: data, told in words by whoever shows it. `entry`: in a list of that part; null: the part itself. */
export type Difference = { readonly where: Part; readonly entry: Entry | null; readonly change: Change };
