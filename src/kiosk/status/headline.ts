import type { Language } from "#survey/response.ts";
import { formatCount } from "#ui/numbers.ts";
import type { Contact } from "#kiosk/keeping/contact.ts";
import type { KeptState } from "#kiosk/keeping/kept-state.ts";
import { countOf, type Run } from "#kiosk/keeping/lost-numbers.ts";
import type { StorageTrouble } from "#kiosk/keeping/storage-trouble.ts";
import { isNearlyFull } from "./room.ts";
import type { Said, StatusKey } from "./say.ts";

/** How the tablet is, as far as it knows. */
export type Condition = {
  /** A form that failed to be saved waits behind the page. */
  readonly isUnsaved: boolean;
  readonly trouble: StorageTrouble | null;
  readonly isKnown: boolean;
  readonly isStorageLost: boolean;
  readonly kept: KeptState;
  readonly contact: Contact;
  /** How many more forms there is room for; null when nobody knows. */
  readonly room: number | null;
};

/** What matters most, in a few words and one sentence of what to do or what happens by itself; `since`: a minute since 1970 for the braces. */
export type Headline = {
  readonly kind: "bad" | "warn" | "good";
  readonly head: Said;
  readonly body: Said;
  readonly since?: number;
};

/** The gravest that is to be said of a tablet. */
export function headlineOf(condition: Condition, language: Language): Headline {
  return grave(condition, language) ?? alone(condition.contact) ?? mild(condition) ?? well(condition.kept);
}

/** What is to be said of a tablet whose disk cannot be read; null where it was only not read yet. */
export function headlineUnread({ isUnsaved, trouble }: Pick<Condition, "isUnsaved" | "trouble">): Headline | null {
  if (trouble) return troubled(trouble);
  return isUnsaved ? headline("bad", "unsaved") : null;
}

function troubled(trouble: StorageTrouble): Headline {
  return { kind: "bad", head: { key: `${trouble}-head` }, body: { key: "unkept-body" } };
}

function grave({ isUnsaved, trouble, isKnown, isStorageLost, kept: { lost } }: Condition, language: Language): Headline | null {
  if (isUnsaved) return headline("bad", "unsaved");
  if (trouble) return troubled(trouble);
  if (isStorageLost) return headline("bad", "storage-lost");
  if (!isKnown) return headline("bad", "unknown-tablet");
  return lost.length > 0 ? headline("bad", "lost", { count: countOf(lost), numbers: runsInWords(lost, language) }) : null;
}

/** Told by failed exchanges alone: what browsers say of a network is not to be believed. */
function alone({ failure }: Contact): Headline | null {
  if (!failure || failure.isOver || failure.why === "unknown-tablet") return null;
  const { why, since } = failure;
  const key = why === "unreachable" || why === "not-ours" ? (`${why}-head` as const) : "fault-head";
  return { kind: "warn", head: { key }, body: { key: "alone-body" }, since };
}

function mild({ kept: { refused, waiting }, room }: Condition): Headline | null {
  if (refused.length > 0) return headline("warn", "refused", { count: refused.length });
  if (room !== null && isNearlyFull(room)) return headline("warn", "nearly-full", { count: room });
  return waiting > 0 ? headline("warn", "waiting", { count: waiting }) : null;
}

function well({ last }: KeptState): Headline {
  return last > 0 ? headline("good", "well") : { kind: "good", head: { key: "well-head" }, body: { key: "empty-body" } };
}

/** Runs of numbers: `1.270–1.272, 1.280`. */
export function runsInWords(runs: readonly Run[], language: Language): string {
  const written = (number: number) => formatCount(number, language);
  return runs.map(({ first, last }) => (first === last ? written(first) : `${written(first)}–${written(last)}`)).join(", ");
}

type Both = { [Key in StatusKey]: Key extends `${infer Name}-head` ? (`${Name}-body` extends StatusKey ? Name : never) : never }[StatusKey];

function headline(kind: Headline["kind"], name: Both, values: Said["values"] = {}): Headline {
  return { kind, head: { key: `${name}-head`, values }, body: { key: `${name}-body`, values } };
}
