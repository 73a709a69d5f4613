import { padded, type SealedPart, sealedUnder } from "#protocol/sealed-bytes.ts";
import type { OrganisationKey, SealedKey } from "#protocol/sealing.ts";
import type { Clock } from "./clock.ts";
import { type Dice, randomUuid } from "./dice.ts";
import type { ResponseRecord } from "./response-record.ts";

/** Who alone can open a session key. */
export type Addressee = { readonly store: string; readonly organisationKey: OrganisationKey };

/** A session key in use: as it travels, and the one thing the page can do with it: `base64url(nonce ‖ ciphertext ‖ tag)` of a text. */
type Session = {
  readonly key: SealedKey;
  readonly seal: (text: string, nonce: Uint8Array<ArrayBuffer>, under: Uint8Array<ArrayBuffer>) => Promise<string>;
};

/** Makes a session key of 32 random bytes under a name, and overwrites the bytes. Handed in like clock and dice, so that a simulation can replay a seed. */
export type Sealer = (raw: Uint8Array<ArrayBuffer>, name: string, to: Addressee) => Promise<Session>;

/** A record as it is kept: sealed under the key it names, which must be on disk no later than the record itself. */
type SealedRecord = Required<ResponseRecord> & { readonly key: string };

/** Seals what is to be kept; `ready` makes the key beforehand, so that no citizen waits for it. Rejects when the browser cannot seal. */
export type SessionKeys = {
  readonly ready: (to: Addressee) => Promise<void>;
  readonly seal: (record: ResponseRecord, to: Addressee) => Promise<{ readonly record: SealedRecord; readonly key: SealedKey }>;
};

const dayMs = 86_400_000;

/** One key at a time: a new one when the page starts, each new UTC day, and for another key of the organisation or another store. */
export function sessionKeys({ sealer, dice, clock }: { sealer: Sealer; dice: Dice; clock: Clock }): SessionKeys {
  let current: { readonly use: string; readonly session: Promise<Session> } | null = null;

  function sessionFor(to: Addressee): Promise<Session> {
    const use = `${to.store} ${to.organisationKey.id} ${Math.floor(clock.now() / dayMs)}`;
    if (current?.use === use) return current.session;
    const session = sealer(dice(32), randomUuid(dice), to);
    current = { use, session };
    // A key that could not be made is made again for the next who needs it.
    session.catch(() => (current = current?.session === session ? null : current));
    return session;
  }

  return {
    ready: async (to) => void (await sessionFor(to)),
    // Words even where there are none: neither a length nor a place left empty may tell what was said.
    async seal({ comments = "{}", ...record }, to) {
      const { key, seal } = await sessionFor(to);
      const sealed = (text: string, part: SealedPart) => seal(padded(text, part), dice(12), sealedUnder(record, part));
      const body = await sealed(record.body, "body");
      return { record: { ...record, key: key.name, body, comments: await sealed(comments, "comments") }, key };
    },
  };
}
