import type { OutboxDatabase } from "./outbox-database.ts";
import { storageTrouble } from "./storage-trouble.ts";

/**
 * Why an exchange brought no receipt. `unreachable`: nothing answered; `not-ours`: something did that is no receipt of our
 * store, a portal's page perhaps; `not-accepted`: the endpoint wants no such call; `unknown-tablet`: it wants an enrolment.
 */
export const failures = ["unreachable", "too-slow", "not-ours", "not-accepted", "busy", "broken", "too-large", "unknown-tablet"] as const;
export type Failure = (typeof failures)[number];

/** How talking to the endpoint goes. Times are whole minutes since 1970; none stands beside an answer. */
export type Contact = {
  /** The last receipt that named records, and how many. */
  readonly receipt: { readonly at: number; readonly count: number } | null;
  /** The last exchange without a receipt; `since` the first of those in a row, `isOver` once a receipt came after it. */
  readonly failure: { readonly why: Failure; readonly since: number; readonly at: number; readonly isOver: boolean } | null;
};

/** What the tablet remembers of its exchanges, beyond a restart as far as its disk lets it. */
export type ContactLog = {
  readonly read: () => Contact;
  /** A receipt came, `now` ms since 1970, and named so many records; of an empty batch none. */
  readonly heard: (now: number, count: number) => Promise<void>;
  readonly failed: (now: number, why: Failure) => Promise<void>;
  /** Tells of each change; gives back what ends it. */
  readonly onChange: (listener: () => void) => () => void;
};

const minuteMs = 60_000;
const lastReceipt = "last receipt";
const lastFailure = "last failure";

export async function contactLog({ attempt, facts }: OutboxDatabase): Promise<ContactLog> {
  const listeners = new Set<() => void>();
  const [receipt, failure] = await attempt(() => facts.bulkGet([lastReceipt, lastFailure]));
  let contact: Contact = { receipt: receiptIn(receipt?.value), failure: failureIn(failure?.value) };

  async function become(next: Contact): Promise<void> {
    const before = factsOf(contact);
    const changes = factsOf(next).filter(({ value }, place) => value !== before[place]?.value);
    if (changes.length === 0) return;
    contact = next;
    for (const listener of listeners) listener();
    try {
      await attempt(() => facts.bulkPut(changes));
    } catch (error) {
      // A full disk keeps no news, but the page still knows them, and answers go on being sent.
      if (storageTrouble(error) === null) throw error;
    }
  }

  return {
    read: () => contact,
    heard(now, count) {
      const { failure: before, receipt: last } = contact;
      const news = count > 0 ? { at: Math.floor(now / minuteMs), count } : last;
      return become({ receipt: news, failure: before && { ...before, isOver: true } });
    },
    failed(now, why) {
      const at = Math.floor(now / minuteMs);
      const { failure: before } = contact;
      return become({ ...contact, failure: { why, since: before && !before.isOver ? before.since : at, at, isOver: false } });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function factsOf({ receipt, failure }: Contact) {
  return [
    { name: lastReceipt, value: writtenReceipt(receipt) },
    { name: lastFailure, value: writtenFailure(failure) },
  ];
}

function writtenReceipt(receipt: Contact["receipt"]): string {
  return receipt ? `${receipt.at} ${receipt.count}` : "";
}

function receiptIn(fact: unknown): Contact["receipt"] {
  const [at = Number.NaN, count = Number.NaN] = String(fact).split(" ").map(Number);
  return Number.isInteger(at) && Number.isInteger(count) ? { at, count } : null;
}

function writtenFailure(failure: Contact["failure"]): string {
  return failure ? `${failure.why} ${failure.since} ${failure.at} ${failure.isOver}` : "";
}

function failureIn(fact: unknown): Contact["failure"] {
  const [name, since = "", at = "", isOver] = String(fact).split(" ");
  const why = failures.find((failure) => failure === name);
  return why ? { why, since: Number(since), at: Number(at), isOver: isOver === "true" } : null;
}
