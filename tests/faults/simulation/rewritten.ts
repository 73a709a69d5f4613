import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

/** A place in a source file of the program, below src/, that this process reads otherwise than it is written. The file stays as it is. */
export type Edit = { readonly file: string; readonly from: string; readonly to: string };

const source = join(import.meta.dirname, "../../../src");

/** From now on files of the program are read with these edits. Throws when one is loaded in which what is to be replaced does not stand exactly once. */
export function readRewritten(edits: readonly Edit[]): { readonly unread: () => Edit[] } {
  const read = new Set<Edit>();
  const byUrl = Map.groupBy(edits, ({ file }) => pathToFileURL(join(source, file)).href);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const wanted = byUrl.get(url);
      if (!wanted || loaded.source === undefined || loaded.source === null) return loaded;
      let text = typeof loaded.source === "string" ? loaded.source : Buffer.from(bytesOf(loaded.source)).toString();
      for (const edit of wanted) {
        const parts = text.split(edit.from);
        if (parts.length !== 2) throw new Error(`${edit.file} does not hold exactly once: ${edit.from}`);
        text = parts.join(edit.to);
        read.add(edit);
      }
      return { ...loaded, source: text };
    },
  });
  return { unread: () => edits.filter((edit) => !read.has(edit)) };
}

function bytesOf(from: ArrayBuffer | NodeJS.TypedArray): Uint8Array {
  return ArrayBuffer.isView(from) ? new Uint8Array(from.buffer, from.byteOffset, from.byteLength) : new Uint8Array(from);
}
