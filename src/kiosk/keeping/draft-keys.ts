import { padded } from "#protocol/sealed-bytes.ts";
import { aesKey, openText, sealText } from "./aes-gcm.ts";
import { type Dice, randomUuid } from "./dice.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Where the keys of drafts lie: files that are gone once they are removed. A row deleted from the browser's database stays
 * readable in its files for days (measured in Chromium 153), so a draft in clear would outlive its visit there.
 */
export type KeyShelf = {
  readonly keep: (name: string, raw: Bytes) => Promise<void>;
  /** Null when there is none of that name. */
  readonly read: (name: string) => Promise<Bytes | null>;
  readonly keepOnly: (names: ReadonlySet<string>) => Promise<void>;
};

/** The content of a draft as it lies on disk: sealed under the key it names, or in clear where keys have no shelf. */
export type KeptContent = { readonly content: unknown; readonly key?: string };

/** Seals and opens drafts, each visit's under a key of its own. */
export type DraftKeys = {
  readonly seal: (content: unknown) => Promise<KeptContent>;
  /** Null when its key is gone, or is another's. */
  readonly open: (kept: KeptContent) => Promise<unknown>;
  /** Destroys all keys but these, and makes the next visit's early, so that it is on disk long before it is needed. */
  readonly renew: (needed: ReadonlySet<string>) => Promise<void>;
};

/** Additional data of a draft: its key seals nothing else. Its length tells no answers either. */
const under = new TextEncoder().encode("draft");

export function draftKeys(shelf: Promise<KeyShelf | null>, dice: Dice): DraftKeys {
  let next: { readonly name: string; readonly key: CryptoKey } | null = null;

  async function fresh({ keep }: KeyShelf) {
    const name = randomUuid(dice);
    const raw = dice(32);
    await keep(name, raw);
    const key = await aesKey(raw, "encrypt");
    raw.fill(0);
    return { name, key };
  }

  return {
    async seal(content) {
      const place = await shelf;
      if (place === null) return { content };
      next ??= await fresh(place);
      const { name, key } = next;
      return { content: await sealText(key, padded(JSON.stringify(content), "body"), { nonce: dice(12), under }), key: name };
    },
    async open({ content, key: name }) {
      if (name === undefined) return content;
      const raw = await (await shelf)?.read(name);
      return raw && content instanceof Uint8Array ? opened(raw, Uint8Array.from(content)) : null;
    },
    async renew(needed) {
      next = null;
      const place = await shelf;
      if (place === null) return;
      await place.keepOnly(needed);
      next = await fresh(place);
    },
  };
}

async function opened(raw: Bytes, sealed: Bytes): Promise<unknown> {
  try {
    return JSON.parse(await openText(await aesKey(raw, "decrypt"), sealed, under));
  } catch {
    // A power cut may leave the file of a key without its bytes: the draft cannot be read, which is nothing to fail over.
    return null;
  }
}
