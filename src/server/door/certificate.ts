import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

/** Files of a certificate (with those of its authorities, PEM) and of its private key (PEM, without a passphrase). */
export type PairFiles = { readonly certificate: string; readonly key: string };

/** What TLS is made with, as PEM text. */
export type Pair = { readonly cert: string; readonly key: string };

/** Which of the two files is not what it should be. */
export type PairFaults = { readonly faults: readonly (keyof PairFiles)[] };

/** The pair in two files, or which of them are at fault; never what stands in them. */
export function readPair(files: PairFiles): Pair | PairFaults {
  const cert = readable(files.certificate, (text) => new X509Certificate(text));
  const key = readable(files.key, (text) => createPrivateKey(text));
  if (!cert || !key) return { faults: [...(cert ? [] : ["certificate" as const]), ...(key ? [] : ["key" as const])] };
  if (!cert.parsed.checkPrivateKey(key.parsed)) return { faults: ["key"] };
  return { cert: cert.text, key: key.text };
}

/** Null where the file cannot be read or is not what it should be, as happens to whoever configures it. */
function readable<Parsed>(file: string, parse: (text: string) => Parsed): { readonly text: string; readonly parsed: Parsed } | null {
  try {
    const text = readFileSync(file, "utf8");
    return { text, parsed: parse(text) };
  } catch {
    return null;
  }
}

type Following = {
  readonly everyMs: number;
  readonly onChange: (pair: Pair) => void;
  /** A pair that cannot be used, once until there is one again; what was in use stays in use. */
  readonly onFault: (faults: PairFaults["faults"]) => void;
};

/**
 * Looks again and again whether the files hold another pair; reading them costs less than being wrong about links, renames
 * and network disks, which watchers miss. Gives the way to stop.
 */
export function followPair(files: PairFiles, first: Pair, { everyMs, onChange, onFault }: Following): () => void {
  let inUse = first;
  let isBroken = false;

  function look(): void {
    const pair = readPair(files);
    if ("faults" in pair) {
      if (!isBroken) onFault(pair.faults);
      isBroken = true;
      return;
    }
    isBroken = false;
    if (pair.cert === inUse.cert && pair.key === inUse.key) return;
    inUse = pair;
    onChange(pair);
  }

  const timer = setInterval(look, everyMs).unref();
  return () => clearInterval(timer);
}
