import type { Plugin } from "vite";

/** Where fflate (0.8) decides to pack or unpack in a worker, by the size of one part. */
const decisions = [/size < 160000(?=\))/g, /su < 524288(?= \|\|)/g, /sz < 320000(?=\))/g];

/**
 * Spreadsheets are packed and unpacked by the page itself, however long they are: what packs them would make a worker out of a text for longer ones, which
 * the pages' policy forbids. Throws where the package decides otherwise than it did, so that nobody finds out at a desk.
 */
export function packedInPlace(): Plugin {
  return {
    name: "packed-in-place",
    transform(code, id) {
      if (!id.endsWith("/fflate/esm/browser.js")) return null;
      if (decisions.some((decision) => code.match(decision)?.length !== 1))
        throw new Error("fflate decides otherwise when to make a worker");
      return { code: decisions.reduce((text, decision) => text.replace(decision, "true"), code), map: null };
    },
  };
}
