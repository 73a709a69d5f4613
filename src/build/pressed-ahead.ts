import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Under a kilobyte there is little to save. */
const worthBytes = 1024;

/**
 * Lays beside every script and style sheet of the staff's pages the same as Brotli and as gzip, which the endpoint hands out as they are: pressed once and
 * harder instead of anew for every browser. Browsers ask for Brotli over TLS, and on the machine itself. A tablet fetches its program once.
 */
export function pressedAhead(): Plugin {
  return {
    name: "pressed-ahead",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir = "" }, bundle) {
        const texts = Object.values(bundle).filter(({ fileName }) => /^assets\/.*\.(js|css)$/.test(fileName));
        await Promise.all(texts.map((file) => press(join(dir, file.fileName), contentOf(file))));
      },
    },
  };
}

async function press(path: string, content: Buffer): Promise<void> {
  if (content.length < worthBytes) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  await Promise.all([writeFile(`${path}.br`, await brotli(content, quality)), writeFile(`${path}.gz`, await zip(content, { level: 9 }))]);
}

function contentOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): Buffer {
  return Buffer.from(file.type === "chunk" ? file.code : file.source);
}
