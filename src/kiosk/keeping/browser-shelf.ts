import type { KeyShelf } from "./draft-keys.ts";

/** A folder of this page's own files (fs.spec.whatwg.org); null where a browser has none that a page may write. */
export async function browserShelf(): Promise<KeyShelf | null> {
  const folder = await ownFolder("draft-keys");
  if (folder === null) return null;
  return {
    async keep(name, raw) {
      const file = await folder.getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      await writing.write(raw);
      await writing.close();
    },
    async read(name) {
      const file = await folder.getFileHandle(name).catch(() => null);
      return file && new Uint8Array(await (await file.getFile()).arrayBuffer());
    },
    async keepOnly(names) {
      const gone: string[] = [];
      for await (const name of folder.keys()) if (!names.has(name)) gone.push(name);
      await Promise.all(gone.map((name) => folder.removeEntry(name)));
    },
  };
}

/** A folder of that name among this page's own files; null where there is none to write in. */
export async function ownFolder(name: string): Promise<FileSystemDirectoryHandle | null> {
  // Safari before 26 lets only workers write.
  if (!("FileSystemFileHandle" in globalThis) || !("createWritable" in FileSystemFileHandle.prototype)) return null;
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  } catch {
    // Private windows refuse.
    return null;
  }
}
